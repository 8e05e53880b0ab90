-- Of a word that most texts have PostgreSQL expects to meet one soon and walks along the primary key instead, fetching every whole text on its way:
-- ten times the work. Only the index of words answers here.
alter function search_texts(text[], tsquery, integer, integer) set enable_indexscan = off set gin_fuzzy_search_limit = 3000;
alter function search_headings(text[], tsquery, integer, integer) set enable_indexscan = off;

-- Most words are the same stemmed or folded; the index would read the list of such a word three times.
create function search_query(typed text, folded text) returns tsquery language sql immutable parallel safe as $$
	select string_agg(distinct '( ' || one || ' )', ' | ')::tsquery
	from unnest(array[websearch_to_tsquery('german', typed)::text, websearch_to_tsquery('english', typed)::text, to_tsquery('simple', folded)::text]) one
	where one <> ''
$$;
