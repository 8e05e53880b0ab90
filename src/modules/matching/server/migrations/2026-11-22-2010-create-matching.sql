create table matching (
	tenant_id text not null,
	publication_id uuid not null,
	theses text not null,
	mode text not null,
	opens_at timestamptz not null,
	closes_at timestamptz not null,
	answers_until timestamptz not null,
	asks_consent boolean not null,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
-- The publication it points at may be a partner's: no key binds it.
create table matching_participant (
	tenant_id text not null,
	id uuid not null,
	matching_id uuid not null,
	name text not null,
	short text not null,
	about text not null,
	type text not null check (type in ('club', 'initiative', 'office', 'group', 'process')),
	publication_id uuid,
	path text,
	villages text[] not null,
	times text[] not null,
	is_step_free boolean not null,
	languages text[] not null,
	email text,
	phone text,
	website text,
	invite_email text,
	invited_at timestamptz,
	reminded_at timestamptz,
	bounced_at timestamptz,
	answered_at timestamptz,
	positions jsonb not null default '{}',
	primary key (tenant_id, id),
	unique (tenant_id, matching_id, publication_id),
	foreign key (tenant_id, matching_id) references publication on delete cascade
);
create table matching_count (
	tenant_id text not null,
	matching_id uuid not null,
	code text not null,
	answer text not null check (answer in ('j', 't', 'n', 'x')),
	people integer not null,
	primary key (tenant_id, matching_id, code, answer),
	foreign key (tenant_id, matching_id) references publication on delete cascade
);
