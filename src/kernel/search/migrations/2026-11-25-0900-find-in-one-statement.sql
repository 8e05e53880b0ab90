-- One statement finds what three and their pages found: what has these words in title or summary, ranked; where that is less than a page, what has
-- them anywhere; where that is less than a page too, what has words that begin so (the index reads all of those). `headed` of 400: so many that their
-- rank tells nothing. A function, because it forbids PostgreSQL to read the whole table or to walk along the primary key: it does so when it
-- expects many hits, and takes 150 ms to find the first thousand. Of a word with more than a thousand hits the index gives a random part.
create function search_found(tenants text[], query tsquery, beginning tsquery, page integer, best integer)
	returns table (tenant_id text, publication_id uuid, rank real, headed bigint, total bigint) language sql stable rows 50
	set enable_seqscan = off set enable_indexscan = off set gin_fuzzy_search_limit = 1000 as $$
	with heads as materialized (
		select v.tenant_id, v.publication_id, 2 + ts_rank(v.heading, query, 32) as rank
		from publication_variant v where v.tenant_id = any(tenants) and v.heading @@ query limit 400
	), texts as materialized (
		select v.tenant_id, v.publication_id, 1 + ts_rank(v.heading, query, 32) as rank
		from publication_variant v
		where (select count(*) from heads) < page and v.tenant_id = any(tenants) and v.search @@ query limit 400
	), begun as (
		select v.tenant_id, v.publication_id, ts_rank(v.heading, beginning, 32) as rank
		from publication_variant v
		where (select count(*) from heads) < page and (select count(distinct publication_id) from texts) < page
			and v.tenant_id = any(tenants) and v.search @@ beginning limit 400
	)
	select hit.tenant_id, hit.publication_id, max(hit.rank)::real, (select count(*) from heads), count(*) over ()
	from (table heads union all table texts union all table begun) hit
	group by 1, 2 order by 3 desc, 2 desc limit best
$$;
drop function search_texts(text[], tsquery, integer, integer);
drop function search_headings(text[], tsquery, integer, integer);

-- Words that look alike. Planned without looking at the words: PostgreSQL compares them with a hundred samples to guess how many will match, which takes
-- fifty times as long as the search.
create function search_alike(tenants text[], typed text) returns table (tenant_id text, publication_id uuid, likeness real) language sql stable rows 50
	set plan_cache_mode = force_generic_plan as $$
	select v.tenant_id, v.publication_id, max(word_similarity(typed, v.folded)) from (
		select tenant_id, publication_id, folded from publication_variant where tenant_id = any(tenants) and typed <% folded limit 300) v
	group by 1, 2
$$;
