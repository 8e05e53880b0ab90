create table entry (
	tenant_id text not null,
	publication_id uuid not null,
	category text not null check (category in ('club', 'initiative', 'offer', 'person', 'place', 'office', 'business', 'health', 'school', 'fireBrigade', 'stop')),
	contact_name text,
	phone text,
	email text,
	website text,
	street text,
	town text,
	hours text,
	is_step_free boolean not null,
	has_consent boolean not null check (has_consent or category <> 'person'),
	languages text[] not null,
	register_email text,
	confirmed_on date,
	source_note text,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on entry (tenant_id, category);
create index on entry (tenant_id, confirmed_on) where register_email is not null;

-- One row for each time that somebody was asked whether all is still right.
create table entry_reminder (
	tenant_id text not null,
	publication_id uuid not null,
	sent_at timestamptz not null,
	primary key (tenant_id, publication_id, sent_at),
	foreign key (tenant_id, publication_id) references entry on delete cascade
);
