-- Theses that a participant has seen and sent without an answer: open on purpose, and no news to it.
alter table matching_participant add column passed text[] not null default '{}';
update matching_participant set passed = asked where answered_at is not null and asked is not null;
