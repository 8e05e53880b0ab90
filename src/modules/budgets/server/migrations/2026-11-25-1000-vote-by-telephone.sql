-- A clerk takes votes at the telephone; where nobody could call, results have no such line.
alter table budget add column has_phone boolean not null default false;
