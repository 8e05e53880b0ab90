create table tenant (
	id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
	name text not null,
	tagline text not null default '',
	state text not null check (state ~ '^DE-[A-Z]{2}$'),
	zone text not null default 'Europe/Berlin',
	ags text check (ags ~ '^\d{8}$'),
	ars text check (ars ~ '^\d{12}$'),
	settings jsonb not null default '{}',
	theme jsonb,
	created_at timestamptz not null default now()
);
create table tenant_host (
	host text primary key,
	tenant_id text not null references tenant on delete cascade
);
create table cooperation (
	id text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
	name text not null
);
create table cooperation_member (
	cooperation_id text not null references cooperation on delete cascade,
	member_id text not null references tenant on delete cascade,
	primary key (cooperation_id, member_id)
);
create table place (
	tenant_id text not null references tenant,
	id uuid not null,
	parent_id uuid,
	slug text not null,
	name text not null,
	type text not null check (type in ('municipality', 'village', 'hamlet')),
	about text not null default '',
	ags text,
	ars text,
	population integer check (population >= 0),
	lon double precision check (lon between -180 and 180),
	lat double precision check (lat between -90 and 90),
	outline jsonb,
	face jsonb not null default '{}',
	position integer not null default 0,
	primary key (tenant_id, id),
	unique (tenant_id, slug),
	foreign key (tenant_id, parent_id) references place
);
create table topic (
	tenant_id text not null references tenant,
	slug text not null,
	names jsonb not null,
	position integer not null default 0,
	primary key (tenant_id, slug)
);
