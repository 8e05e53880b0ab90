import { numberAt } from '#kernel/geo/network/number-at.ts';

/** What a phone's motion sensor recorded: seconds, and m/s² on its three axes with gravity. */
export type Motion = { readonly time: Float64Array; readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array };
/** Vertical acceleration without gravity, m/s², at equal steps of time from `start` on (seconds). */
export type Vertical = { readonly start: number; readonly rate: number; readonly values: Float64Array };

/** Hz; browsers give about 60. */
const rate = 50;
/** A silence of the sensor longer than this is no measurement, seconds. */
const silence = 0.25;

/** A sum that runs along, so that means of any window are quick. */
const running = (values: Float64Array): Float64Array => {
	const sums = new Float64Array(values.length + 1);
	for (const [at, value] of values.entries()) sums[at + 1] = numberAt(sums, at) + value;
	return sums;
};
/** Means over `reach` values on each side. */
const smoothed = (values: Float64Array, reach: number): Float64Array => {
	const sums = running(values);
	return values.map((_, at) => {
		const [from, to] = [Math.max(0, at - reach), Math.min(values.length, at + reach + 1)];
		return (numberAt(sums, to) - numberAt(sums, from)) / (to - from);
	});
};

/** Values at equal steps by straight lines; NaN inside of silences. */
const even = (time: Float64Array, values: Float64Array): Float64Array => {
	const start = numberAt(time, 0);
	const count = Math.max(0, Math.floor((numberAt(time, time.length - 1) - start) * rate) + 1);
	let before = 0;
	return Float64Array.from({ length: count }, (_, at) => {
		const now = start + at / rate;
		while (before + 2 < time.length && numberAt(time, before + 1) <= now) before += 1;
		const [here, there] = [numberAt(time, before), numberAt(time, before + 1)];
		if (there - here > silence) return NaN;
		const share = there > here ? (now - here) / (there - here) : 0;
		return numberAt(values, before) + share * (numberAt(values, before + 1) - numberAt(values, before));
	});
};
const withoutNaN = (values: Float64Array): Float64Array => {
	let last = values.find((value) => !Number.isNaN(value)) ?? 0;
	return values.map((value) => (last = Number.isNaN(value) ? last : value));
};

/**
 * Vertical acceleration of a phone that lies anyhow in its holder: gravity is the mean over ten seconds, and what points along
 * it is vertical. Slow changes (hills, holder) below about 0.7 Hz are taken out. Times must rise; silences become NaN.
 */
export const verticalOf = ({ time, x, y, z }: Motion): Vertical => {
	const axes = [x, y, z].map((axis) => even(time, axis));
	const gravity = axes.map((axis) => smoothed(withoutNaN(axis), 5 * rate));
	const [first = new Float64Array(0)] = axes;
	const along = first.map((_, at) => {
		const dot = axes.reduce((sum, axis, side) => sum + numberAt(axis, at) * numberAt(gravity[side] ?? axis, at), 0);
		const norm = Math.hypot(...gravity.map((side) => numberAt(side, at)));
		return norm > 0 ? dot / norm - norm : NaN;
	});
	const slow = smoothed(withoutNaN(along), Math.round(0.7 * rate));
	return { start: numberAt(time, 0), rate, values: along.map((value, at) => value - numberAt(slow, at)) };
};
