create table idea_call (
	tenant_id text not null,
	publication_id uuid not null,
	quorum integer not null check (quorum >= 0),
	contact_name text not null,
	contact_email text,
	contact_phone text,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table idea (
	tenant_id text not null,
	publication_id uuid not null,
	call text not null,
	category text not null,
	status text not null,
	statement text,
	author_name text not null,
	author_email text,
	channel text not null check (channel in ('online', 'phone', 'paper', 'event', 'kiosk')),
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on idea (tenant_id, call);
