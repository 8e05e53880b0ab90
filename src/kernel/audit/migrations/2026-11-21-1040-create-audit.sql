create table audit_entry (
	tenant_id text not null references tenant,
	number bigint generated always as identity,
	actor_id uuid,
	actor_name text,
	deed text not null,
	subject_id text not null,
	subject text,
	detail jsonb,
	at timestamptz not null,
	primary key (tenant_id, number)
);
create index on audit_entry (tenant_id, subject_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'the audit log is only ever added to';
end $$;
create trigger only_added before update or delete on audit_entry for each statement execute function refuse_change();
