-- The address of a subscription is kept as its digest only; every mail has its own, and all go on working. Links sent before stay valid.
create table subscription_link (
	tenant_id text not null references tenant on delete cascade,
	token_hash text not null,
	subscription_id uuid not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, subscription_id) references subscription on delete cascade
);
create index on subscription_link (tenant_id, subscription_id);
insert into subscription_link (tenant_id, token_hash, subscription_id)
select tenant_id, encode(sha256(convert_to(key, 'UTF8')), 'hex'), id from subscription;
alter table subscription drop column key;
