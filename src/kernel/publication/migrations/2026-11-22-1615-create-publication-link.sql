-- What belongs to a publication though another module keeps it: news, events, people, surveys of a planning case.
create table publication_link (
	tenant_id text not null,
	publication_id uuid not null,
	linked_id uuid not null,
	position integer not null,
	primary key (tenant_id, publication_id, linked_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade,
	foreign key (tenant_id, linked_id) references publication on delete cascade,
	check (publication_id <> linked_id)
);
create index on publication_link (tenant_id, linked_id);
