-- Links of cases look like all others; nothing asks when one was sent.
alter table case_link drop column created_at;
