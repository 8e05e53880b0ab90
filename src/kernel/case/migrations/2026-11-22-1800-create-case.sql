-- Something that a person asks for and an office handles: a defect, an application, a ride. What it is about in detail lies in the table of its kind.
create table case_handler (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	type text not null check (type in ('office', 'authority', 'company')),
	name text not null,
	email text,
	endpoint text,
	jurisdiction text,
	api_key text,
	primary key (tenant_id, id),
	unique (tenant_id, name)
);
-- Who gets what: the first one whose category and area fit. Without a category it fits all, without an area everywhere.
create table case_route (
	tenant_id text not null,
	id uuid not null,
	kind text not null,
	category text,
	place_id uuid,
	outline jsonb,
	position integer not null,
	handler_id uuid not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, handler_id) references case_handler on delete cascade
);
-- What a municipality decided otherwise about a category.
create table case_rule (
	tenant_id text not null references tenant on delete cascade,
	kind text not null,
	category text not null,
	is_offered boolean not null,
	is_private boolean not null,
	due_days integer check (due_days between 1 and 3650),
	kept_months integer not null check (kept_months between 1 and 600),
	primary key (tenant_id, kind, category)
);
create table case_number (
	tenant_id text not null references tenant on delete cascade,
	year integer not null,
	last integer not null,
	primary key (tenant_id, year)
);
create table case_file (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	kind text not null,
	reference text not null,
	state text not null,
	phase text not null check (phase in ('open', 'waiting', 'closed')),
	category text not null,
	lon double precision,
	lat double precision,
	place_id uuid,
	is_private boolean not null,
	channel text not null check (channel in ('web', 'phone', 'counter', 'mail', 'kiosk', 'open311')),
	handler_id uuid,
	assignee_id uuid,
	opened_at timestamptz not null,
	changed_at timestamptz not null,
	closed_at timestamptz,
	due_at timestamptz,
	alarmed_at timestamptz,
	waiting_since timestamptz,
	forgotten_at timestamptz,
	merged_into uuid,
	client_key text,
	primary key (tenant_id, id),
	unique (tenant_id, reference),
	unique (tenant_id, client_key),
	foreign key (tenant_id, handler_id) references case_handler,
	check ((lon is null) = (lat is null)),
	check ((closed_at is null) = (phase <> 'closed'))
);
create index on case_file (tenant_id, kind, phase, due_at);
create index on case_file (tenant_id, kind, opened_at desc);
create index on case_file (tenant_id, kind, changed_at desc);
-- PostGIS is not needed: the points of a box, by GiST (PostgreSQL, 11.2 and 65.2.3). Municipalities do not overlap, so the point alone finds few rows.
create index case_file_at on case_file using gist (point(lon, lat)) where lon is not null;

-- Who asked, and who follows. A row without `confirmed_at` gets one mail and no more.
create table case_party (
	tenant_id text not null,
	id uuid not null,
	case_id uuid not null,
	role text not null check (role in ('reporter', 'follower')),
	name text,
	email text,
	phone text,
	language text not null,
	confirmed_at timestamptz,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, case_id) references case_file on delete cascade
);
create index on case_party (tenant_id, case_id);
-- Every mail carries a link of its own: only hashes lie here, so an old one cannot be written again.
create table case_link (
	tenant_id text not null,
	token_hash text not null,
	party_id uuid not null,
	created_at timestamptz not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, party_id) references case_party on delete cascade
);
create index on case_link (tenant_id, party_id);
create table case_step (
	tenant_id text not null,
	id uuid not null,
	case_id uuid not null,
	state text not null,
	says text,
	actor_name text,
	at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, case_id) references case_file on delete cascade
);
create index on case_step (tenant_id, case_id, at);
create table case_message (
	tenant_id text not null,
	id uuid not null,
	case_id uuid not null,
	side text not null check (side in ('citizen', 'office')),
	author text not null,
	body text not null,
	at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, case_id) references case_file on delete cascade
);
create index on case_message (tenant_id, case_id, at);
create table case_note (
	tenant_id text not null,
	id uuid not null,
	case_id uuid not null,
	author text not null,
	body text not null,
	at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, case_id) references case_file on delete cascade
);
create index on case_note (tenant_id, case_id, at);
-- A picture belongs to a form first (`upload_key`), then to a case. It lies here and not in the folder of media: what is not released has no address.
create table case_picture (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	case_id uuid,
	upload_key text,
	role text not null check (role in ('report', 'proof')),
	width integer not null,
	height integer not null,
	large bytea not null,
	small bytea not null,
	is_blurred boolean not null,
	released_at timestamptz,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, case_id) references case_file on delete cascade
);
create index on case_picture (tenant_id, case_id);
create index on case_picture (tenant_id, upload_key);
create table case_template (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	kind text not null,
	title text not null,
	body text not null,
	primary key (tenant_id, id),
	unique (tenant_id, kind, title)
);
