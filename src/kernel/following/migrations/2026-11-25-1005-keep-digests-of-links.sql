-- What a follower's link in a mail carries is kept as its digest only; every mail has its own, and all go on working. Links sent before stay valid.
create table follower_link (
	tenant_id text not null references tenant on delete cascade,
	token_hash text not null,
	follower_id uuid not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, follower_id) references follower on delete cascade
);
create index on follower_link (tenant_id, follower_id);
insert into follower_link (tenant_id, token_hash, follower_id)
select tenant_id, encode(sha256(convert_to(key, 'UTF8')), 'hex'), id from follower;
alter table follower drop column key;
