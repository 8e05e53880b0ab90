import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Shaking } from './shaking.ts';

/**
 * What shaking means in one vehicle with its holder: evenness = offset + slope · stroke / speed^power. `error` is the standard
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

/** The filter has taken the speed out; what a vehicle that is no golden car leaves of it shows only when speeds differ. */
const usualPower = 0;
const leastReferences = 12;
const powers = Array.from({ length: 21 }, (_, at) => at / 10 - 0.5);

const fitted = (references: readonly Reference[], power: number): Calibration => {
	const x = references.map(({ shaking: { stroke, speed } }) => stroke / speed ** power);
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
	const x = passages.reduce((sum, { stroke, speed }) => sum + stroke / speed ** power, 0) / passages.length;
	const value = Math.max(0, offset + slope * x);
	const half = quantile(count - 2) * error * Math.sqrt(1 / passages.length + 1 / count + (x - middle) ** 2 / spread);
	return { value, low: Math.max(0, value - half), high: value + half };
};
