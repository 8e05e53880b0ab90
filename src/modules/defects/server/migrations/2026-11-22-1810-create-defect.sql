-- What a report says. `description` and `spot` are the citizen's own words: nobody but the office reads them before somebody released `public_text`.
create table defect (
	tenant_id text not null,
	case_id uuid not null,
	answers jsonb not null,
	description text,
	public_text text,
	spot text,
	street text,
	primary key (tenant_id, case_id),
	foreign key (tenant_id, case_id) references case_file on delete cascade
);
-- A report that lies with somebody else's Open311 interface.
create table defect_forward (
	tenant_id text not null,
	case_id uuid not null,
	handler_id uuid not null,
	remote_id text,
	token text,
	problem text,
	tries integer not null default 0,
	asked_at timestamptz not null,
	primary key (tenant_id, case_id),
	foreign key (tenant_id, case_id) references case_file on delete cascade,
	foreign key (tenant_id, handler_id) references case_handler on delete cascade
);
create table defect_key (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	name text not null,
	key_hash text not null,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, key_hash)
);
-- Somebody wants to hear of new reports in a village, or in all of them.
create table defect_alert (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	key text not null,
	email text not null,
	place_id uuid,
	language text not null,
	created_at timestamptz not null,
	confirmed_at timestamptz,
	told_until timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, key)
);
create index on defect_alert (tenant_id, email);
