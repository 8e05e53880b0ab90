-- What has these words in title or summary is counted before it is ranked: of 400 the rank tells nothing, and whoever asks takes the newest instead. In
-- PL/pgSQL, which plans each statement once per connection.
create or replace function search_found(tenants text[], query tsquery, beginning tsquery, page integer, best integer)
	returns table (tenant_id text, publication_id uuid, rank real, headed bigint, total bigint) language plpgsql stable rows 50
	set enable_seqscan = off set enable_indexscan = off set gin_fuzzy_search_limit = 1000 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
	headed constant bigint := (select count(*) from (
		select from publication_variant v where v.tenant_id = any(tenants) and v.heading @@ query limit 400) as head);
begin
	if headed = 400 then
		return query select v.tenant_id, v.publication_id, 2::real, headed, headed
			from publication_variant v where v.tenant_id = any(tenants) and v.heading @@ query limit best;
		return;
	end if;
	return query with texts as materialized (
		select v.tenant_id, v.publication_id, 1 + ts_rank(v.heading, query, 32) as rank
		from publication_variant v where headed < page and v.tenant_id = any(tenants) and v.search @@ query limit 400
	), begun as (
		select v.tenant_id, v.publication_id, ts_rank(v.heading, beginning, 32) as rank
		from publication_variant v
		where headed < page and (select count(distinct publication_id) from texts) < page and v.tenant_id = any(tenants) and v.search @@ beginning limit 400
	)
	select hit.tenant_id, hit.publication_id, max(hit.rank)::real, headed, count(*) over () from (
		select v.tenant_id, v.publication_id, 2 + ts_rank(v.heading, query, 32) as rank
		from publication_variant v where headed > 0 and v.tenant_id = any(tenants) and v.heading @@ query
		union all table texts union all table begun) as hit
	group by 1, 2 order by 3 desc, 2 desc limit best;
end
$$;
