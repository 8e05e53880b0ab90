-- What stood on the ballot and how it is counted, as it was when the vote began: nothing of it changes while people vote.
alter table budget add column put jsonb;
-- The portal knows no session, so nobody could vote with an account: whoever votes has a code.
update ballot_round set access = 'codes' where (tenant_id, publication_id) in (select tenant_id, publication_id from budget);
alter table budget drop column access;
