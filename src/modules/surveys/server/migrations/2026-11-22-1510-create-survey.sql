create table survey (
	tenant_id text not null,
	publication_id uuid not null,
	questions text not null,
	access text not null check (access in ('codes', 'account', 'device')),
	opens_at timestamptz not null,
	closes_at timestamptz not null,
	has_paper boolean not null,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
-- The questions of a wave as they were put: what is changed later changes no answer.
create table survey_wave (
	tenant_id text not null,
	round_id uuid not null,
	questions text not null,
	primary key (tenant_id, round_id),
	foreign key (tenant_id, round_id) references ballot_round on delete cascade
);
