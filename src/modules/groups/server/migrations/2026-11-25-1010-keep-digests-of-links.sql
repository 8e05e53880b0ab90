-- The address of the members' page is kept as its digest only; every mail has its own, and all go on working. Links sent before stay valid.
create table group_member_link (
	tenant_id text not null references tenant on delete cascade,
	token_hash text not null,
	member_id uuid not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, member_id) references group_member on delete cascade
);
create index on group_member_link (tenant_id, member_id);
insert into group_member_link (tenant_id, token_hash, member_id)
select tenant_id, encode(sha256(convert_to(key, 'UTF8')), 'hex'), id from group_member;
alter table group_member drop column key;
