-- Mails to this address that came back for good; after the second one nothing is sent any more.
alter table follower add column hard_bounces integer not null default 0;
