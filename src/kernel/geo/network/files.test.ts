import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { Invalid } from '#kernel/errors.ts';
import { distance } from '../measure.ts';
import { buildNetwork } from './build.ts';
import { roadsOfGeoJson } from './geojson-roads.ts';
import { roadsOfGeoPackage } from './geopackage.ts';
import { lengthOfNetwork } from './network.ts';
import { toDegrees } from './reference-system.ts';
import { linesOfWkb } from './wkb.ts';
import { temporary } from '#testing/temporary.ts';

const folder = temporary('roads');
const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;

const feature = (id: number, coordinates: unknown, { type = 'LineString', ...properties }: Record<string, unknown>) => ({
	type: 'Feature',
	id,
	properties,
	geometry: { type, coordinates },
});
const streets = {
	type: 'FeatureCollection',
	features: [
		feature(
			7,
			[
				[11.5, 50.01],
				[11.502, 50.011],
				[11.505, 50.011],
			],
			{ highway: 'residential', name: 'Lindenweg', oneway: 'yes' },
		),
		feature(
			8,
			[
				[
					[11.502, 50.011, 380],
					[11.502, 50.014, 381],
				],
			],
			{ type: 'MultiLineString', name: 'Am Anger', maxspeed: 30 },
		),
	],
};

test('roads of a GeoJSON file meet in one network with their names, speeds and directions', () => {
	const { lines, faults } = roadsOfGeoJson(JSON.stringify(streets));
	const network = buildNetwork(lines);
	assert.deepEqual(faults, []);
	assert.deepEqual([...network.way], [7, 7, 8]);
	assert.deepEqual(
		[...network.name].map((at) => network.words[at]),
		['Lindenweg', 'Lindenweg', 'Am Anger'],
	);
	assert.deepEqual([...network.speed], [0, 0, 30]);
	assert.deepEqual(
		[...network.access].map((bits) => bits & 3),
		[1, 1, 3],
	);
});

test('a broken file is named as a whole, a broken line by its place, and the others are read', () => {
	const problem = (text: string): string => {
		try {
			roadsOfGeoJson(text);
		} catch (error) {
			assert.ok(error instanceof Invalid);
			return error.message;
		}
		return '';
	};
	assert.match(problem('{"type":'), /is no JSON/);
	assert.match(problem('{"type":"Feature"}'), /type/);
	const metres = feature(
		1,
		[
			[4_480_000, 5_540_000],
			[4_480_100, 5_540_000],
		],
		{},
	);
	const odd = [metres, feature(2, [11, 50], { type: 'Point' }), 'nothing', feature(3, [[11, 50]], {})];
	const { lines, faults } = roadsOfGeoJson(JSON.stringify({ ...streets, features: [...odd, ...streets.features] }));
	assert.equal(lines.length, 2);
	assert.deepEqual(
		faults.map(({ element }) => element),
		['feature 1', 'feature 2', 'feature 3', 'feature 4'],
	);
	assert.match(faults[0]?.problem ?? '', /outside of the earth/);
	assert.match(faults[1]?.problem ?? '', /no line but Point/);
});

test(
	'a GeoPackage that GDAL wrote in the reference system of the land survey says the same as the GeoJSON file it came from',
	{ skip: !hasGdal && 'GDAL is not installed' },
	() => {
		const plain = join(folder, 'streets.geojson');
		writeFileSync(plain, JSON.stringify(streets));
		const expected = buildNetwork(roadsOfGeoJson(JSON.stringify(streets)).lines);
		for (const epsg of [4326, 25832, 25833, 32632, 3857]) {
			const path = join(folder, `streets-${epsg}.gpkg`);
			assert.equal(spawnSync('ogr2ogr', ['-f', 'GPKG', '-t_srs', `EPSG:${epsg}`, '-nlt', 'PROMOTE_TO_MULTI', path, plain]).status, 0);
			const { lines, faults } = roadsOfGeoPackage(path);
			const network = buildNetwork(lines);
			assert.deepEqual(faults, []);
			assert.equal(network.edgeCount, 3);
			assert.ok(Math.abs(lengthOfNetwork(network) - lengthOfNetwork(expected)) < 0.002, `EPSG:${epsg}`);
			for (const at of expected.lon.keys()) {
				const [a, b] = [network, expected].map(({ lon, lat }) => [lon[at] ?? 0, lat[at] ?? 0] as const);
				assert.ok(a && b && distance(a, b) < 0.002, `EPSG:${epsg}, point ${at}`);
			}
		}
	},
);

test('a layer in a strange reference system, a row that is cut off and a file that is none are named', () => {
	const path = join(folder, 'odd.gpkg');
	{
		using db = new DatabaseSync(path);
		db.exec(`CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization_coordsys_id INTEGER);
			CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
			INSERT INTO gpkg_spatial_ref_sys VALUES (1, 31468), (2, 4326);
			INSERT INTO gpkg_geometry_columns VALUES ('old', 'geom', 1), ('roads', 'geom', 2);
			CREATE TABLE old (geom BLOB); CREATE TABLE roads (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT);`);
		const whole = Buffer.alloc(8 + 9 + 32);
		whole.set([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 2, 0, 0, 0, 2]);
		for (const [at, value] of [11.5, 50, 11.6, 50].entries()) whole.writeDoubleLE(value, 17 + 8 * at);
		const put = db.prepare('INSERT INTO roads (geom, name) VALUES (?, ?)');
		for (const [name, geom] of Object.entries({ whole, cut: whole.subarray(0, 30), foreign: Buffer.from('no geometry at all') }))
			put.run(geom, name);
	}
	const { lines, faults } = roadsOfGeoPackage(path);
	assert.deepEqual(
		lines.map(({ road }) => road.name),
		['whole'],
	);
	assert.deepEqual(
		faults.map(({ element, problem }) => `${element} ${problem}`),
		[
			'old is in EPSG:31468, which is not known here',
			'roads, row 2 geometry: ends after 22 bytes',
			'roads, row 3 geometry: is none of a GeoPackage',
		],
	);
	writeFileSync(join(folder, 'none.gpkg'), 'not a database, but long enough to be taken for one'.repeat(40));
	assert.throws(() => roadsOfGeoPackage(join(folder, 'none.gpkg')), /is no GeoPackage/);
	assert.equal(toDegrees(31468), null);
	assert.deepEqual(linesOfWkb(Uint8Array.of(1, 1, 0, 0, 0)), [], 'a point is no line');
});
