-- It stays where it was announced, and says that nobody needs to come.
alter table meeting add column cancelled_at timestamptz;
