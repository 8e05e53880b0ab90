-- What a device says that it did to a picture before it left it; and whether a person of the office looked at it. Without one of them nobody sees it.
alter table case_picture add column blur_receipt jsonb, add column is_moderated boolean not null default false;
-- A picture of an order that was laid down as harmless was looked at by whoever laid it; no device has blurred any yet.
update case_picture set is_moderated = released_at is not null or is_blurred, is_blurred = false;
alter table case_picture add check (is_blurred = (blur_receipt is not null)), add check (released_at is null or is_moderated or is_blurred);
