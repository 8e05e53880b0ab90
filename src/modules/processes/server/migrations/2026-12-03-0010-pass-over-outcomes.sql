-- What came of a case is told to its followers from now on; what its page says already is nobody's news.
insert into told (tenant_id, publication_id, occasion, at)
select tenant_id, publication_id,
	'outcome ' || encode(sha256(convert_to(array_to_string(array[outcome, decision, measure], E'\n', ''), 'UTF8')), 'hex'), now()
from process
where outcome is not null;
