create table working_group (
	tenant_id text not null,
	publication_id uuid not null,
	sort text not null check (sort in ('group', 'body', 'table')),
	joining text not null check (joining in ('open', 'request', 'closed')),
	takes_topics boolean not null,
	starts_at timestamptz,
	ends_at timestamptz,
	rule text,
	exceptions text[] not null,
	venue text,
	join_link text,
	dial_in text,
	showing text not null check (showing in ('always', 'day', 'hour')),
	contact_name text not null,
	contact_phone text,
	contact_email text,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table group_topic (
	tenant_id text not null,
	publication_id uuid not null,
	"group" text not null,
	state text not null check (state in ('open', 'chosen', 'done')),
	outcome text,
	author_name text not null,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on group_topic (tenant_id, "group");
-- Who works in a group, once the address is confirmed; accepted_at is empty while somebody still waits for an answer.
create table group_member (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	publication_id uuid not null,
	name text not null,
	email text not null,
	key text not null,
	language text not null,
	is_public boolean not null,
	is_speaker boolean not null default false,
	asked_at timestamptz not null,
	accepted_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, publication_id, email),
	unique (tenant_id, key),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table group_task (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	publication_id uuid not null,
	title text not null,
	member_id uuid,
	until_day text,
	done_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, publication_id) references publication on delete cascade,
	foreign key (tenant_id, member_id) references group_member on delete set null (member_id)
);
create index on group_task (publication_id);
