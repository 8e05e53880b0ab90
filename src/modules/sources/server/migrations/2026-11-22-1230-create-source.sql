-- Calendars and feeds of others, and what came from them.
create table source (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	name text not null,
	url text not null,
	kind text not null,
	places text[] not null,
	topics text[] not null,
	trust text not null check (trust in ('publish', 'review')),
	interval_minutes integer not null check (interval_minutes between 15 and 10080),
	etag text,
	last_modified text,
	due_at timestamptz not null,
	fetched_at timestamptz,
	problem text,
	failures integer not null default 0,
	result jsonb,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, url)
);
create table source_item (
	tenant_id text not null,
	source_id uuid not null,
	key text not null,
	publication_id uuid not null,
	digest text not null,
	version integer not null,
	title text not null,
	starts_at timestamptz,
	is_repeated boolean not null,
	appeared_at timestamptz,
	gone_at timestamptz,
	primary key (tenant_id, source_id, key),
	foreign key (tenant_id, source_id) references source on delete cascade
);
create index on source_item (tenant_id, key);
create index on source_item (tenant_id, starts_at);
