-- One row per thing that is slowed down, one statement per try: nothing is ever counted. `full_at` is the moment at which the bucket is
-- full of tries again (GCRA); a row whose moment has passed says nothing and is swept away.
create table throttle (
	tenant_id text not null references tenant,
	key text not null,
	full_at timestamptz not null,
	primary key (tenant_id, key)
);
-- What a token carries besides its subject, such as the address that is to be confirmed.
alter table one_time_token add detail jsonb;
