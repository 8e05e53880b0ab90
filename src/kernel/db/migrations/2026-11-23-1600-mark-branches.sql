-- The lines of history that a primary of this database has written (system identifier and timeline): a copy that lacks the mark of the present one is none.
create table database_branch (branch text primary key, mark uuid not null default gen_random_uuid());
