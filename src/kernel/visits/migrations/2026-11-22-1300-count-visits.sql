-- How often a kind of page was read on a day in a language. No row leads to a visitor: nothing about one was ever kept.
create table visit_count (
	tenant_id text not null references tenant on delete cascade,
	day date not null,
	path text not null,
	language text not null,
	visits integer not null check (visits > 0),
	primary key (tenant_id, day, path, language)
);
