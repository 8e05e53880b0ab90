-- Two people may bear one name: who may not release is known by the account.
alter table publication_version add column actor_id uuid;
