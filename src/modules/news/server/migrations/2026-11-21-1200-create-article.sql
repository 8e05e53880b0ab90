create table article (
	tenant_id text not null,
	publication_id uuid not null,
	urgency text not null check (urgency in ('none', 'info', 'warning', 'alarm')),
	is_pinned boolean not null,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on article (tenant_id) where urgency <> 'none';
