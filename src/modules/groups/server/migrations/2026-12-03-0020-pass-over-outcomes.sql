-- What came of a topic is told to its followers from now on; what its page says already is nobody's news.
insert into told (tenant_id, publication_id, occasion, at)
select tenant_id, publication_id, 'outcome ' || encode(sha256(convert_to(outcome, 'UTF8')), 'hex'), now()
from group_topic
where outcome is not null;
