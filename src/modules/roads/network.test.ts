import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { joinLines, type PlainLine } from '#kernel/geo/network/join.ts';
import { lengthOf } from '#kernel/geo/measure.ts';
import type { Road } from '#kernel/geo/network/road.ts';
import { openVillage } from '#testing/village.ts';
import { importNetwork } from './server/commands/network.ts';
import { amountHistory, amountsOf } from './server/queries/amounts.ts';
import { groundOf, networksOf, segmentsIn, segmentsOf } from './server/queries/network.ts';

const { as, visitor } = await openVillage();
const earth = { west: -180, south: -90, east: 180, north: 90 };
const road: Road = { roadClass: 'residential', name: 'Lindenweg', surface: 'asphalt', speed: 50, access: 31 };
const place = (metres: number, north = 0) => [11.646 + metres / 68_160, 52.213 + north / 111_195] as const;
const lineOf = (way: number, [from, to]: readonly [number, number], north = 0): PlainLine => ({
	way,
	road,
	points: [place(from, north), place(to, north)],
});
const laying = (lines: readonly PlainLine[]) => ({
	roads: { lines: joinLines(lines), faults: [{ element: 'way 9', problem: 'node 1 is not in the file' }] },
	source: 'test.osm.gz',
	licence: 'ODbL',
	takenOn: '2026-11-01',
});

test('the demo world has its roads as a network, each municipality its own', async () => {
	const [auenrode, heidewalde] = [await groundOf(visitor()), await groundOf(visitor({ in: 'heidewalde' }))];
	assert.ok(auenrode && heidewalde && auenrode.id !== heidewalde.id);
	const metres = auenrode.segments.length.reduce((sum, one) => sum + one, 0);
	assert.ok(Math.abs(metres - 60_000) < 600, `${metres} m of roads`);
	const [own] = await networksOf(visitor());
	assert.ok(own && own.report.lostMetres < 0.05 * metres, `${own?.report.lostMetres} m cannot be reached`);
	const rows = await segmentsIn(visitor(), earth);
	assert.equal(rows.length, auenrode.segments.count);
	assert.ok(rows.every(({ key }) => auenrode.at.has(key)));
	assert.ok(rows.filter(({ villageId }) => villageId !== null).length > 0.9 * rows.length);
	assert.deepEqual([await amountsOf(visitor(), ['none']), (await amountHistory(visitor({ in: 'heidewalde' }))).length >= 0], [[], true]);
});

test('a new extract keeps the keys of what lies where it lay, marks what is gone, and names islands and faults', async () => {
	const jens = as('jens');
	const first = await importNetwork(jens, laying([lineOf(1, [0, 400]), lineOf(2, [0, 100], 300)]));
	assert.deepEqual([first.report.segments, first.report.islands.map(({ metres }) => metres)], [50, [100]]);
	assert.deepEqual(first.report.islands[0]?.streets, ['Lindenweg']);
	const before = await groundOf(jens);
	const again = await importNetwork(jens, laying([lineOf(77, [400, 0]), lineOf(3, [0, 60], 600)]));
	assert.deepEqual([again.report.fresh, again.report.gone], [6, 10]);
	const after = await groundOf(jens);
	const kept = after?.keys.filter((key) => before?.at.has(key)) ?? [];
	assert.equal(kept.length, 40, 'also when the way was renumbered and turned round');
	assert.ok([...(after?.flipped ?? [])].slice(0, 40).every((one) => one === 1));
	const [row] = await segmentsOf(jens, kept.slice(0, 1));
	assert.ok(row && Math.abs(lengthOf(row.line) - row.metres) < 0.05 && !row.isGone);
	const [start, end] = [row.line[0], row.line.at(-1)];
	assert.ok(start && end && start[0] < end[0], 'the line runs as it ran when the key was given');
	const gone = (await segmentsIn(jens, earth)).filter(({ isGone }) => isGone);
	assert.equal(gone.filter(({ key }) => before?.at.has(key)).length, 10);
	assert.equal((await networksOf(jens)).filter(({ isCurrent }) => isCurrent).length, 1);
});

test('a file without roads changes nothing, and nobody without the permission lays a network', async () => {
	const before = await groundOf(as('jens'));
	await assert.rejects(importNetwork(as('jens'), laying([])), Invalid);
	await assert.rejects(importNetwork(as('petra'), laying([lineOf(1, [0, 100])])), Forbidden);
	assert.equal((await groundOf(as('jens')))?.id, before?.id);
});
