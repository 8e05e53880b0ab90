create table media (
	tenant_id text not null references tenant,
	id uuid not null,
	name text not null,
	alt text check (alt <> ''),
	credit text not null default '',
	width integer not null,
	height integer not null,
	bytes integer not null,
	sizes integer[] not null,
	uploaded_by text,
	created_at timestamptz not null,
	primary key (tenant_id, id)
);
