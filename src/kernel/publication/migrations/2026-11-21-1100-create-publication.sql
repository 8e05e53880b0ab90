create table publication (
	tenant_id text not null references tenant,
	id uuid not null,
	kind text not null,
	slug text not null,
	byline text not null default '',
	author_id uuid,
	version integer not null,
	topics text[] not null default '{}',
	image_id uuid,
	lon double precision check (lon between -180 and 180),
	lat double precision check (lat between -90 and 90),
	source text,
	source_key text,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, kind, slug),
	check ((lon is null) = (lat is null)),
	check ((source is null) = (source_key is null))
);
create index on publication (tenant_id, kind, changed_at desc);
create unique index on publication (tenant_id, kind, source, source_key) where source is not null;

-- German and English words by their stems, all others as they are; beside them every word folded after DIN 91379, so that
-- `Mueller`, `Muller` and `Müller` meet. What the fold makes of a text is decided in TypeScript (`kernel/search/fold.ts`).
create function search_document(language text, title text, summary text, body text, folded text) returns tsvector language sql immutable parallel safe as $$
	select
		setweight(to_tsvector(case when language like 'de%' then 'german'::regconfig when language = 'en' then 'english'::regconfig else 'simple'::regconfig end, title), 'A')
		|| setweight(to_tsvector(case when language like 'de%' then 'german'::regconfig when language = 'en' then 'english'::regconfig else 'simple'::regconfig end, summary || ' ' || body), 'C')
		|| setweight(to_tsvector('simple'::regconfig, folded), 'B')
$$;
create table publication_variant (
	tenant_id text not null,
	publication_id uuid not null,
	language text not null,
	title text not null,
	summary text not null,
	body text not null,
	-- title and names, folded: what a slip of the finger is compared with
	folded text not null,
	search tsvector not null,
	changed_at timestamptz not null,
	primary key (tenant_id, publication_id, language),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
-- Without a list of pending entries: after an import each search would read all of it.
create index on publication_variant using gin (search) with (fastupdate = off);
create index on publication_variant using gin (folded gin_trgm_ops) with (fastupdate = off);

create table publication_audience (
	tenant_id text not null references tenant,
	publication_id uuid not null,
	owner_id text not null,
	kind text not null,
	shown_from timestamptz not null,
	shown_until timestamptz check (shown_until > shown_from),
	primary key (tenant_id, publication_id),
	foreign key (owner_id, publication_id) references publication on delete cascade
);
create index on publication_audience (tenant_id, shown_from desc);
create index on publication_audience (tenant_id, kind, shown_from desc);
create index on publication_audience (owner_id, publication_id);

create table publication_place (
	tenant_id text not null,
	place_id uuid not null,
	publication_id uuid not null,
	primary key (tenant_id, place_id, publication_id),
	foreign key (tenant_id, place_id) references place,
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on publication_place (tenant_id, publication_id);

create table publication_alias (
	tenant_id text not null,
	kind text not null,
	slug text not null,
	publication_id uuid not null,
	primary key (tenant_id, kind, slug),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table publication_version (
	tenant_id text not null,
	publication_id uuid not null,
	number integer not null,
	language text not null,
	at timestamptz not null,
	actor_name text,
	content jsonb not null,
	primary key (tenant_id, publication_id, number),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table publication_review (
	tenant_id text not null,
	publication_id uuid not null,
	asked_by uuid,
	asked_name text,
	asked_at timestamptz not null,
	shown_from timestamptz not null,
	note text not null default '',
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table publication_closure (
	tenant_id text not null,
	publication_id uuid not null,
	manner text not null check (manner in ('withdrawn', 'archived')),
	by_name text,
	at timestamptz not null,
	reason text not null default '',
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create table working_copy (
	tenant_id text not null,
	publication_id uuid not null,
	account_id uuid not null,
	language text not null,
	base_version integer not null,
	answers jsonb not null,
	at timestamptz not null,
	primary key (tenant_id, publication_id, account_id, language),
	foreign key (tenant_id, account_id) references account on delete cascade
);
