create table publication_proposal (
	tenant_id text not null,
	publication_id uuid not null,
	language text not null,
	base_version integer not null,
	answers jsonb not null,
	note text not null default '',
	asked_by uuid,
	asked_name text,
	asked_at timestamptz not null,
	primary key (tenant_id, publication_id, language),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
