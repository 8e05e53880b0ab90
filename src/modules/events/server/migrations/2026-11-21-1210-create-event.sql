create table event (
	tenant_id text not null,
	publication_id uuid not null,
	starts_at timestamptz not null,
	ends_at timestamptz,
	is_all_day boolean not null,
	venue text not null,
	organiser text,
	admission text not null check (admission in ('free', 'paid', 'donation')),
	price text,
	is_step_free boolean not null,
	audience text[] not null,
	rule text,
	exceptions text[] not null,
	extra_days text[] not null,
	is_cancelled boolean not null,
	booking_link text,
	planned_until timestamptz,
	primary key (tenant_id, publication_id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on event (tenant_id, planned_until) where rule is not null;

create table event_occurrence (
	tenant_id text not null,
	publication_id uuid not null,
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	primary key (tenant_id, publication_id, starts_at),
	foreign key (tenant_id, publication_id) references event on delete cascade
);
-- Between two moments: a begin alone would read all that ever was, an end alone all that ever will be.
create extension if not exists btree_gist;
create index on event_occurrence using gist (tenant_id, tstzrange(starts_at, ends_at));

-- Occurrences are worked out from these columns and cannot outlive them: who changes one writes the occurrences anew.
create function clear_event_occurrences() returns trigger language plpgsql as $$
begin
	delete from event_occurrence where tenant_id = new.tenant_id and publication_id = new.publication_id;
	return null;
end $$;
create trigger clear_event_occurrences after update of starts_at, ends_at, is_all_day, rule, exceptions, extra_days on event
	for each row execute function clear_event_occurrences();
