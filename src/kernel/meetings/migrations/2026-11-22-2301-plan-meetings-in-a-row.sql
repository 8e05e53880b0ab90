-- Meetings that come again and again are laid out ahead; some are for members only; some show how to come by video shortly before only.
alter table meeting
	add column ends_at timestamptz,
	add column is_internal boolean not null default false,
	add column is_serial boolean not null default false,
	add column join_hours_before integer check (join_hours_before > 0);
create unique index on meeting (tenant_id, publication_id, starts_at) where is_serial;
create index on meeting (tenant_id, starts_at);
