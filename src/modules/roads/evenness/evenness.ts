import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Vertical } from './phone.ts';

/** When a vehicle was on a segment (seconds of the sensor's clock), and how long the segment is, metres. */
export type Passage = { readonly start: number; readonly end: number; readonly metres: number };
/** Root mean square of vertical acceleration, m/s², and mean speed, m/s. */
export type Shaking = { readonly rms: number; readonly speed: number };
export type Unmeasured = 'too-slow' | 'too-fast' | 'too-few-samples';

/** km/h between which shaking says something about the road (Douangphachanh and Oneyama 2014 drove 20 to 80). */
const [slowest, fastest] = [20 / 3.6, 80 / 3.6];
/** A passage is widened to so many seconds and metres, because less holds no full swing of a vehicle's body. */
const [leastSeconds, leastMetres] = [0.8, 15];
const leastSamples = 25;

const widened = ({ start, end, metres }: Passage): readonly [number, number] => {
	const speed = metres / (end - start);
	const missing = Math.max(0, leastSeconds - (end - start), leastMetres / speed - (end - start)) / 2;
	return [start - missing, end + missing];
};

/** How strongly a phone was shaken on a passage, or why that cannot be said. */
export const shakingOn = ({ start, rate, values }: Vertical, passage: Passage): Shaking | Unmeasured => {
	const speed = passage.metres / (passage.end - passage.start);
	if (!(speed >= slowest)) return 'too-slow';
	if (speed > fastest) return 'too-fast';
	const [from, to] = widened(passage).map((second) => Math.round((second - start) * rate));
	const window = values.subarray(Math.max(0, from ?? 0), Math.max(0, to ?? 0)).filter((value) => !Number.isNaN(value));
	if (window.length < leastSamples) return 'too-few-samples';
	return { rms: Math.sqrt(window.reduce((sum, value) => sum + value * value, 0) / window.length), speed };
};

/**
 * What shaking means in one vehicle with its holder: evenness = offset + slope · rms / speed^power. `error` is the standard
 * error of one value, `middle` and `spread` the mean and sum of squares of what it was fitted to, `count` how much that was.
 */
export type Calibration = {
	readonly slope: number;
	readonly offset: number;
	readonly power: number;
	readonly error: number;
	readonly middle: number;
	readonly spread: number;
	readonly count: number;
};
/** A segment of the reference section: how even it is known to be (mm/m from a levelled profile), and how it shook the phone. */
export type Reference = { readonly known: number; readonly shaking: Shaking };

/** Road heights fall with the square of their frequency (ISO 8608, w = 2), so shaking grows with the root of speed. */
const usualPower = 0.5;
const leastReferences = 12;
const powers = Array.from({ length: 21 }, (_, at) => at / 10 - 0.5);

const fitted = (references: readonly Reference[], power: number): Calibration => {
	const x = references.map(({ shaking: { rms, speed } }) => rms / speed ** power);
	const count = references.length;
	const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
	const [middle, level] = [mean(x), mean(references.map(({ known }) => known))];
	const spread = x.reduce((sum, value) => sum + (value - middle) ** 2, 0);
	const slope = references.reduce((sum, { known }, at) => sum + (numberAt(x, at) - middle) * (known - level), 0) / spread;
	const offset = level - slope * middle;
	const rest = references.reduce((sum, { known }, at) => sum + (known - offset - slope * numberAt(x, at)) ** 2, 0);
	return { slope, offset, power, middle, spread, count, error: Math.sqrt(rest / (count - 2)) };
};

/**
 * Calibrates a vehicle on a reference section that was driven several times. The influence of speed is fitted only when the
 * drives differ in speed by a third; otherwise the usual one is taken. `null` with fewer than twelve segments, or when
 * rougher segments did not shake more.
 */
export const calibrated = (references: readonly Reference[]): Calibration | null => {
	if (references.length < leastReferences) return null;
	const speeds = references.map(({ shaking }) => shaking.speed);
	const isVaried = Math.max(...speeds) > 1.33 * Math.min(...speeds);
	const [first, ...others] = (isVaried ? powers : [usualPower]).map((power) => fitted(references, power));
	if (!first) return null;
	const best = others.reduce((least, one) => (one.error < least.error ? one : least), first);
	return best.slope > 0 ? best : null;
};

/** The *Ebenheitswert* of a segment with the interval in which it lies in nineteen of twenty cases. It is an estimate by comparison and no IRI. */
export type Evenness = { readonly value: number; readonly low: number; readonly high: number };

/** Two-sided quantiles of Student's t for 95 %: 1.96 + 2.5/n approaches them within 2 % from ten degrees of freedom on. */
const quantile = (freedom: number): number => 1.96 + 2.5 / freedom;

/** Evenness of a segment from how it shook a calibrated vehicle; several passages make the interval narrower. */
export const evennessOf = (calibration: Calibration, passages: readonly Shaking[]): Evenness | null => {
	if (passages.length === 0) return null;
	const { slope, offset, power, error, middle, spread, count } = calibration;
	const x = passages.reduce((sum, { rms, speed }) => sum + rms / speed ** power, 0) / passages.length;
	const value = Math.max(0, offset + slope * x);
	const half = quantile(count - 2) * error * Math.sqrt(1 / passages.length + 1 / count + (x - middle) ** 2 / spread);
	return { value, low: Math.max(0, value - half), high: value + half };
};
