-- A screen for everybody that stands somewhere: what is asked there begins at its place.
create table infopoint (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	slug text not null,
	name text not null,
	lon double precision not null,
	lat double precision not null,
	primary key (tenant_id, id),
	unique (tenant_id, slug)
);
