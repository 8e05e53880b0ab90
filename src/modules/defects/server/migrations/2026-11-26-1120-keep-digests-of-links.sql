-- The address of an order of new reports is kept as its digest only; every mail has its own, and all go on working. Links sent before stay valid.
create table defect_alert_link (
	tenant_id text not null references tenant on delete cascade,
	token_hash text not null,
	alert_id uuid not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, alert_id) references defect_alert on delete cascade
);
create index on defect_alert_link (tenant_id, alert_id);
insert into defect_alert_link (tenant_id, token_hash, alert_id)
select tenant_id, encode(sha256(convert_to(key, 'UTF8')), 'hex'), id from defect_alert;
alter table defect_alert drop column key;
