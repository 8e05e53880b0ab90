-- The order was taken back: its report waits for another one, and its reporter is told so. The row goes when that is done.
alter table road_order_report add column is_released boolean not null default false;
