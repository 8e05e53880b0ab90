import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Profile } from '#modules/roads/evenness/iri.ts';
import { bell } from './synthetic-drive.ts';

/** Spring, tyre, damper per kilogram of sprung mass, share of the wheel's mass: a van, not the golden car. */
const van = { spring: 52, tyre: 480, damper: 4.4, wheel: 0.13 };

/** A road whose roughness changes every `stretch` metres: heights of a random walk that tends back to zero (ISO 8608, waviness 2). */
export const syntheticRoad = (random: () => number, { metres, stretch }: { metres: number; stretch: number }): Profile => {
	const count = Math.round(metres / 0.05);
	const station = Float64Array.from({ length: count }, (_, at) => at * 0.05);
	const levels = Array.from({ length: Math.ceil(metres / stretch) }, () => Math.exp(2.2 * random() - 1));
	let height = 0;
	return {
		station,
		height: station.map((place) => (height = 0.999 * height + 0.0007 * (levels[Math.floor(place / stretch)] ?? 1) * bell(random))),
	};
};

type Row = { readonly time: number; readonly up: number; readonly metres: number };
/** Height at places that only rise. */
const heightsOf = ({ station, height }: Profile): ((metres: number) => number) => {
	let at = 0;
	return (metres) => {
		while (at + 2 < station.length && numberAt(station, at + 1) <= metres) at += 1;
		const [from, to, low] = [numberAt(station, at), numberAt(station, at + 1), numberAt(height, at)];
		return low + ((metres - from) / (to - from)) * (numberAt(height, at + 1) - low);
	};
};

type Ride = {
	readonly random: () => number;
	readonly speed: (metres: number) => number;
	readonly tilt?: number;
	readonly car?: typeof van;
};
/**
 * What a phone records that rides in a quarter car over a profile: acceleration of the body on three axes with gravity, at about
 * 60 Hz with noise of 0.15 m/s² and jitter of its clock; `tilt` (radians) says how it leans in its holder. `at` are the metres.
 */
export const ridden = ({ station, height }: Profile, { random, speed, tilt = 0, car = van }: Ride) => {
	const step = 0.0005;
	const heightAt = heightsOf({ station, height });
	const end = numberAt(station, station.length - 1);
	let [body, bodyV, metres, second, next] = [numberAt(height, 0), 0, numberAt(station, 0), 0, 0];
	let [wheel, wheelV] = [body, 0];
	const rows: Row[] = [];
	while (metres < end) {
		const force = car.spring * (wheel - body) + car.damper * (wheelV - bodyV);
		[bodyV, wheelV] = [bodyV + force * step, wheelV + ((car.tyre * (heightAt(metres) - wheel) - force) / car.wheel) * step];
		[body, wheel, metres, second] = [body + bodyV * step, wheel + wheelV * step, metres + speed(metres) * step, second + step];
		if (second < next) continue;
		rows.push({ time: second, up: 9.81 + force + 0.15 * bell(random), metres });
		next = second + (1 + 0.2 * (random() - 0.5)) / 60;
	}
	const column = (value: (row: Row) => number): Float64Array => Float64Array.from(rows, value);
	return {
		motion: {
			time: column(({ time }) => time),
			x: column(({ up }) => up * Math.sin(tilt)),
			y: column(() => 0.1 * bell(random)),
			z: column(({ up }) => up * Math.cos(tilt)),
		},
		at: column((row) => row.metres),
	};
};

const ranks = (values: readonly number[]): readonly number[] => {
	const order = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const places = new Map(order.map((value, rank) => [value, rank]));
	return values.map((_, at) => places.get(at) ?? 0);
};
/** Spearman's rank correlation of two rows without ties. */
export const spearman = (a: readonly number[], b: readonly number[]): number => {
	const [left, right] = [ranks(a), ranks(b)];
	const squares = left.reduce((sum, rank, at) => sum + (rank - (right[at] ?? 0)) ** 2, 0);
	return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
};
