import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Invalid } from '#kernel/errors.ts';
import { addressesIn, streetsOfHouses } from './addresses.ts';
import { areasIn, stretchesOf } from './areas.ts';
import { readOsm } from './read.ts';
import { joinRings } from './rings.ts';
import { spotsIn } from './spots.ts';
import { temporary } from '#testing/temporary.ts';

const data = '../shared/data/osm';
const skip = !existsSync(data) && 'the extracts of OpenStreetMap are not at hand';
const folder = temporary('osm');

const written = (name: string, content: string | Uint8Array): string => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};
const osmOf = (xml: string) => readOsm(written('small.osm', `<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">${xml}</osm>`));
const problemOf = async (path: string): Promise<string> => {
	try {
		await readOsm(path);
	} catch (error) {
		assert.ok(error instanceof Invalid, String(error));
		return Object.values(error.problems).join();
	}
	return '';
};

test('an extract has as many nodes, ways and relations as osmium counts in it', { skip }, async () => {
	const counts = { 'herrenberg.osm.pbf': [6503, 1781, 128], 'liechtenstein.osm.pbf': [142_832, 15_247, 358] };
	for (const [file, expected] of Object.entries(counts)) {
		const { nodes, ways, relations, faults } = await readOsm(join(data, file));
		assert.deepEqual([nodes.size, ways.size, relations.length, faults.length], [...expected, 0], file);
	}
});

test('XML, packed or not, says the same whatever its name is', { skip }, async () => {
	const plain = written('north.txt', gunzipSync(readFileSync(join(data, 'north-bayreuth.osm.gz'))));
	const [packed, unpacked] = [await readOsm(join(data, 'north-bayreuth.osm.gz')), await readOsm(plain)];
	assert.equal(packed.nodes.size, 58_631);
	assert.deepEqual(packed.nodes.at(2_385_454), [11.6042983, 50.0194508]);
	assert.deepEqual(packed.tagged, unpacked.tagged);
	assert.deepEqual([...packed.ways.values()], [...unpacked.ways.values()]);
});

test('relations of an extract that reach over its edge are named, and the others are there', { skip }, async () => {
	const { areas, faults } = areasIn(await readOsm(join(data, 'north-bayreuth.osm.gz')));
	assert.ok(faults.some(({ element, problem }) => element === 'relation 1071015' && /^way \d+ is not in the file$/.test(problem)));
	assert.equal(areas.find(({ id }) => id === 'relation/1071000')?.tags['name'], 'Heinersreuth');
});

const corners = [
	[1, 0, 0],
	[2, 8, 0],
	[3, 8, 8],
	[4, 0, 8],
	[5, 2, 2],
	[6, 4, 2],
	[7, 4, 4],
].map(([id, lon, lat]) => `<node id="${id}" lat="${lat}" lon="${lon}"/>`);
const way = (id: number, refs: readonly number[], tag = ''): string =>
	`<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tag}</way>`;
const relation = (id: number, members: readonly string[], tags = '<tag k="natural" v="wood"/>'): string =>
	`<relation id="${id}"><tag k="type" v="multipolygon"/>${tags}${members.join('')}</relation>`;
const member = (ref: number, role: string): string => `<member type="way" ref="${ref}" role="${role}"/>`;

test('a wood of two ways with a clearing has one ring and one hole, in whichever direction its ways run', async () => {
	const ways = [way(10, [1, 2, 3]), way(11, [1, 4, 3]), way(12, [5, 6, 7, 5])];
	const osm = await osmOf([...corners, ...ways, relation(20, [member(10, 'outer'), member(11, 'outer'), member(12, 'inner')])].join(''));
	const { areas, faults } = areasIn(osm);
	assert.deepEqual(faults, []);
	assert.deepEqual(
		areas.map(({ id, polygons }) => [id, polygons.map((rings) => rings.map(({ length }) => length))]),
		[['relation/20', [[5, 4]]]],
	);
});

test('broken relations and references are named and left out; what is whole beside them is read', async () => {
	const tag = '<tag k="highway" v="track"/>';
	const osm = await osmOf(
		[
			...corners,
			'<node id="8" lat="95" lon="0"/>',
			'<node id="9"/>',
			way(10, [1, 2, 3]),
			way(12, [5, 6, 7, 5], '<tag k="landuse" v="forest"/>'),
			way(13, [1, 2, 99, 3, 4], tag),
			way(14, [5, 98, 7, 5], tag),
			relation(20, [member(10, 'outer')]),
			relation(21, [member(10, 'outer'), member(77, 'outer')]),
			relation(22, []),
			relation(23, ['<member type="relation" ref="23" role="outer"/>']),
		].join(''),
	);
	const { areas, faults } = areasIn(osm);
	assert.deepEqual(
		areas.map(({ id }) => id),
		['way/12'],
	);
	assert.deepEqual(
		[...osm.faults, ...faults].map(({ element, problem }) => `${element} ${problem}`),
		[
			'node 8 has no position',
			'node 9 has no position',
			'relation 20 is not closed at node 3',
			'relation 21 way 77 is not in the file',
			'relation 22 has no outer way',
			'relation 23 has no outer way',
			'way 14 node 98 is not in the file',
		],
	);
	assert.deepEqual(stretchesOf(osm, osm.ways.get(13)?.refs ?? []), {
		missing: 99,
		lines: [
			[
				[0, 0],
				[8, 0],
			],
			[
				[8, 8],
				[0, 8],
			],
		],
	});
});

test('tags on the outer way, as they stood before 2017, are those of the relation, once', async () => {
	const ways = [way(10, [1, 2, 3, 4, 1], '<tag k="landuse" v="forest"/>'), way(12, [5, 6, 7, 5])];
	const { areas } = areasIn(await osmOf([...corners, ...ways, relation(20, [member(10, 'outer'), member(12, 'inner')], '')].join('')));
	assert.deepEqual(
		areas.map(({ id, tags }) => [id, tags['landuse']]),
		[['relation/20', 'forest']],
	);
});

test('rings that touch at a node close one by one', () => {
	const joined = joinRings([
		[1, 2, 3],
		[3, 1],
		[4, 5, 6, 4],
	]);
	assert.deepEqual('rings' in joined && joined.rings.map(({ length }) => length), [4, 4]);
});

test('a file that is cut off anywhere ends in one error that names the block or line, never in a crash', { skip }, async () => {
	const whole = readFileSync(join(data, 'herrenberg.osm.pbf'));
	for (let length = 1; length < whole.length; length += 7919)
		assert.match(await problemOf(written('cut.osm.pbf', whole.subarray(0, length))), /^block \d+ at byte \d+: /, `${length} bytes`);
	const packed = readFileSync(join(data, 'north-bayreuth.osm.gz'));
	for (const share of [0.1, 0.5, 0.99])
		assert.match(await problemOf(written('cut.osm.gz', packed.subarray(0, packed.length * share))), /^line \d+: /);
	assert.match(await problemOf(written('cut.osm', '<osm version="0.6"><node id="1"')), /^line 1: /);
});

test('a damaged block is named', { skip }, async () => {
	const whole = Uint8Array.from(readFileSync(join(data, 'herrenberg.osm.pbf')));
	for (const at of [20_000, 90_000, 150_000]) {
		const hurt = whole.slice();
		hurt.fill(0xff, at, at + 40);
		assert.match(await problemOf(written('hurt.osm.pbf', hurt)), /^block \d+ at byte \d+: is (damaged|no block)/);
	}
});

test('what is no OSM file is said to be none', async () => {
	const foreign: Readonly<Record<string, string | Uint8Array>> = {
		'page.osm': '<!doctype html><html><body>Sign in</body></html>',
		'other.osm.gz': gzipSync('name;street\n'),
		'picture.osm.pbf': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
		'empty.osm.pbf': '',
		'zip.osm.pbf': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
		'deep.osm': `<osm>${'<constructor>'.repeat(50)}`,
	};
	for (const [name, content] of Object.entries(foreign)) assert.match(await problemOf(written(name, content)), /^(line|block) \d+/, name);
	assert.match(await problemOf(join(folder, 'missing.osm.pbf')), /there is no such file/);
});

test('houses whose street only a relation says belong to it: by its name, by that of its street, not by one that names none', async () => {
	const tag = (key: string, value: string): string => `<tag k="${key}" v="${value}"/>`;
	const house = (id: number, number: string, more = ''): string =>
		`<node id="${id}" lat="1" lon="1">${tag('addr:housenumber', number)}${more}</node>`;
	const street = (id: number, tags: string, members: readonly string[]): string =>
		`<relation id="${id}">${tags}${members.join('')}</relation>`;
	const node = (ref: number, role = 'house'): string => `<member type="node" ref="${ref}" role="${role}"/>`;
	const osm = await osmOf(
		[
			...corners,
			...[
				house(11, '1'),
				house(12, '2'),
				house(13, '3', tag('addr:street', 'Eigener Weg')),
				house(14, '4', tag('addr:place', 'Vorwerk')),
			],
			...[house(15, '5'), house(16, '6')],
			way(20, [1, 2, 3], tag('highway', 'residential') + tag('name', 'Am Anger')),
			way(21, [5, 6, 7, 5], tag('building', 'yes') + tag('addr:housenumber', '7')),
			street(30, tag('type', 'associatedStreet') + tag('name', 'Hauptstraße'), [
				node(11),
				node(13),
				node(99),
				node(12, 'street'),
				member(21, 'house'),
			]),
			street(31, tag('type', 'street'), [member(20, 'street'), node(12, 'address'), node(14), node(11)]),
			street(32, tag('type', 'associatedStreet'), [node(15), member(77, 'street')]),
			street(33, tag('type', 'site') + tag('name', 'Kein Weg'), [node(16)]),
		].join(''),
	);
	assert.deepEqual(
		addressesIn(spotsIn(osm, areasIn(osm).areas), streetsOfHouses(osm)).map(
			({ id, street: name, number }) => `${id} ${name} ${number}`,
		),
		['node/11 Hauptstraße 1', 'node/12 Am Anger 2', 'node/13 Eigener Weg 3', 'node/14 Am Anger 4', 'way/21 Hauptstraße 7'],
	);
});
