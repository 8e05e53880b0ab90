-- When people may do what with a publication: a phase opens one capability between two moments.
create table phase (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	publication_id uuid not null,
	capability text not null check (capability in ('inform', 'collect', 'discuss', 'vote', 'decide', 'account')),
	title text not null,
	opens_at timestamptz not null,
	closes_at timestamptz check (closes_at > opens_at),
	primary key (tenant_id, id),
	foreign key (tenant_id, publication_id) references publication on delete cascade
);
create index on phase (publication_id, opens_at);
create index on phase (tenant_id, publication_id);
