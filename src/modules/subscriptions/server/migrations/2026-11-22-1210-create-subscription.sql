-- Who gets a digest. The address lies here and nowhere else, so that one statement deletes it.
create table subscription (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	key text not null,
	email text not null,
	language text not null,
	places text[] not null,
	topics text[] not null,
	kinds text[] not null,
	rhythm text not null check (rhythm in ('daily', 'weekly')),
	weekday integer not null check (weekday between 1 and 7),
	created_at timestamptz not null,
	digested_until timestamptz not null,
	paused_at timestamptz,
	hard_bounces integer not null default 0,
	soft_bounces integer not null default 0,
	primary key (tenant_id, id),
	unique (tenant_id, email),
	unique (tenant_id, key)
);
-- Signed up, not confirmed: gone after three days.
create table subscription_request (
	tenant_id text not null references tenant on delete cascade,
	token_hash text not null,
	email text not null,
	language text not null,
	places text[] not null,
	topics text[] not null,
	kinds text[] not null,
	rhythm text not null,
	weekday integer not null,
	created_at timestamptz not null,
	primary key (tenant_id, token_hash)
);
create index on subscription_request (tenant_id, email);
create table device (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	endpoint text not null,
	p256dh text not null,
	auth text not null,
	language text not null,
	places text[] not null,
	topics text[] not null,
	kinds text[] not null,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, endpoint)
);
create table device_cursor (
	tenant_id text primary key references tenant on delete cascade,
	told_until timestamptz not null
);
