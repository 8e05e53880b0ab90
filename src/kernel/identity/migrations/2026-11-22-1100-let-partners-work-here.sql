-- A person of a partner municipality has an entry here and her means of signing in at home: `home_id` says where, `home_account_id` who,
-- once she accepted. No foreign key leads there: it would tie rows of two municipalities together (and Citus refuses it).
alter table account
	add home_id text references tenant,
	add home_account_id uuid,
	add constraint guest_signs_in_at_home check (home_id is null or (home_id <> tenant_id and password_hash is null and totp_secret is null)),
	add constraint guest_has_a_home check (home_account_id is null or home_id is not null);
create unique index account_of_partner on account (tenant_id, home_id, home_account_id) where closed_at is null;
create index account_elsewhere on account (home_id, home_account_id) where home_id is not null;

-- What a municipality (`owner_id`) says about one of its people to the partner she is going to (`tenant_id`): read once, within minutes.
create table passage (
	tenant_id text not null references tenant,
	owner_id text not null references tenant,
	token_hash text not null,
	account_id uuid not null,
	name text not null,
	email text not null,
	organisation text,
	is_strong boolean not null,
	expires_at timestamptz not null,
	primary key (tenant_id, token_hash)
);
-- The wall lets both ends see a passage; only the home may write one, and nobody may change it.
create policy only_home_vouches on passage as restrictive for insert with check (owner_id = current_setting('ortsmitte.tenant'));
create policy nobody_alters on passage as restrictive for update using (false);

-- `device` in plain words, never the header it comes from; `seen_on` by day, so that it is no record of movements.
alter table session
	add device text not null default '',
	add seen_on date,
	add is_strong boolean not null default false;
update session set is_strong = true from account
where account.tenant_id = session.tenant_id and account.id = session.account_id and account.totp_secret is not null;
