import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { distance, lengthOf } from '../measure.ts';
import { stretchesOf } from '../osm/areas.ts';
import { type Osm, readOsm } from '../osm/read.ts';
import { buildNetwork } from './build.ts';
import { islandsOf } from './islands.ts';
import { joinLines } from './join.ts';
import { indexEdges, nearestEdges } from './nearest.ts';
import { edgeOf, headOf, isForward, lengthOfNetwork, type Network, tailOf } from './network.ts';
import { roadsOfOsm } from './osm-roads.ts';
import { lineOfStretch } from './place.ts';
import { mayPass, reachOn } from './reach.ts';
import { modes, type Road } from './road.ts';
import { cutSegments, segmentAt } from './segments.ts';
import { roadOf } from './tags.ts';

const data = '../shared/data/osm';
const skip = !existsSync(data) && 'the extracts of OpenStreetMap are not at hand';
const extracts = new Map<string, Promise<Osm>>();
const extract = (file: string): Promise<Osm> => {
	const reading = extracts.get(file) ?? readOsm(join(data, file));
	extracts.set(file, reading);
	return reading;
};
const networkOf = async (file: string): Promise<Network> => buildNetwork(roadsOfOsm(await extract(file)).lines);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);
const road: Road = { roadClass: 'residential', name: '', surface: '', speed: 0, access: 31 };

/** A row of numbers that looks random and is the same each time. */
const dice = (seed: number) => (): number => {
	seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
	return seed / 2 ** 32;
};

test('the ten-metre segments of a real extract are together as long as its roads', { skip }, async () => {
	for (const file of ['north-bayreuth.osm.gz', 'herrenberg.osm.pbf']) {
		const osm = await extract(file);
		const roads = [...osm.ways.values()].filter(({ tags }) => roadOf(tags));
		const asDrawn = sum(roads.flatMap(({ refs }) => stretchesOf(osm, refs).lines.map(lengthOf)));
		const network = await networkOf(file);
		const segments = cutSegments(network);
		const cut = sum(segments.length);
		assert.ok(Math.abs(cut / asDrawn - 1) < 0.001, `${file}: ${cut} m of ${asDrawn} m`);
		assert.ok(Math.abs(cut - lengthOfNetwork(network)) < 1e-3);
		const odd = segments.length.filter((metres) => metres < 5 || metres > 15);
		assert.ok(
			odd.length < segments.count / 50 && odd.every((metres) => metres < 5),
			'only lines shorter than five metres have shorter ones',
		);
	}
});

test('an arc leaves the node at which it begins, and a shape ends where its edge does', { skip }, async () => {
	const network = await networkOf('herrenberg.osm.pbf');
	for (let node = 0; node < network.nodeCount; node += 1)
		for (const arc of network.arcs.subarray(network.leaving[node], network.leaving[node + 1])) {
			assert.equal(tailOf(network, arc), node);
			const edge = edgeOf(arc);
			const line = lineOfStretch(network, {
				arc,
				...(isForward(arc) ? { from: 0, to: network.length[edge] ?? 0 } : { from: network.length[edge] ?? 0, to: 0 }),
			});
			const head = headOf(network, arc);
			assert.ok(distance(line.at(-1) ?? [0, 0], [network.nodeLon[head] ?? 0, network.nodeLat[head] ?? 0]) < 0.01);
			assert.ok(Math.abs(lengthOf(line) - (network.length[edge] ?? 0)) < 0.01);
		}
});

test('the nearest edges are those that looking at every edge finds', { skip }, async () => {
	const network = await networkOf('herrenberg.osm.pbf');
	const index = indexEdges(network);
	const random = dice(7);
	for (let at = 0; at < 40; at += 1) {
		const edge = Math.floor(random() * network.edgeCount);
		const point = [
			(network.lon[network.shape[edge] ?? 0] ?? 0) + random() * 1e-3,
			(network.lat[network.shape[edge] ?? 0] ?? 0) + random() * 1e-3,
		] as const;
		const found = nearestEdges(index, point, { radius: 60 });
		const all = nearestEdges(
			{ ...index, start: Uint32Array.of(0, index.pieces.length), columns: 1, rows: 1, cellLon: 360, cellLat: 180 },
			point,
			{ radius: 60 },
		);
		assert.deepEqual(found, all);
		for (const { edge: one, along, metres, lon, lat } of found) {
			const place = lineOfStretch(network, { arc: 2 * one, from: 0, to: along }).at(-1) ?? [0, 0];
			assert.ok(distance(place, [lon, lat]) < 0.05 && Math.abs(distance(point, place) - metres) < 0.05);
		}
	}
});

/** Metres to every node by Bellman and Ford: another method than the one that is tested. */
const relaxed = (network: Network, start: number, isOpen: (arc: number) => boolean): Float64Array => {
	const metres = new Float64Array(network.nodeCount).fill(Infinity);
	metres[start] = 0;
	const open = Array.from({ length: 2 * network.edgeCount }, (_, arc) => arc).filter(isOpen);
	for (let isChanged = true; isChanged;) {
		isChanged = false;
		for (const arc of open) {
			const through = (metres[tailOf(network, arc)] ?? 0) + (network.length[edgeOf(arc)] ?? 0);
			if (through >= (metres[headOf(network, arc)] ?? 0) - 1e-9) continue;
			[metres[headOf(network, arc)], isChanged] = [through, true];
		}
	}
	return metres;
};

test('what a car reaches is what plain relaxation reaches, and one-way roads are not driven backwards', { skip }, async () => {
	const network = await networkOf('herrenberg.osm.pbf');
	const isOpen = mayPass(network, modes.car);
	const reach = reachOn(network, { mayPass: isOpen, turnCost: 0 });
	const random = dice(3);
	for (let round = 0; round < 5; round += 1) {
		const first = 2 * Math.floor(random() * network.edgeCount);
		const metres = relaxed(network, headOf(network, first), isOpen);
		reach.run(first, { limit: 2000 });
		for (let arc = 0; arc < 2 * network.edgeCount; arc += 1) {
			const expected = isOpen(arc) ? (metres[tailOf(network, arc)] ?? 0) : Infinity;
			if (expected > 1999 && expected < 2001) continue;
			if (expected > 2000) assert.equal(reach.cost(arc), Infinity);
			else {
				assert.ok(Math.abs(reach.metres(arc) - expected) < 1e-6);
				assert.ok(Math.abs(sum(reach.between(arc).map((one) => network.length[edgeOf(one)] ?? 0)) - expected) < 1e-6);
			}
		}
	}
});

test('turning round costs what it is said to, and less where a road ends', () => {
	const points = [0, 1, 2].map((x) => [11 + x / 1000, 50] as const);
	const network = buildNetwork([
		{ way: 1, road, keys: [1, 2], points: points.slice(0, 2) },
		{ way: 2, road, keys: [2, 3], points: points.slice(1) },
	]);
	const reach = reachOn(network, { mayPass: () => true, turnCost: 100 });
	reach.run(0, { limit: 1000 });
	assert.equal(reach.cost(1), 100);
	assert.ok(Math.abs(reach.cost(3) - (network.length[1] ?? 0) - 20) < 1e-6);
});

test('parts of a network that no road joins are found, the longest first', { skip }, async () => {
	const network = await networkOf('north-bayreuth.osm.gz');
	const islands = islandsOf(network);
	assert.equal(sum(islands.map(({ edges }) => edges.length)), network.edgeCount);
	assert.ok(islands.length > 1 && (islands[0]?.metres ?? 0) > 0.9 * lengthOfNetwork(network));
	assert.ok(islands.every(({ metres }, at) => metres <= (islands[at - 1]?.metres ?? Infinity)));
});

test('a place on an edge has a segment, and the segments of a line follow each other', { skip }, async () => {
	const network = await networkOf('herrenberg.osm.pbf');
	const segments = cutSegments(network);
	const random = dice(11);
	for (let at = 0; at < 500; at += 1) {
		const edge = Math.floor(random() * network.edgeCount);
		const along = random() * (network.length[edge] ?? 0);
		const segment = segmentAt(network, segments, [edge, along]);
		assert.equal(segments.line[segment], network.line[edge]);
		const [from, place] = [segments.offset[segment] ?? 0, (network.offset[edge] ?? 0) + along];
		const base = segments.offset[segments.start[network.line[edge] ?? 0] ?? 0] ?? 0;
		assert.ok(place >= from - base - 1e-6 && place <= from - base + (segments.length[segment] ?? 0) + 1e-6);
	}
});

test('lines without named points meet where they share a point or one ends on another, and a stretch drawn twice is there once', () => {
	const at = (x: number, y: number) => [11 + x / 1000, 50 + y / 1000] as const;
	const lines = joinLines([
		{ way: 1, road, points: [at(0, 0), at(4, 0)] },
		{ way: 2, road, points: [at(2, 0), at(2, 3)] },
		{ way: 3, road, points: [at(4, 0), at(0, 0)] },
		{ way: 4, road, points: [at(1, -1), at(1, 1)] },
	]);
	const network = buildNetwork(lines);
	assert.equal(islandsOf(network).length, 2, 'what only crosses stays apart');
	assert.deepEqual([...network.way], [1, 1, 2, 4]);
	assert.equal(network.nodeCount, 6);
});

test('the tags of a road say who may use it in which direction', () => {
	const accessOf = (tags: Record<string, string>): string => (roadOf(tags)?.access ?? 0).toString(2).padStart(5, '0');
	// foot, bicycle backward, bicycle forward, car backward, car forward
	assert.equal(accessOf({ highway: 'residential' }), '11111');
	assert.equal(accessOf({ highway: 'residential', oneway: 'yes' }), '10101');
	assert.equal(accessOf({ highway: 'residential', oneway: '-1' }), '11010');
	assert.equal(accessOf({ highway: 'residential', oneway: 'yes', 'oneway:bicycle': 'no' }), '11101');
	assert.equal(accessOf({ highway: 'tertiary', junction: 'roundabout' }), '10101');
	assert.equal(accessOf({ highway: 'motorway' }), '00001');
	assert.equal(accessOf({ highway: 'footway', bicycle: 'yes' }), '11100');
	assert.equal(accessOf({ highway: 'track', motor_vehicle: 'no' }), '11100');
	assert.equal(accessOf({ highway: 'service', access: 'private', foot: 'yes' }), '10000');
	assert.equal(roadOf({ highway: 'construction' }), null);
	assert.equal(roadOf({ highway: 'pedestrian', area: 'yes' }), null);
	assert.deepEqual(
		['50', '30 mph', 'DE:rural', 'walk', 'signals'].map((maxspeed) => roadOf({ highway: 'primary_link', maxspeed })?.speed),
		[50, 48, 100, 7, 0],
	);
});
