-- People meet about a publication, in a room or by video: a workshop of a planning case, an evening of a working group.
create table meeting (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	publication_id uuid not null,
	title text not null,
	starts_at timestamptz not null,
	venue text not null,
	join_link text,
	dial_in text,
	agenda text,
	minutes text,
	pictures uuid[] not null default '{}',
	primary key (tenant_id, id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on meeting (publication_id, starts_at);
