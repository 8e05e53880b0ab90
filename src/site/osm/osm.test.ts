import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openArchive } from '#kernel/geo/tiles/archive.ts';
import { landOf } from '#kernel/geo/land.ts';
import { shownOf, shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { entry } from '#modules/directory/entry.ts';
import { keptEntry } from '#modules/directory/server/commands.ts';
import { openVillage } from '#testing/village.ts';
import { mapFile } from '#site/map/archives.ts';
import { gather } from './gather.ts';
import { importOsm } from './import.ts';
import { temporary } from '#testing/temporary.ts';

const data = '../shared/data/osm';
const skip = !existsSync(data) && 'the extracts of OpenStreetMap are not at hand';
const folder = temporary('osm-import');

const { db, as, visitor, tenantOf } = await openVillage();

/** Auenrode lies at 52.2 N, 11.7 E in the demo world. */
const { lon: east, lat: north } = tenantOf('auenrode').places.find(({ slug }) => slug === 'ebersfeld') ?? {};
const node = (id: number, tags: Readonly<Record<string, string>>, step = 0): string =>
	`<node id="${id}" lat="${(north ?? 0) + step}" lon="${east}">${Object.entries(tags)
		.map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
		.join('')}</node>`;
const file = (...elements: readonly string[]): string => {
	const path = join(folder, 'small.osm');
	writeFileSync(path, `<osm version="0.6">${elements.join('')}</osm>`);
	return path;
};

const bringTo = async (tenantId: string, path: string) => {
	const tenant = (await loadTenants(db)).find(({ id }) => id === tenantId);
	assert.ok(tenant);
	const gathered = await gather(tenant, path);
	const count = await importOsm(as('samir', { tenant }), gathered, { isPublished: true, mapsDir: join(folder, 'karten') });
	return { count, gathered };
};
const shownHere = async () => shownOf(visitor(), entry, { limit: 1000, isWhole: true });
const fromOsm = async () => (await shownHere()).filter(({ values }) => values.sourceNote?.includes('OpenStreetMap'));

const bakery = { shop: 'bakery', name: 'Backstube Anders', phone: '+49 39000 111', 'addr:street': 'Dorfstraße', 'addr:housenumber': '3' };
const doctor = {
	amenity: 'doctors',
	name: 'Praxis Dr. Weide',
	opening_hours: 'Mo-Fr 08:00-12:00',
	wheelchair: 'yes',
	website: 'weide.example',
};

test('objects become entries with their village, hours, access and source, and nothing of another municipality changes', async () => {
	const before = await shownOf(visitor({ in: 'heidewalde' }), entry, { limit: 1000 });
	const { count, gathered } = await bringTo(
		'auenrode',
		file(
			node(1, bakery),
			node(2, doctor),
			node(3, { amenity: 'charging_station', phone: 'am Rathaus fragen' }),
			node(4, { highway: 'bus_stop', name: 'Kirche' }),
			node(5, { highway: 'bus_stop', name: 'Kirche' }, 0.0002),
			node(6, { shop: 'vacant', name: 'Leer' }),
			node(7, { amenity: 'bench' }),
			node(8, { amenity: 'doctors', name: 'Weit weg' }, 3),
		),
	);
	assert.deepEqual([count.added, count.faulty], [4, 0]);
	assert.deepEqual(gathered.faults, ['node/3: phone "am Rathaus fragen"']);
	const entries = await fromOsm();
	assert.deepEqual(
		entries.map(({ words }) => words.title).toSorted((a, b) => a.localeCompare(b)),
		['Backstube Anders', 'Kirche', 'Ladesäule (Ebersfeld)', 'Praxis Dr. Weide'],
	);
	const praxis = entries.find(({ words }) => words.title === 'Praxis Dr. Weide');
	assert.deepEqual(
		[praxis?.values.category, praxis?.values.hours, praxis?.values.isStepFree, praxis?.values.website, praxis?.topics],
		['health', 'Mo-Fr 08:00-12:00', true, 'https://weide.example', ['gesundheit']],
	);
	assert.match(praxis?.values.sourceNote ?? '', /© OpenStreetMap-Mitwirkende, Lizenz ODbL 1\.0 \(openstreetmap\.org\/node\/2\)/);
	assert.deepEqual(await shownOf(visitor({ in: 'heidewalde' }), entry, { limit: 1000 }), before);
});

test('the same file again changes nothing; a changed object refreshes; what somebody changed here stays, answer by answer', async () => {
	const all = [
		node(1, bakery),
		node(2, doctor),
		node(3, { amenity: 'charging_station' }),
		node(4, { highway: 'bus_stop', name: 'Kirche' }),
	];
	assert.deepEqual((await bringTo('auenrode', file(...all))).count.unchanged, 4);

	const own = (await fromOsm()).find(({ words }) => words.title === 'Backstube Anders');
	assert.ok(own);
	const local = {
		id: own.id,
		category: 'business',
		title: 'Backstube Anders',
		summary: 'Bäckerei mit Café',
		places: 'ebersfeld',
		position: `${north}, ${east}`,
		phone: '+49 39000 111',
		street: 'Dorfstraße 3',
		sourceNote: own.values.sourceNote ?? '',
	};
	await verbsOf(keptEntry).save(as('anna'), { answers: local, baseVersion: 1 });

	const moved = { ...bakery, phone: '+49 39000 222', name: 'Backstube Anders und Sohn' };
	const changed = [node(1, moved), node(2, { ...doctor, opening_hours: 'Mo 08:00-10:00' }), ...all.slice(2)];
	const again = (await bringTo('auenrode', file(...changed))).count;
	assert.deepEqual([again.added, again.changed, again.unchanged], [0, 2, 2]);
	const shop = await shownThing(visitor(), entry, { id: own.id });
	assert.deepEqual(
		[shop?.words.title, shop?.words.summary, shop?.values.phone],
		['Backstube Anders und Sohn', 'Bäckerei mit Café', '+49 39000 222'],
	);
	assert.deepEqual((await bringTo('auenrode', file(...changed))).count.unchanged, 4);

	await verbsOf(keptEntry).save(as('anna'), { answers: { ...local, title: 'Unsere Backstube', phone: '+49 39000 222' }, baseVersion: 3 });
	await bringTo('auenrode', file(node(1, { ...moved, name: 'Filiale 7' }), ...changed.slice(1)));
	assert.equal((await shownThing(visitor(), entry, { id: own.id }))?.words.title, 'Unsere Backstube');
});

test('what the town hall withdrew stays withdrawn when the object changes', async () => {
	const praxis = (await fromOsm()).find(({ words }) => words.title === 'Praxis Dr. Weide');
	assert.ok(praxis);
	await verbsOf(keptEntry).withdraw(as('anna'), { id: praxis.id, reason: 'geschlossen' });
	await bringTo('auenrode', file(node(2, { ...doctor, phone: '039000 1' })));
	assert.equal(await shownThing(visitor(), entry, { id: praxis.id }), undefined);
});

test('boundaries of the file give outlines to places that have none, and clip what belongs to the municipality', { skip }, async () => {
	const villages = [
		{ slug: 'gemeinde', name: 'Heinersreuth', type: 'municipality' as const },
		{ slug: 'altenplos', name: 'Altenplos' },
		{ slug: 'ziegelhuette', name: 'Ziegelhütte' },
	];
	await foundMunicipality(db, { id: 'heinersreuth', name: 'Heinersreuth', hosts: ['heinersreuth.localhost'], state: 'DE-BY', villages });
	const { gathered, count } = await bringTo('heinersreuth', join(data, 'north-bayreuth.osm.gz'));
	const tenant = (await loadTenants(db)).find(({ id }) => id === 'heinersreuth');
	assert.ok(tenant);
	assert.deepEqual(
		tenant.places.map(({ slug, outline, lon }) => [slug, outline !== null, lon !== null]),
		[
			['gemeinde', true, false],
			['altenplos', false, true],
			['ziegelhuette', false, false],
		],
	);
	assert.ok(gathered.faults.includes('Ziegelhütte: 2 places bear this name'));
	assert.equal(count.added, 12);
	const land = await landOf(visitor({ tenant }));
	assert.ok(
		land.some(({ type, name }) => type === 'road' && name === 'Kulmbacher Straße'),
		'roads bear their names',
	);
	assert.ok(land.filter(({ type }) => type === 'building').length > 100);
	const archive = await openArchive(mapFile(join(folder, 'karten'), 'heinersreuth'));
	assert.match(JSON.stringify(await archive?.metadata()), /© OpenStreetMap-Mitwirkende/);
	await archive?.close();
});

test('a file that breaks off leaves the municipality as it was', { skip }, async () => {
	const before = await landOf(visitor());
	writeFileSync(join(folder, 'cut.osm'), '<osm version="0.6"><node id="1" lat="52" lon="11"/>');
	await assert.rejects(bringTo('auenrode', join(folder, 'cut.osm')), /cut\.osm: line 1/);
	assert.equal(await landOf(visitor()), before);
});

test('without room for the map the whole import is refused, and nothing of it is written', { skip }, async () => {
	const path = join(data, 'north-bayreuth.osm.gz');
	await foundMunicipality(db, {
		id: 'altenplos',
		name: 'Altenplos',
		hosts: ['altenplos.localhost'],
		state: 'DE-BY',
		villages: [{ slug: 'altenplos', name: 'Altenplos' }],
	});
	writeFileSync(join(folder, 'no-folder'), '');
	const tenant = (await loadTenants(db)).find(({ id }) => id === 'altenplos');
	assert.ok(tenant);
	const wish = { isPublished: true, mapsDir: join(folder, 'no-folder') };
	await assert.rejects(importOsm(as('samir', { tenant }), await gather(tenant, path), wish), /altenplos\.pmtiles cannot be written/);
	assert.deepEqual(await shownOf(visitor({ tenant }), entry), []);
	assert.deepEqual(await landOf(visitor({ tenant })), []);
});

test('a file of another region is refused by name', { skip }, async () => {
	await assert.rejects(
		gather(tenantOf('auenrode'), join(data, 'herrenberg.osm.pbf')),
		/herrenberg\.osm\.pbf: holds nothing within Auenrode/,
	);
});
