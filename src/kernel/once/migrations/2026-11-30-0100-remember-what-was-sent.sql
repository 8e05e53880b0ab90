-- What a form did, for whoever sends the same form again: no second thing, the same answer. The key is a digest of the form's own id and of all that
-- was sent with it; the answer opens with that id only, which lies in the browser and nowhere else. Of the time only the day is kept.
create table sent_form (
	tenant_id text not null references tenant on delete cascade,
	key text not null,
	answer bytea,
	day date not null,
	primary key (tenant_id, key)
);
