-- What somebody says to a publication: a comment on an idea, a statement in a planning case. Waiting, shown or refused for a reason.
create table contribution (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	publication_id uuid not null,
	author_name text not null,
	author_email text,
	channel text not null check (channel in ('online', 'phone', 'paper', 'event', 'kiosk')),
	body text not null,
	at timestamptz not null,
	shown_at timestamptz,
	refused_at timestamptz,
	refusal text check (refusal in ('offTopic', 'insult', 'advertising', 'personalData', 'duplicate', 'unlawful')),
	refusal_note text not null default '',
	answer text,
	answered_at timestamptz,
	answered_by text,
	primary key (tenant_id, id),
	foreign key (tenant_id, publication_id) references publication on delete cascade,
	check ((refused_at is null) = (refusal is null)),
	check (shown_at is null or refused_at is null),
	check ((answer is null) = (answered_at is null))
);
create index on contribution (tenant_id, publication_id, at);
create index on contribution (tenant_id, at) where answer is null and refused_at is null;
-- Counted once for each publication, so that lists can be sorted by them. `counted` are signatures on paper.
create table tally (
	tenant_id text not null references tenant on delete cascade,
	publication_id uuid not null,
	online integer not null default 0,
	counted integer not null default 0 check (counted >= 0),
	contributions integer not null default 0,
	refused integer not null default 0,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
