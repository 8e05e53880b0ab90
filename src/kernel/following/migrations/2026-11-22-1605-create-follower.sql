-- Who stands behind a publication or wants to hear of it: one row for each address, once it is confirmed.
create table follower (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	publication_id uuid not null,
	email text not null,
	key text not null,
	language text not null,
	supports boolean not null,
	follows boolean not null,
	confirmed_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, publication_id, email),
	unique (tenant_id, key),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
-- What followers were told already, so that nothing is told twice.
create table told (
	tenant_id text not null references tenant on delete cascade,
	publication_id uuid not null,
	occasion text not null,
	at timestamptz not null,
	primary key (tenant_id, publication_id, occasion),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
