create table notice (
	tenant_id text not null,
	publication_id uuid not null,
	type text not null check (type in ('offer', 'search', 'help', 'found', 'lost', 'ride', 'gift')),
	expires_on date not null,
	contact_name text not null,
	contact_phone text,
	contact_email text,
	price text,
	questions_email text,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade,
	check (contact_phone is not null or contact_email is not null)
);
