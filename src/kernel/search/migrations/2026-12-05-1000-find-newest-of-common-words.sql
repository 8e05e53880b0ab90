-- How many titles and summaries of these municipalities have these words; null from 250 on: their rank tells nothing then. Of one word the index gives a
-- random part, believed where it is full of texts of these municipalities (2026-12-02-1000 says why).
create function search_headed(owners text[], query tsquery) returns integer language plpgsql stable
	set enable_seqscan = off set enable_indexscan = off set gin_fuzzy_search_limit = 0 set plan_cache_mode = force_generic_plan as $$
declare
	headed integer;
	seen integer;
begin
	perform set_config('gin_fuzzy_search_limit', case when query::text ~ '[&!<]' then '0' else '400' end, true);
	select count(*) filter (where head.is_own), count(*) into headed, seen
		from (select v.tenant_id = any(owners) as is_own from publication_variant v where v.heading @@ query limit 250) as head;
	if seen = 250 and headed < 250 then
		perform set_config('gin_fuzzy_search_limit', '0', true);
		headed := (select count(*) from (select from publication_variant v where v.tenant_id = any(owners) and v.heading @@ query limit 250) as head);
	end if;
	return nullif(headed, 250);
end
$$;

-- What is shown in a municipality and has these words in title or summary, the newest first. Asked thing by thing in that order, which ends as soon as
-- there are enough.
create function search_newest(asker text, at timestamptz, query tsquery, enough integer)
	returns table (tenant_id text, publication_id uuid, rank real) language sql stable rows 50 set plan_cache_mode = force_generic_plan as $$
	select owner_id, publication_id, -row_number() over (order by shown_from desc, publication_id desc) from (
		select a.owner_id, a.publication_id, a.shown_from from publication_audience a
		where a.tenant_id = asker and a.shown_from <= at and (a.shown_until is null or a.shown_until > at) and (
			select bool_or(v.heading @@ query) from publication_variant v where v.tenant_id = a.owner_id and v.publication_id = a.publication_id)
		order by a.shown_from desc, a.publication_id desc limit enough) as newest
$$;

-- Ranked: what has these words in title or summary; where that is less than a page, what has them anywhere; where that is less than a page too, what has
-- words that begin so (the index reads all of those). Of common words the newest.
create function search_found(asker text, at timestamptz, owners text[], query tsquery, beginning tsquery, page integer, best integer)
	returns table (tenant_id text, publication_id uuid, rank real, total bigint) language plpgsql stable rows 50
	set enable_seqscan = off set enable_indexscan = off set gin_fuzzy_search_limit = 0 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
	headed constant integer := search_headed(owners, query);
	seen bigint;
	texts search_text[] := '{}';
begin
	if headed is null then
		perform set_config('enable_indexscan', 'on', true);
		return query select n.tenant_id, n.publication_id, n.rank, count(*) over () from search_newest(asker, at, query, page) as n;
		return;
	end if;
	if headed < page then
		perform set_config('gin_fuzzy_search_limit', case when query::text ~ '[&!<]' then '0' else '1000' end, true);
		select coalesce(array_agg(words.found) filter (where (words.found).tenant_id = any(owners)), '{}'), count(*) into texts, seen
			from (select (v.tenant_id, v.publication_id, 1 + ts_rank(v.heading, query, 32))::search_text as found
				from publication_variant v where v.search @@ query limit 400) as words;
		perform set_config('gin_fuzzy_search_limit', '0', true);
		if seen = 400 and cardinality(texts) < 400 then
			texts := array(select (v.tenant_id, v.publication_id, 1 + ts_rank(v.heading, query, 32))::search_text
				from publication_variant v where v.tenant_id = any(owners) and v.search @@ query limit 400);
		end if;
	end if;
	return query with begun as (
		select v.tenant_id, v.publication_id, ts_rank(v.heading, beginning, 32) as rank
		from publication_variant v
		where headed < page and (select count(*) from (select from unnest(texts) as text group by text.publication_id) as one) < page
			and v.tenant_id = any(owners) and v.search @@ beginning limit 400
	)
	select hit.tenant_id, hit.publication_id, max(hit.rank)::real, count(*) over () from (
		select v.tenant_id, v.publication_id, 2 + ts_rank(v.heading, query, 32) as rank
		from publication_variant v where headed > 0 and v.tenant_id = any(owners) and v.heading @@ query
		union all select * from unnest(texts) union all table begun) as hit
	group by 1, 2 order by 3 desc, 2 desc limit best;
end
$$;
drop function search_found(text[], tsquery, tsquery, integer, integer);
