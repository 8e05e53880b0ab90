-- A sheet of paper, or a board with dots, keyed by two people; once both agree, only its number stays.
create table ballot_sheet (
	tenant_id text not null,
	round_id uuid not null,
	channel text not null check (channel in ('paper', 'dots')),
	number integer not null,
	first_by uuid not null,
	first text,
	second_by uuid,
	second text,
	is_done boolean not null default false,
	primary key (tenant_id, round_id, channel, number),
	foreign key (tenant_id, round_id) references ballot_round on delete cascade,
	check (first_by <> second_by),
	check (is_done = (first is null))
);
