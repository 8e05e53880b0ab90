-- A round of anonymous answers to a publication. `secret` and `signing_key` are sealed with the secret of the installation, which lies
-- outside of the database, and are erased when the urn is opened.
create table ballot_round (
	tenant_id text not null references tenant,
	id uuid not null,
	publication_id uuid not null,
	name text not null,
	access text not null check (access in ('codes', 'account', 'device')),
	opens_at timestamptz not null,
	closes_at timestamptz not null,
	has_paper boolean not null,
	letters integer not null default 0,
	secret bytea,
	signing_key bytea,
	public_key jsonb,
	-- at the opening of the urn: by then these are all that is left of who took part
	counted_on date,
	issued integer,
	primary key (tenant_id, id),
	foreign key (tenant_id, publication_id) references publication on delete cascade,
	check (closes_at > opens_at)
);
create index on ballot_round (tenant_id, publication_id);

-- Three records, without a moment in any of them, and without a column that any two of them have in common beside the round.
-- 1. Who may take part, and whether a token was signed. `is_recent`: one of the last rows, which are written anew together each time.
create table ballot_eligibility (
	tenant_id text not null,
	round_id uuid not null,
	voter text not null,
	issued text,
	is_recent boolean not null default false,
	primary key (tenant_id, round_id, voter),
	foreign key (tenant_id, round_id) references ballot_round on delete cascade
);
create index on ballot_eligibility (tenant_id, round_id) where is_recent;
-- 2. Which tokens were used.
create table ballot_spent (
	tenant_id text not null,
	round_id uuid not null,
	token text not null,
	echo text not null,
	is_recent boolean not null default true,
	primary key (tenant_id, round_id, token),
	foreign key (tenant_id, round_id) references ballot_round on delete cascade
);
create index on ballot_spent (tenant_id, round_id) where is_recent;
-- 3. What was answered: sealed until the round is over, each of one size; then all at once in the order of chance.
create table ballot_urn (
	tenant_id text not null,
	id uuid not null,
	round_id uuid not null,
	sealed bytea not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, round_id) references ballot_round on delete cascade
);
create index on ballot_urn (tenant_id, round_id);
-- Ciphers do not shrink: trying costs time.
alter table ballot_urn alter column sealed set storage external;
create table ballot_content (
	tenant_id text not null,
	round_id uuid not null,
	receipt text not null,
	seal text not null,
	channel text not null check (channel in ('online', 'paper', 'dots', 'phone')),
	content jsonb not null,
	day date not null,
	primary key (tenant_id, round_id, receipt),
	foreign key (tenant_id, round_id) references ballot_round on delete cascade
);
