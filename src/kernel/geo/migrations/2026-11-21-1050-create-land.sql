create table land (
	tenant_id text not null references tenant,
	id text not null,
	type text not null check (type in ('road', 'street', 'railway', 'wood', 'field', 'water', 'building', 'river')),
	name text not null default '',
	-- GeoJSON LineString or Polygon, WGS 84
	shape jsonb not null check (shape ->> 'type' in ('LineString', 'Polygon')),
	primary key (tenant_id, id)
);
