-- A clerk takes answers at the telephone; where nobody could call, results have no such line.
alter table survey add column has_phone boolean not null default false;
alter table survey_wave add column has_phone boolean not null default false;
