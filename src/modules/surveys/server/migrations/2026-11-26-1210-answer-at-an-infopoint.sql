-- Open surveys may be answered at the screen of an infopoint; where that was not so, results have no such line.
alter table survey add column has_kiosk boolean not null default false;
alter table survey_wave add column has_kiosk boolean not null default false;
