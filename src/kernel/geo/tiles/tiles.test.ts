import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { areasIn } from '../osm/areas.ts';
import { baseMapIn } from '../osm/base-map.ts';
import { readOsm } from '../osm/read.ts';
import { spotsIn } from '../osm/spots.ts';
import { openArchive } from './archive.ts';
import { boxOfFeatures, cutTiles, mapLayers, type MapFeature, type Tile } from './cut.ts';
import { tileId } from './tile-id.ts';
import { writeMap } from './write.ts';
import { temporary } from '#testing/temporary.ts';

const data = '../shared/data/osm/north-bayreuth.osm.gz';
const skip = !existsSync(data) && 'the extract of OpenStreetMap is not at hand';
const folder = temporary('tiles');
after(() => {
	if (isMounted) spawnSync('umount', [disk]);
});
const box = { west: 11, south: 50, east: 12, north: 51 };
const about = { box, name: 'Probe', attribution: '© alle' };

/** The reader of the format's inventors. */
const outside = async (path: string) => {
	const file = await open(path);
	after(() => file.close());
	const source = {
		getKey: () => path,
		getBytes: async (offset: number, length: number) => {
			const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
			return { data: buffer.buffer.slice(0, bytesRead) };
		},
	};
	return new PMTiles(source);
};

test('tiles are numbered as the reader of PMTiles numbers them', () => {
	for (let z = 0; z <= 6; z += 1)
		for (let x = 0; x < 2 ** z; x += 1) for (let y = 0; y < 2 ** z; y += 1) assert.equal(tileId({ z, x, y }), zxyToTileId(z, x, y));
	for (const [z, x, y] of [
		[15, 17_432, 11_119],
		[15, 32_767, 0],
		[20, 1_048_575, 524_288],
	] as const)
		assert.equal(tileId({ z, x, y }), zxyToTileId(z, x, y));
});

test('a real place becomes a map that the outside reader reads tile by tile', { skip }, async () => {
	const osm = await readOsm(data);
	const { areas } = areasIn(osm);
	const features = baseMapIn(osm, areas, spotsIn(osm, areas));
	const path = join(folder, 'north.pmtiles');
	const tiles = [...cutTiles(features)];
	await (await writeMap(path, { ...about, box: boxOfFeatures(features) ?? box, tiles })).place();
	const archive = await outside(path);
	const header = await archive.getHeader();
	assert.deepEqual(
		[header.minZoom, header.maxZoom, header.clustered, header.tileType, header.numAddressedTiles],
		[5, 15, true, 1, tiles.length],
	);
	const own = await openArchive(path);
	assert.ok(own && own.zooms[1] === 15);
	const layers = new Set<string>();
	for (const { z, x, y, bytes } of tiles) {
		const theirs = await archive.getZxy(z, x, y);
		assert.deepEqual(new Uint8Array(theirs?.data ?? new ArrayBuffer()), new Uint8Array(gunzipSync(bytes)));
		assert.deepEqual(await own.tile({ z, x, y }), new Uint8Array(bytes));
		for (const name of Object.keys(new VectorTile(new PbfReader(gunzipSync(bytes))).layers)) layers.add(name);
	}
	assert.deepEqual(
		mapLayers.filter((name) => !layers.has(name)),
		[],
	);
	assert.equal(await own.tile({ z: 15, x: 0, y: 0 }), null);
	assert.equal(await archive.getZxy(15, 0, 0), undefined);
	await own.close();
});

test('farther away a tile holds fewer points, and houses only near by', { skip }, async () => {
	const osm = await readOsm(data);
	const { areas } = areasIn(osm);
	const tiles = [...cutTiles(baseMapIn(osm, areas, []))];
	const pointsAt = (z: number): number => {
		const layersOf = ({ bytes }: Tile) => Object.values(new VectorTile(new PbfReader(gunzipSync(bytes))).layers);
		const points = tiles
			.filter((tile) => tile.z === z)
			.flatMap(layersOf)
			.flatMap((layer) => Array.from({ length: layer.length }, (_, at) => layer.feature(at).loadGeometry().flat().length));
		return points.reduce((sum, count) => sum + count, 0);
	};
	const counts = [8, 10, 12, 14].map(pointsAt);
	assert.deepEqual(
		counts,
		counts.toSorted((a, b) => a - b),
	);
	assert.ok((counts[0] ?? 0) * 20 < (counts[3] ?? 0));
});

test('thousands of tiles need leaf directories; equal contents lie there once, and an outside reader finds each', async () => {
	const many: Tile[] = Array.from({ length: 40_000 }, (_, at) => ({
		z: 15,
		x: 17_000 + (at % 200),
		y: 11_000 + Math.floor(at / 200),
		bytes: new TextEncoder().encode(at % 3 === 0 ? 'Meer' : `tile ${at}`),
	}));
	const path = join(folder, 'many.pmtiles');
	await (await writeMap(path, { ...about, tiles: many })).place();
	const archive = await outside(path);
	const header = await archive.getHeader();
	assert.ok((header.leafDirectoryLength ?? 0) > 0 && header.rootDirectoryLength + 127 <= 16_384);
	assert.deepEqual([header.numAddressedTiles, header.numTileContents], [40_000, 40_000 - 13_334 + 1]);
	const own = await openArchive(path);
	for (const { z, x, y, bytes } of many.filter((_, at) => at % 997 === 0)) assert.deepEqual(await own?.tile({ z, x, y }), bytes);
	await own?.close();
});

const feature = (lon: number): MapFeature => ({
	layer: 'places',
	kind: 'village',
	from: 5,
	name: 'Ort',
	shape: { type: 'Point', coordinates: [lon, 50.5] },
});

test('a map keeps its old content until the new one takes its place, and a dropped one leaves nothing', async () => {
	const path = join(folder, 'karten', 'ort.pmtiles');
	await (await writeMap(path, { ...about, tiles: cutTiles([feature(11.2)]) })).place();
	const before = readFileSync(path);
	const next = await writeMap(path, { ...about, tiles: cutTiles([feature(11.8)]) });
	assert.deepEqual(readFileSync(path), before);
	await next.drop();
	assert.deepEqual(readdirSync(join(folder, 'karten')), ['ort.pmtiles']);
});

const disk = join(folder, 'disk');
mkdirSync(disk);
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0;

test(
	'on a full disk the error says so, the old map stays and nothing half-written is left',
	{ skip: !isMounted && 'no right to mount a disk of 8 MB' },
	async () => {
		const path = join(disk, 'ort.pmtiles');
		await (await writeMap(path, { ...about, tiles: cutTiles([feature(11.2)]) })).place();
		const before = readFileSync(path);
		const random = (at: number): Uint8Array => crypto.getRandomValues(new Uint8Array(60_000 + at));
		const large = Array.from({ length: 200 }, (_, at): Tile => ({ z: 15, x: at, y: 0, bytes: random(at) }));
		await assert.rejects(
			writeMap(path, { ...about, tiles: large }),
			/ort\.pmtiles cannot be written: no space is left on the disk\. The old one stays/,
		);
		assert.deepEqual(readFileSync(path), before);
		assert.deepEqual(readdirSync(disk), ['ort.pmtiles']);
		assert.ok(statSync(disk).isDirectory());
	},
);

test('what is no map is none', async () => {
	for (const [name, content] of Object.entries({
		empty: '',
		text: 'x'.repeat(500),
		cut: readFileSync(join(folder, 'many.pmtiles')).subarray(0, 200),
		withoutEnd: readFileSync(join(folder, 'many.pmtiles')).subarray(0, -1),
	})) {
		const path = join(folder, `${name}.pmtiles`);
		writeFileSync(path, content);
		assert.equal(await openArchive(path), null, name);
	}
	assert.equal(await openArchive(join(folder, 'missing.pmtiles')), null);
});
