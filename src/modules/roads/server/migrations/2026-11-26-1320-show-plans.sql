-- A budget plan that the office shows to everybody, and what the council decided about it: number or words, day, and in which sitting.
alter table road_plan
	add is_public boolean not null default false,
	add decision text not null default '',
	add decided_on date,
	add sitting text not null default '';
create index on road_measure_report (tenant_id, report_id);
