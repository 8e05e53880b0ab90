-- The key pair by which push services know this installation (RFC 8292): made at the first start, never changed, or every device is lost.
create table push_key (only_one boolean primary key default true check (only_one), jwk jsonb not null);
-- Messages under way to devices; a row goes when its message is taken. `about` is the device.
create table push_message (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	about text not null,
	endpoint text not null,
	p256dh text not null,
	auth text not null,
	payload text not null,
	topic text,
	urgency text not null check (urgency in ('very-low', 'low', 'normal', 'high')),
	ttl integer not null,
	attempts integer not null default 0,
	due_at timestamptz not null,
	created_at timestamptz not null,
	primary key (tenant_id, id)
);
create index on push_message (due_at);
create index on push_message (tenant_id, about);
