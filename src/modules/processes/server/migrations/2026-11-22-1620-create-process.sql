create table process (
	tenant_id text not null,
	publication_id uuid not null,
	procedure text not null check (procedure in ('planning', 'concept', 'project', 'rules')),
	contact_name text not null,
	contact_phone text,
	contact_email text,
	documents text,
	outcome text,
	decision text,
	measure text,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
