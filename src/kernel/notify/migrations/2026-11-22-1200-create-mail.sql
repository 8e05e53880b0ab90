-- Mails under way. Address and words go with the hand-over to the mail server; what stays for a month says which thing a returned one was about.
create table mail_message (
	tenant_id text not null references tenant on delete cascade,
	id uuid not null,
	about text,
	content jsonb,
	state text not null default 'waiting' check (state in ('waiting', 'handed', 'sent', 'refused')),
	attempts integer not null default 0,
	due_at timestamptz not null,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	reply text,
	primary key (tenant_id, id)
);
create index on mail_message (due_at, id) where state = 'waiting';
create index on mail_message (tenant_id, about) where about is not null;
create index on mail_message (id);
