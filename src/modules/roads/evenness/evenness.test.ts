import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ridden, spearman, syntheticRoad } from '#testing/simulated-car.ts';
import { dice } from '#testing/synthetic-drive.ts';
import { type Calibration, calibrated, evennessOf } from './evenness.ts';
import { golden, iriOf, type Profile } from './iri.ts';
import { verticalOf } from './phone.ts';
import { type Passage, shakerOn } from './shaking.ts';

const data = '../shared/data/roads/iri';
const skip = !existsSync(data) && 'the profiles are not at hand';
const rows = (file: string): readonly (readonly number[])[] =>
	readFileSync(join(data, file), 'utf8')
		.split('\n')
		.filter((row) => row !== '' && !row.startsWith('#'))
		.map((row) => row.split(' ').map(Number));
const profileOf = (pairs: readonly (readonly number[])[]): Profile => ({
	station: Float64Array.from(pairs, ([station = NaN]) => station),
	height: Float64Array.from(pairs, ([, height = NaN]) => height),
});

test('the IRI of a real profile is that of the reference within 0.005 mm/m, for 20 m and for 100 m', { skip }, () => {
	const profile = profileOf(rows('profile_1.txt'));
	for (const [length, file] of [
		[20, 'iri_20m.txt'],
		[100, 'iri_100m.txt'],
	] as const) {
		const expected = rows(file);
		const found = iriOf(profile, { from: 478.5, length });
		assert.equal(found.length, expected.length);
		assert.deepEqual(
			found.map(({ from, to }) => [from, to]),
			expected.map((row) => row.slice(0, 2)),
		);
		for (const [at, { from, iri }] of found.entries()) {
			const wanted = expected[at]?.[2] ?? NaN;
			assert.ok(Math.abs(iri - wanted) < 0.005, `${from} m: ${iri} for ${wanted}`);
		}
	}
});

test('the same road measured at uneven stations has the same IRI', { skip }, () => {
	const regular = rows('profile_1.txt');
	const random = dice(4);
	const between = regular.slice(1).map(([station = 0, height = 0], at) => {
		const [before = 0, low = 0] = regular[at] ?? [];
		const share = random();
		return [before + share * (station - before), low + share * (height - low)];
	});
	const uneven = [...regular, ...between].toSorted(([a = 0], [b = 0]) => a - b);
	const [one, other] = [regular, uneven].map((pairs) => iriOf(profileOf(pairs), { from: 478.5, length: 100 }));
	for (const [at, { iri }] of (one ?? []).entries()) assert.ok(Math.abs(iri - (other?.[at]?.iri ?? 0)) < 0.005);
});

/** How much larger the golden car's stroke is than a wave of so many metres at 80 km/h: the quarter car's transfer function in closed form. */
const gainAt = (metres: number): number => {
	const omega = (2 * Math.PI * 80) / 3.6 / metres;
	const [spring, tyre, damper, mass] = [63.3, 653, 6 * omega, 0.15];
	const rest = spring - omega ** 2;
	const norm = rest ** 2 + damper ** 2;
	const [real, imaginary] = [(spring * rest + damper ** 2) / norm, (damper * rest - spring * damper) / norm];
	const wheel = tyre / Math.hypot(tyre - mass * omega ** 2 - omega ** 2 * real, omega ** 2 * imaginary);
	return (omega ** 2 / Math.sqrt(norm)) * wheel;
};

test('a smooth road has no IRI, a sine of known response has the one of the golden car, and a short profile none', () => {
	const station = Float64Array.from({ length: 2001 }, (_, at) => at * 0.25);
	assert.ok((iriOf({ station, height: station.map((at) => at / 100) }, { from: 0, length: 100 })[0]?.iri ?? 1) < 1e-9);
	const wave = { station, height: station.map((at) => 0.005 * Math.sin((2 * Math.PI * at) / 15)) };
	const found = iriOf(wave, { from: 0, length: 300 })[0]?.iri ?? 0;
	const expected = ((1000 * 0.005 * 2 * Math.PI) / 15) * gainAt(15) * (2 / Math.PI);
	assert.ok(Math.abs(found / expected - 1) < 0.02, `${found} for ${expected}`);
	assert.deepEqual(iriOf({ station: station.subarray(0, 10), height: station.subarray(0, 10) }, { from: 0, length: 20 }), []);
});

const segment = 20;
/** Passages of a ride: when each segment began and ended. */
const passagesOf = ({ motion, at }: ReturnType<typeof ridden>, start: number, count: number): readonly Passage[] => {
	const timeAt = (metres: number): number => motion.time[at.findIndex((place) => place >= metres)] ?? NaN;
	return Array.from({ length: count }, (_, one) => ({
		start: timeAt(start + one * segment),
		end: timeAt(start + (one + 1) * segment),
		metres: segment,
	}));
};
const shakings = (ride: ReturnType<typeof ridden>, start: number, count: number) => {
	const shakingOn = shakerOn(verticalOf(ride.motion));
	return passagesOf(ride, start, count).map((passage) => shakingOn(passage));
};
const measuredIn = (ride: ReturnType<typeof shakings>, at: number) => ride.slice(at, at + 1).filter((one) => typeof one !== 'string');
/** A vehicle calibrated on a reference section of 600 m, driven three times at different speeds. */
const calibration = (): Calibration => {
	const road = syntheticRoad(dice(1), { metres: 620, stretch: 60 });
	const known = iriOf(road, { from: 0, length: segment }).map(({ iri }) => iri);
	const references = [7, 10, 14].flatMap((speed, round) =>
		shakings(ridden(road, { random: dice(round + 2), speed: () => speed, tilt: 0.6 }), 0, 30).flatMap((shaking, at) =>
			typeof shaking === 'string' ? [] : [{ segment: at, known: known[at] ?? 0, shaking }],
		),
	);
	const found = calibrated(references);
	assert.ok(found);
	return found;
};

test('a simulated drive over a known profile recovers the order of its segments by roughness, Spearman at least 0.9', () => {
	const vehicle = calibration();
	const road = syntheticRoad(dice(9), { metres: 2020, stretch: 40 });
	const known = iriOf(road, { from: 0, length: segment }).map(({ iri }) => iri);
	const ride = ridden(road, { random: dice(10), speed: (metres) => 10 + 3 * Math.sin(metres / 150), tilt: 0.4 });
	const found = shakings(ride, 0, 100).map((shaking) => (typeof shaking === 'string' ? null : evennessOf(vehicle, [shaking])));
	const measured = found.flatMap((one, at) => (one ? [{ ...one, known: known[at] ?? 0 }] : []));
	assert.ok(measured.length >= 99);
	const order = spearman(
		measured.map(({ value }) => value),
		measured.map((one) => one.known),
	);
	assert.ok(order >= 0.9, String(order));
	const covered = measured.filter(({ low, high, known: iri }) => low <= iri && iri <= high).length / measured.length;
	assert.ok(covered > 0.85, `the interval holds the known value in ${covered} of the cases`);
});

test('the order is recovered on the measured profile of a real road too', { skip }, () => {
	const vehicle = calibration();
	const road = profileOf(rows('profile_1.txt'));
	const known = iriOf(road, { from: 478, length: segment }).map(({ iri }) => iri);
	const rides = [8, 10, 12].map((speed, round) => shakings(ridden(road, { random: dice(20 + round), speed: () => speed }), 478, 26));
	const values = Array.from(
		{ length: 26 },
		(_, at) =>
			evennessOf(
				vehicle,
				rides.flatMap((ride) => measuredIn(ride, at)),
			)?.value ?? NaN,
	);
	const order = spearman(values.slice(1), known.slice(1, 26));
	assert.ok(order >= 0.9, String(order));
});

test('too slow, too fast and a silent sensor are said, and a vehicle without a good reference is not calibrated', () => {
	const shakingOn = shakerOn({ start: 0, rate: 50, values: new Float64Array(500) });
	assert.equal(shakingOn({ start: 1, end: 3, metres: 10 }), 'too-slow');
	assert.equal(shakingOn({ start: 1, end: 1.4, metres: 10 }), 'too-fast');
	assert.equal(shakingOn({ start: 1, end: 1, metres: 0 }), 'too-slow');
	assert.equal(shakingOn({ start: 20, end: 21, metres: 10 }), 'too-few-samples');
	assert.deepEqual(shakingOn({ start: 1, end: 2, metres: 10 }), { stroke: 0, speed: 10 });
	const inverse = Array.from({ length: 20 }, (_, at) => ({ segment: at, known: 20 - at, shaking: { stroke: 1 + at, speed: 10 } }));
	assert.equal(calibrated(inverse), null);
	assert.equal(calibrated(inverse.slice(0, 5)), null);
});

test('in the golden car itself, at whatever speed, the shaking says the IRI of the road without a calibration', () => {
	const road = syntheticRoad(dice(31), { metres: 820, stretch: 100 });
	const [known] = iriOf(road, { from: 100, length: 600 });
	for (const speed of [8, 12, 20]) {
		const ride = ridden(road, { random: dice(32), speed: () => speed, tilt: 0.5, car: golden.car });
		const whole = shakerOn(verticalOf(ride.motion))({ start: 100 / speed, end: 700 / speed, metres: 600 });
		assert.ok(known && typeof whole !== 'string');
		assert.ok(Math.abs(whole.stroke / known.iri - 1) < 0.1, `${whole.stroke} for ${known.iri} at ${speed} m/s`);
	}
});

test('several passages narrow the interval by what differs from passage to passage, and not at all where nobody knows what does', () => {
	const vehicle = calibration();
	assert.ok(vehicle.repeated > 0.1 && vehicle.repeated < 1, String(vehicle.repeated));
	const once = { ...vehicle, repeated: 0 };
	const [alone, many] = [1, 9].map((count) =>
		evennessOf(
			once,
			Array.from({ length: count }, () => ({ stroke: 2, speed: 10 })),
		),
	);
	assert.ok(alone && many && Math.abs(alone.high - many.high) < 1e-9);
	const [one, four] = [1, 4].map((count) =>
		evennessOf(
			vehicle,
			Array.from({ length: count }, () => ({ stroke: 1, speed: 10 })),
		),
	);
	assert.ok(one && four && four.high - four.low < 0.9 * (one.high - one.low) && Math.abs(four.value - one.value) < 1e-9);
	assert.equal(evennessOf(vehicle, []), null);
});
