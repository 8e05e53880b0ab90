-- How many came by which way and from which village: suppressed when it was counted, apart from the ballots.
alter table budget_result add column turnout jsonb not null default '{"ways": [], "villages": []}';
