-- Deeds that others still have to hear of, out of the queue: they travel, and go into the queue where the municipality is at home.
create table held_deed (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null default gen_random_uuid(),
	deed text not null,
	subject_id text not null,
	created_at timestamptz not null,
	primary key (tenant_id, id)
);
