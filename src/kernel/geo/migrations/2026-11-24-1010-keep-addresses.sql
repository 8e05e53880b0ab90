-- Streets (`number` empty: a point on them) and houses, from the same source as the land. `key` is the name as it is searched for (`kernel/geo/address.ts`).
create table address (
	tenant_id text not null references tenant on delete cascade,
	id text not null,
	street text not null,
	number text not null,
	key text not null,
	lon double precision not null,
	lat double precision not null,
	primary key (tenant_id, id)
);
create index address_by_key on address (tenant_id, key text_pattern_ops, number);
create index address_streets on address (tenant_id, key) where number = '';
-- Streets of land that is there already. Houses come with the next import, which also writes the keys anew; these here fold what German names have.
insert into address (tenant_id, id, street, number, key, lon, lat)
	select tenant_id, id, name, '',
		regexp_replace(regexp_replace(replace(replace(replace(replace(lower(name), 'ß', 'ss'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'),
			'str(\.|asse)?(?=[\s-]|$)', 'strasse', 'g'), '[^a-z0-9]', '', 'g'),
		(shape -> 'coordinates' -> (jsonb_array_length(shape -> 'coordinates') / 2) ->> 0)::double precision,
		(shape -> 'coordinates' -> (jsonb_array_length(shape -> 'coordinates') / 2) ->> 1)::double precision
	from land where type in ('road', 'street') and name <> '' and shape ->> 'type' = 'LineString';
