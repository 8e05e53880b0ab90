-- Members hear of their own meetings by mail unless they say no. Minutes that are there already are nobody's news.
alter table group_member add column is_mailed boolean not null default true;
insert into told (tenant_id, publication_id, occasion, at)
select tenant_id, publication_id, 'members minutes ' || id, now()
from meeting
where is_internal and minutes is not null;
