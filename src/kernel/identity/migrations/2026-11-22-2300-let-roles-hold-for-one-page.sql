-- A role may hold for a single publication: people of a working group write their own page and no other.
alter table assignment add column publication_id uuid;
alter table assignment add foreign key (tenant_id, publication_id) references publication on delete cascade;
alter table assignment drop constraint assignment_tenant_id_account_id_role_place_id_key;
alter table assignment add unique nulls not distinct (tenant_id, account_id, role, place_id, publication_id);
-- This role is never given for a whole municipality or village.
alter table assignment add check ((role = 'group') = (publication_id is not null));
