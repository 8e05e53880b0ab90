import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildNetwork } from '#kernel/geo/network/build.ts';
import { indexEdges } from '#kernel/geo/network/nearest.ts';
import { roadsOfOsm } from '#kernel/geo/network/osm-roads.ts';
import type { Stretch } from '#kernel/geo/network/place.ts';
import type { Road } from '#kernel/geo/network/road.ts';
import { readOsm } from '#kernel/geo/osm/read.ts';
import { compareDrives, stretchesAlong } from '#testing/driven.ts';
import { hofDrives, hofNetwork } from '#testing/hof-drives.ts';
import { bell, dice, randomRoute, recorded } from '#testing/synthetic-drive.ts';
import { clockOf, smoothedKnots } from './clock.ts';
import { matcherOn } from './match.ts';
import type { Track } from './track.ts';

const data = '../shared/data';
const skip = !existsSync(data) && 'the drives and extracts are not at hand';

test('130 real drives are found on at least 99 % of their length, with at most 1 % extra and without a break', { skip }, () => {
	const folder = join(data, 'roads/fcd');
	const network = hofNetwork(folder, true);
	const [index, { match }] = [indexEdges(network), matcherOn(network)];
	const sums = { truth: 0, found: 0, extra: 0, breaks: 0 };
	for (const { track, route } of hofDrives(folder)) {
		const { parts } = match(track);
		const { truth, found, extra } = compareDrives(
			route.flatMap((line) => stretchesAlong(index, line)),
			parts.flat(),
		);
		[sums.truth, sums.found, sums.extra, sums.breaks] = [
			sums.truth + truth,
			sums.found + found,
			sums.extra + extra,
			sums.breaks + parts.length - 1,
		];
	}
	const [found, extra] = [sums.found / sums.truth, sums.extra / sums.truth];
	assert.ok(
		sums.truth > 370_000 && found >= 0.99 && extra <= 0.01 && sums.breaks === 0,
		`${found} found, ${extra} extra, ${sums.breaks} breaks`,
	);
});

test('noisy drives on a rural network are found, from one second to one minute between fixes', { skip }, async () => {
	const network = buildNetwork(roadsOfOsm(await readOsm(join(data, 'osm/north-bayreuth.osm.gz'))).lines);
	const { match } = matcherOn(network);
	const random = dice(12);
	const routes = Array.from({ length: 60 }, () => randomRoute(network, random, [4000, 9000]))
		.filter((route) => route !== null)
		.slice(0, 8);
	// bench/matching.ts compares sixty routes with Valhalla's map matching; these few keep the level.
	for (const [every, most] of [
		[1, 0.005],
		[10, 0.012],
		[60, 0.088],
	] as const) {
		const sums = { truth: 0, missing: 0 };
		for (const route of routes) {
			const { parts } = match(recorded(network, route, { every, sigma: 4, random }));
			const { truth, found, extra } = compareDrives(route, parts.flat());
			[sums.truth, sums.missing] = [sums.truth + truth, sums.missing + truth - found + extra];
			assert.equal(parts.length, 1);
		}
		assert.ok(sums.missing / sums.truth < most, `${every} s: ${sums.missing / sums.truth}`);
	}
});

const road: Road = { roadClass: 'residential', name: '', surface: '', speed: 50, access: 31 };
const place = (metres: number, north = 0): readonly [number, number] => [11.5 + metres / 71_500, 50 + north / 111_195];
/** A straight road of three kilometres with a side road, and another road far from both. */
const network = buildNetwork([
	{ way: 1, road, keys: [1, 2, 3], points: [place(0), place(1500), place(3000)] },
	{ way: 2, road, keys: [2, 4], points: [place(1500), place(1500, 800)] },
	{ way: 3, road, keys: [5, 6], points: [place(0, 5000), place(3000, 5000)] },
]);
const { match } = matcherOn(network, { sigma: 4 });
type Fix = readonly [metres: number, north: number, time: number];
const track = (fixes: readonly Fix[]): Track => ({
	lon: Float64Array.from(fixes, ([metres, north]) => place(metres, north)[0]),
	lat: Float64Array.from(fixes, ([metres, north]) => place(metres, north)[1]),
	time: Float64Array.from(fixes, ([, , time]) => time),
});
const drive = (count = 60): Fix[] => Array.from({ length: count }, (_, at) => [100 + 15 * at, at % 2 === 0 ? 2 : -2, at]);
const metresOf = (legs: readonly Stretch[]): number => legs.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
const named = (fixes: readonly Fix[]) => {
	const { parts, findings } = match(track(fixes));
	return {
		parts: parts.map((legs) => Math.round(metresOf(legs) / 20) * 20),
		kinds: findings.map(({ kind, first, isBridged }) => `${kind} ${first} ${isBridged}`),
	};
};

test('a good drive has one part, no finding, and times that go with the metres', () => {
	const { parts, findings } = match(track(drive()));
	assert.deepEqual([parts.length, findings], [1, []]);
	const legs = parts[0] ?? [];
	const [first, last] = [legs[0], legs.at(-1)];
	assert.ok(first && last && Math.abs(first.from - 100) < 5 && Math.abs(last.to - 985) < 5);
	assert.ok(Math.abs(first.start) < 0.5 && Math.abs(last.end - 59) < 0.5);
	assert.ok(legs.every(({ arc, from, to }, at) => arc === 0 && to > from && (at === 0 || from === legs[at - 1]?.to)));
	assert.ok(
		legs.every(({ from, start }) => Math.abs(from - 100 - 15 * start) < 5),
		'every place has its second',
	);
});

test('the noise of fixes is taken out of the times, a stop stays a stop, and nobody drives backwards', () => {
	const random = dice(12);
	const truth = Array.from({ length: 120 }, (_, second) => (second < 60 ? 10 * second : second < 80 ? 600 : 600 + 10 * (second - 80)));
	const noisy = {
		metres: Float64Array.from(truth, (one) => one + 4 * bell(random)),
		seconds: Float64Array.from(truth, (_one, second) => second),
	};
	const { metres } = smoothedKnots(noisy, 4);
	const errorOf = (places: Float64Array): number =>
		Math.sqrt(truth.reduce((sum, one, at) => sum + (one - (places[at] ?? NaN)) ** 2, 0) / truth.length);
	assert.ok(errorOf(metres) < 0.7 * errorOf(noisy.metres), `${errorOf(metres)} for ${errorOf(noisy.metres)}`);
	assert.ok(metres.every((one, at) => at === 0 || one >= (metres[at - 1] ?? 0)));
	assert.ok(Math.abs((metres[75] ?? 0) - (metres[65] ?? 0)) < 3);
	const secondAt = clockOf({ metres: Float64Array.of(0, 100, 100, 200), seconds: Float64Array.of(0, 10, 40, 50) });
	assert.deepEqual([secondAt(50), secondAt(150), secondAt(-10), secondAt(210)], [5, 45, -1, 51]);
	const timeless = { metres: Float64Array.of(0, 5, 4), seconds: Float64Array.of(NaN, 1, 2) };
	assert.deepEqual(smoothedKnots(timeless, 4), { ...timeless, metres: Float64Array.of(0, 5, 5) });
});

test('a jump is named and the rest of the drive kept', () => {
	const fixes = drive();
	fixes[30] = [550, 4000, 30];
	assert.deepEqual(named(fixes), { parts: [880], kinds: ['jump 30 true'] });
	fixes[30] = [NaN, 0, 30];
	assert.deepEqual(named(fixes), { parts: [880], kinds: ['no-position 30 true'] });
});

test('a fix that came late does not send the drive back and forth', () => {
	const fixes = drive();
	fixes[30] = [480, 0, 30];
	assert.deepEqual(named(fixes), { parts: [880], kinds: ['late 30 true'] });
});

test('a tunnel is bridged by the only way through, and named with its length', () => {
	const fixes = drive(160)
		.filter(([metres]) => metres < 700 || metres > 2200)
		.map(([metres, north, at]): Fix => [metres, north, metres > 700 ? at + 60 : at]);
	const { parts, findings } = match(track(fixes));
	assert.deepEqual(
		parts.map((legs) => Math.round(metresOf(legs) / 20) * 20),
		[2380],
	);
	assert.deepEqual(
		findings.map(({ kind, isBridged }) => [kind, isBridged]),
		[['gap', true]],
	);
	assert.ok((findings[0]?.metres ?? 0) > 1500 && (findings[0]?.seconds ?? 0) > 150);
});

test('wrong clocks are named, and the roads are found without them', () => {
	const fixes = drive();
	const clock = (change: (time: number, at: number) => number) =>
		named(fixes.map(([metres, north, time], at): Fix => [metres, north, change(time, at)]));
	assert.deepEqual(
		clock((time, at) => (at === 20 ? -1e9 : time)),
		{ parts: [880], kinds: ['clock 20 true'] },
	);
	assert.deepEqual(
		clock((time, at) => (at === 0 ? 1e9 : time)),
		{ parts: [880], kinds: ['clock 0 true'] },
	);
	assert.deepEqual(
		clock(() => NaN),
		{ parts: [880], kinds: ['clock 0 true'] },
	);
	assert.deepEqual(clock((time, at) => (at < 30 ? time : time - 3600)).parts, [880]);
});

test('two islands of the network are two parts, with a finding that says where', () => {
	const onward = drive(40).map(([metres, , time]): Fix => [metres, 5000, time + 600]);
	const { parts, kinds } = named([...drive(40), ...onward]);
	assert.deepEqual(parts, [580, 580]);
	assert.deepEqual(kinds, ['gap 39 false']);
});

test('a vehicle that leaves the road and comes back has its drive in one part', () => {
	const fixes = drive();
	for (let at = 25; at < 35; at += 1) fixes[at] = [100 + 15 * at, -200, at];
	assert.deepEqual(named(fixes), { parts: [880], kinds: ['off-road 25 true'] });
});

test('standing still, turning round at the end of a road, and an empty drive are no trouble', () => {
	const random = dice(5);
	const still = Array.from({ length: 200 }, (_, at): Fix => [100 + 8 * random(), 8 * random() - 4, at]);
	const [metres] = named(still).parts;
	assert.ok((metres ?? 99) <= 40, `${metres} m`);
	const there = Array.from({ length: 50 }, (_, at): Fix => [1500, 30 + 15 * at, at]);
	const back = there.toReversed().map(([east, north], at): Fix => [east, north, 60 + at]);
	const [both] = named([...there, ...back]).parts;
	assert.ok(both !== undefined && both > 1420 && both < 1560, `${both} m`);
	assert.deepEqual(match(track([])), { parts: [], findings: [], sigma: 4 });
});
