-- What the source of an imported thing said last: where the current version says something else, somebody changed it here.
alter table publication add column source_answers jsonb;
