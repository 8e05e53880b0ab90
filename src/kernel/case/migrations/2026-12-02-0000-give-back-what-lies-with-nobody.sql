-- Open cases of people whose account is closed or who have no role any more: no list of what is to be done showed them to anybody.
update case_file c set assignee_id = null
where c.assignee_id is not null and c.phase <> 'closed' and not exists (
	select from account a join assignment r on r.tenant_id = a.tenant_id and r.account_id = a.id
	where a.tenant_id = c.tenant_id and a.id = c.assignee_id and a.closed_at is null);
