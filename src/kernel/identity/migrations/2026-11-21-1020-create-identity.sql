create table account (
	tenant_id text not null references tenant,
	id uuid not null,
	email text not null check (email = lower(email)),
	name text not null,
	organisation text,
	password_hash text,
	totp_secret text,
	totp_step bigint,
	created_at timestamptz not null,
	closed_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, email)
);
create table assignment (
	tenant_id text not null,
	account_id uuid not null,
	role text not null,
	place_id uuid,
	unique nulls not distinct (tenant_id, account_id, role, place_id),
	foreign key (tenant_id, account_id) references account on delete cascade,
	foreign key (tenant_id, place_id) references place
);
create table session (
	tenant_id text not null,
	token_hash text not null,
	account_id uuid not null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, account_id) references account on delete cascade
);
create table one_time_token (
	tenant_id text not null references tenant,
	token_hash text not null,
	purpose text not null,
	subject_id uuid not null,
	expires_at timestamptz not null,
	primary key (tenant_id, token_hash)
);
