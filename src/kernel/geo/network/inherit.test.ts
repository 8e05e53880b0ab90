import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { readOsm } from '../osm/read.ts';
import { buildNetwork } from './build.ts';
import { inherit, known, mostShift } from './inherit.ts';
import { roadsOfOsm } from './osm-roads.ts';
import type { RoadLine } from './road.ts';
import { cutSegments, directedId, freshId } from './segments.ts';

const extract = '../shared/data/osm/herrenberg.osm.pbf';
const skip = !existsSync(extract) && 'the extracts of OpenStreetMap are not at hand';
const linesOf = async (): Promise<readonly RoadLine[]> => roadsOfOsm(await readOsm(extract)).lines;

/** First extract and next one: what the ids of the first became. */
const renewed = (first: readonly RoadLine[], next: readonly RoadLine[]) => {
	const before = buildNetwork(first);
	const old = cutSegments(before);
	const named = inherit(before, old, []);
	const after = buildNetwork(next);
	const segments = cutSegments(after);
	return { before, old, named, after, segments, heirs: inherit(after, segments, known(before, old, named)) };
};
const shifted = (line: RoadLine, metres: number): RoadLine => ({
	...line,
	points: line.points.map(([lon, lat]) => [lon, lat + metres / 111_195] as const),
});
const longest = (lines: readonly RoadLine[]): number =>
	lines.reduce((best, { points }, at) => (points.length > (lines[best]?.points.length ?? 0) ? at : best), 0);

test('ids are made once, each different, and the same extract keeps all of them', { skip }, async () => {
	const lines = await linesOf();
	const { named, heirs } = renewed(lines, lines.toReversed());
	assert.equal(new Set(named.ids).size, named.ids.length);
	assert.deepEqual([heirs.gone, heirs.moved, new Set(heirs.ids)], [[], [], new Set(named.ids)]);
	assert.ok(heirs.flipped.every((flag) => flag === 0));
});

test(
	'a survey that moves every road by four metres keeps nearly all ids, and none of them by more than the tolerance',
	{ skip },
	async () => {
		const lines = await linesOf();
		const { old, named, segments, heirs } = renewed(
			lines,
			lines.map((line) => shifted(line, 4)),
		);
		const share = 1 - heirs.gone.length / named.ids.length;
		assert.ok(share > 0.985, `${(100 * share).toFixed(2)} % survive`);
		const places = new Map(named.ids.map((id, at) => [id, at]));
		for (const [at, id] of heirs.ids.entries()) {
			const from = places.get(id);
			if (from !== undefined) assert.ok(Math.abs((segments.lat[at] ?? 0) - (old.lat[from] ?? 0)) * 111_195 <= mostShift + 0.01);
		}
	},
);

test('a way that was split, got a new number and was turned round keeps the ids of its places, and their direction', { skip }, async () => {
	const lines = await linesOf();
	const which = longest(lines);
	const line = lines[which];
	assert.ok(line);
	const middle = Math.floor(line.points.length / 2);
	const head = { ...line, points: line.points.slice(0, middle + 1), keys: [...Array.from(line.keys)].slice(0, middle + 1) };
	const tail = {
		...line,
		way: 999_999_999,
		points: line.points.slice(middle).toReversed(),
		keys: [...Array.from(line.keys)].slice(middle).toReversed(),
	};
	const { before, old, named, heirs } = renewed(lines, [...lines.slice(0, which), head, tail, ...lines.slice(which + 1)]);
	const own = named.ids.filter((_, at) => before.way[before.lineStart[old.line[at] ?? 0] ?? 0] === line.way);
	assert.ok(own.length > 40);
	assert.ok(heirs.gone.length <= 1, `gone: ${heirs.gone.join()}`);
	const kept = new Set(heirs.ids);
	assert.ok(own.filter((id) => kept.has(id)).length >= own.length - 1);
	const flipped = heirs.ids.filter((_, at) => heirs.flipped[at] === 1);
	assert.ok(flipped.length > 15 && flipped.every((id) => own.includes(id)));
	assert.deepEqual(
		[directedId('7-10', 'f', true), directedId('7-10', 'b', true), directedId('7-10', 'b')],
		['7-10-b', '7-10-f', '7-10-b'],
	);
});

test('a road that is gone is named, and a new one does not take its id', { skip }, async () => {
	const lines = await linesOf();
	const which = longest(lines);
	const line = lines[which];
	assert.ok(line);
	const elsewhere = { ...shifted(line, 300_000), keys: line.points.map((_, at) => -1 - at) };
	const { named, after, segments, heirs } = renewed(lines, [...lines.toSpliced(which, 1), elsewhere]);
	const own = named.ids.filter((id) => id.startsWith(`${line.way}-`));
	assert.ok(heirs.gone.length > own.length * 0.9 && heirs.gone.every((id) => own.includes(id)));
	const fresh = heirs.ids.filter((id, at) => id !== freshId(after, segments, at));
	assert.ok(
		fresh.some((id) => id.endsWith('.2')),
		'the same way and offset elsewhere is another place',
	);
	assert.equal(new Set(heirs.ids).size, heirs.ids.length);
});
