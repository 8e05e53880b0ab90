-- Under these keys the personal columns of a matter (an account, a subscription, a case) lie in backups. Never part of a backup: the file
-- of keys beside it holds those of today, and with a key that is gone goes what all backups of before say about somebody.
create table backup_key (
	tenant_id text not null references tenant on delete cascade,
	matter text not null,
	name text not null,
	key bytea,
	primary key (tenant_id, matter, name)
);
-- Which installation's keys these are.
create table backup_series (only_one boolean primary key default true check (only_one), id uuid not null default gen_random_uuid());
insert into backup_series default values;
