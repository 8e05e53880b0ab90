-- Whether whoever keeps the roads mends what is reported under a category. So far that held for these of the program and for all that a municipality added.
alter table case_category add column is_on_road boolean not null default false;
update case_category set is_on_road = true
where name not in ('light', 'waste', 'stop', 'green', 'playground', 'graffiti', 'vehicle', 'offence', 'other');
