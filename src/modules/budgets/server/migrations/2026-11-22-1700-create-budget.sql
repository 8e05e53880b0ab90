-- Amounts are cents.
create table budget (
	tenant_id text not null,
	publication_id uuid not null,
	frame int8 check (frame > 0),
	seats integer check (seats between 1 and 50),
	rule text not null,
	ballot_type text not null check (ballot_type in ('approval', 'points', 'ranking')),
	most integer not null check (most between 1 and 100),
	access text not null check (access in ('codes', 'account')),
	check ((frame is null) <> (seats is null)),
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
-- `number` stands on the ballot and in the published file; `reason` says why it cannot be done, or under which condition it can.
create table budget_project (
	tenant_id text not null,
	id uuid not null,
	budget_id uuid not null,
	number integer not null check (number > 0),
	title text not null,
	summary text not null,
	cost int8 check (cost > 0),
	place text not null,
	category text not null check (category in ('green', 'play', 'roads', 'culture', 'buildings', 'other', 'person')),
	state text not null check (state in ('proposed', 'feasible', 'infeasible')),
	reason text not null default '',
	proposer text not null default '',
	proposer_email text,
	primary key (tenant_id, id),
	unique (tenant_id, budget_id, number),
	foreign key (tenant_id, budget_id) references budget on delete cascade,
	check (state <> 'feasible' or cost is not null or category = 'person'),
	check (state <> 'infeasible' or reason <> '')
);
-- What the vote came to: the published file, and what the rule made of it on the day of the count.
create table budget_result (
	tenant_id text not null,
	budget_id uuid not null,
	counted_on date not null,
	pabulib text not null,
	outcome jsonb not null,
	primary key (tenant_id, budget_id),
	foreign key (tenant_id, budget_id) references budget on delete cascade
);
