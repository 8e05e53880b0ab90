-- What a municipality calls the categories of a kind and asks there, and those that it added. A category of the kind without a row is as the program brings it;
-- whether it is offered, private, due and kept how long stands in case_rule.
create table case_category (
	tenant_id text not null references tenant on delete cascade,
	kind text not null,
	name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
	words jsonb not null check (words ? 'de'),
	icon text not null,
	position integer not null check (position between 0 and 10000),
	questions jsonb not null,
	primary key (tenant_id, kind, name)
);
