import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Shaking } from './shaking.ts';

/**
 * What shaking means in one vehicle with its holder: ln evenness = offset + slope · ln(stroke / speed^power), because a rough segment is missed by more
 * than a smooth one. `error` is the standard error of one logarithm, `repeated` the share of its square that another passage over the same segment would
 * have drawn anew (0 where no segment was passed twice), `middle` and `spread` the mean and sum of squares of what it was fitted to, `count` how much that was.
 */
export type Calibration = {
	readonly slope: number;
	readonly offset: number;
	readonly power: number;
	readonly error: number;
	readonly repeated: number;
	readonly middle: number;
	readonly spread: number;
	readonly count: number;
};
/** A passage over a segment of the reference section: how even it is known to be (mm/m from a levelled profile), and how it shook the phone. */
export type Reference = { readonly segment: number; readonly known: number; readonly shaking: Shaking };

/** The filter has taken the speed out; what a vehicle that is no golden car leaves of it shows only when speeds differ. */
const usualPower = 0;
const leastReferences = 12;
const powers = Array.from({ length: 21 }, (_, at) => at / 10 - 0.5);

/** A segment as smooth as this or smoother, mm/m, is as smooth as anybody can tell. */
const smoothest = 0.05;
const logarithm = (value: number): number => Math.log(Math.max(smoothest, value));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const squares = (values: readonly number[]): number => {
	const middle = mean(values);
	return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
};
const felt = ({ stroke, speed }: Shaking, power: number): number => logarithm(stroke) - power * Math.log(speed);

const fitted = (references: readonly Reference[], power: number): Calibration => {
	const x = references.map(({ shaking }) => felt(shaking, power));
	const y = references.map(({ known }) => logarithm(known));
	const [count, middle, level, spread] = [x.length, mean(x), mean(y), squares(x)];
	const slope = y.reduce((sum, known, at) => sum + (numberAt(x, at) - middle) * (known - level), 0) / spread;
	const offset = level - slope * middle;
	const rest = y.reduce((sum, known, at) => sum + (known - offset - slope * numberAt(x, at)) ** 2, 0);
	const passed = [...Map.groupBy(references, ({ segment }) => segment).values()].map((all) =>
		all.map(({ shaking }) => felt(shaking, power)),
	);
	const again = count - passed.length;
	const within = again > 0 ? (slope ** 2 * passed.reduce((sum, all) => sum + squares(all), 0)) / again : 0;
	const variance = rest / (count - 2);
	return { slope, offset, power, middle, spread, count, error: Math.sqrt(variance), repeated: Math.min(1, within / variance) };
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

/** Evenness of a segment from how it shook a calibrated vehicle; several passages make the interval narrower by as much as they differ. */
export const evennessOf = (calibration: Calibration, passages: readonly Shaking[]): Evenness | null => {
	if (passages.length === 0) return null;
	const { slope, offset, power, error, repeated, middle, spread, count } = calibration;
	const x = mean(passages.map((passage) => felt(passage, power)));
	const value = Math.exp(offset + slope * x);
	const share = 1 - repeated + repeated / passages.length;
	const half = Math.exp(quantile(count - 2) * error * Math.sqrt(share + 1 / count + (x - middle) ** 2 / spread));
	return { value, low: value / half, high: value * half };
};
