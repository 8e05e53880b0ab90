-- A town's 130 places and 70 events are found beside its 50,000 articles without reading those (30 ms otherwise, for each of five questions of a page).
create index on publication_audience (tenant_id, kind, publication_id);
