-- Of a word with thousands of hits the index gives a random part (`gin_fuzzy_search_limit`). Two searches went wrong with it: of two such words only
-- what fell into both parts was found, and of a small municipality beside large ones next to nothing. So a part is asked for of one word only, and
-- believed where it is full of texts of these municipalities; else all hits are read.
-- Of 400 with these words in title or summary the rank tells nothing: a page of them is enough to say so.
create type search_text as (tenant_id text, publication_id uuid, rank real);
create or replace function search_found(tenants text[], query tsquery, beginning tsquery, page integer, best integer)
	returns table (tenant_id text, publication_id uuid, rank real, headed bigint, total bigint) language plpgsql stable rows 50
	set enable_seqscan = off set enable_indexscan = off set gin_fuzzy_search_limit = 0 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
	part constant text := case when query::text ~ '[&!<]' then '0' else '1000' end;
	headed bigint;
	seen bigint;
	texts search_text[] := '{}';
begin
	perform set_config('gin_fuzzy_search_limit', part, true);
	select count(*) filter (where head.is_own), count(*) into headed, seen
		from (select v.tenant_id = any(tenants) as is_own from publication_variant v where v.heading @@ query limit 400) as head;
	if seen = 400 and headed < 400 then
		perform set_config('gin_fuzzy_search_limit', '0', true);
		headed := (select count(*) from (select from publication_variant v where v.tenant_id = any(tenants) and v.heading @@ query limit 400) as head);
	end if;
	if headed = 400 then
		return query select v.tenant_id, v.publication_id, 2::real, headed, headed
			from publication_variant v where v.tenant_id = any(tenants) and v.heading @@ query limit page;
		return;
	end if;
	if headed < page then
		perform set_config('gin_fuzzy_search_limit', part, true);
		select coalesce(array_agg(words.found) filter (where (words.found).tenant_id = any(tenants)), '{}'), count(*) into texts, seen
			from (select (v.tenant_id, v.publication_id, 1 + ts_rank(v.heading, query, 32))::search_text as found
				from publication_variant v where v.search @@ query limit 400) as words;
		perform set_config('gin_fuzzy_search_limit', '0', true);
		if seen = 400 and cardinality(texts) < 400 then
			texts := array(select (v.tenant_id, v.publication_id, 1 + ts_rank(v.heading, query, 32))::search_text
				from publication_variant v where v.tenant_id = any(tenants) and v.search @@ query limit 400);
		end if;
	end if;
	return query with begun as (
		select v.tenant_id, v.publication_id, ts_rank(v.heading, beginning, 32) as rank
		from publication_variant v
		where headed < page and (select count(distinct publication_id) from unnest(texts)) < page and v.tenant_id = any(tenants) and v.search @@ beginning limit 400
	)
	select hit.tenant_id, hit.publication_id, max(hit.rank)::real, headed, count(*) over () from (
		select v.tenant_id, v.publication_id, 2 + ts_rank(v.heading, query, 32) as rank
		from publication_variant v where headed > 0 and v.tenant_id = any(tenants) and v.heading @@ query
		union all select * from unnest(texts) union all table begun) as hit
	group by 1, 2 order by 3 desc, 2 desc limit best;
end
$$;
