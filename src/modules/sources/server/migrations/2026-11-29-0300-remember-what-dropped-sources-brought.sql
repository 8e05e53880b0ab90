-- What came from sources that are no more: no other source brings it again.
create table source_leftover (
	tenant_id text not null references tenant on delete cascade,
	publication_id uuid not null,
	key text not null,
	title text not null,
	starts_at timestamptz,
	primary key (tenant_id, publication_id)
);
create index on source_leftover (tenant_id, key);
create index on source_leftover (tenant_id, starts_at);
