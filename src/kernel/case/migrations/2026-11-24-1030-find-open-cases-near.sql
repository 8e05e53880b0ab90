-- Who looks around a point asks for what is open, or was closed some days ago. An index of all points reads ten closed cases for each open one, each on a
-- page of its own; this one holds the open ones only, and the newly closed are few and lie together.
drop index case_file_at;
create index case_file_open_at on case_file using gist (point(lon, lat)) where lon is not null and closed_at is null;
create index case_file_closed on case_file (tenant_id, kind, closed_at) where closed_at is not null;
