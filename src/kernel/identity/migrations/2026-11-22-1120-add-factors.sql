-- Codes for the day on which the telephone is lost: each once, only its hash is kept.
create table recovery_code (
	tenant_id text not null,
	account_id uuid not null,
	code_hash text not null,
	primary key (tenant_id, account_id, code_hash),
	foreign key (tenant_id, account_id) references account on delete cascade
);
-- A passkey (WebAuthn Level 3) counts for the host on which it was made. `counter` grows with every use where the device counts at all.
create table passkey (
	tenant_id text not null,
	id text not null,
	account_id uuid not null,
	name text not null,
	host text not null,
	public_key bytea not null,
	counter bigint not null,
	transports jsonb not null default '[]',
	created_at timestamptz not null,
	used_on date,
	primary key (tenant_id, id),
	foreign key (tenant_id, account_id) references account on delete cascade
);
create index passkey_of_account on passkey (tenant_id, account_id);
