import { cadenceOf, type Batch, type Cadence } from './cadence.ts';
import { completed } from './days.ts';
import type { Rule } from './grammar.ts';

/** Wall clocks in seconds since 1970. `work` counts down with every period and instance looked at; at 0 the walk ends. */
export type Walk = {
	readonly rule: Rule;
	readonly start: number;
	readonly from: number;
	readonly until: number;
	readonly work: { left: number };
};

const at = ({ bases, offsets }: Batch, place: number): number =>
	(bases[Math.floor(place / offsets.length)] ?? 0) + (offsets[place % offsets.length] ?? 0);

/** BYSETPOS picks by place without writing out the set: a month can hold 70,000 instances. */
const picked = (batch: Batch, positions: readonly number[]): number[] => {
	const size = batch.bases.length * batch.offsets.length;
	const places = positions
		.map((position) => (position > 0 ? position - 1 : size + position))
		.filter((place) => place >= 0 && place < size);
	return [...new Set(places)].toSorted((a, b) => a - b).map((place) => at(batch, place));
};

function* members(batch: Batch, positions: readonly number[]): Generator<number> {
	if (positions.length > 0) yield* picked(batch, positions);
	else for (const base of batch.bases) for (const offset of batch.offsets) yield base + offset;
}

/** Whether every full period holds the same number of instances, so that COUNT can be reckoned instead of walked. */
const isSteady = (rule: Rule): boolean => {
	const limits = rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length + rule.bySetPos.length;
	if (limits > 0) return false;
	if (rule.freq === 'WEEKLY') return true;
	const times = rule.byHour.length + rule.byMinute.length + rule.bySecond.length;
	return rule.byDay.length === 0 && (rule.freq === 'DAILY' || (times === 0 && rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY'));
};

const sizeFrom = (batch: Batch | number, start: number): number => {
	if (typeof batch === 'number') return 0;
	return batch.bases.reduce((sum, base) => sum + batch.offsets.filter((offset) => base + offset >= start).length, 0);
};

/** How many periods to leap over before the window, and how many instances they hold. */
const leap = ({ rule, start, from }: Walk, cadence: Cadence): { readonly step: number; readonly counted: number } => {
	const first = cadence.indexOf(start);
	const step = Math.floor((cadence.indexOf(from) - first) / rule.interval) - 1;
	if (step <= 0 || (rule.count !== null && !isSteady(rule))) return { step: 0, counted: 0 };
	const perPeriod = rule.count === null ? 0 : sizeFrom(cadence.batch(first + rule.interval), Number.NEGATIVE_INFINITY);
	return { step, counted: rule.count === null ? 0 : sizeFrom(cadence.batch(first), start) + (step - 1) * perPeriod };
};

/** The periods that hold something, in order. */
function* batches(walk: Walk, cadence: Cadence, firstStep: number): Generator<Batch> {
	const first = cadence.indexOf(walk.start);
	for (let step = firstStep; walk.work.left > 0; walk.work.left -= 1) {
		const index = first + step * walk.rule.interval;
		if (cadence.opens(index) > walk.until) return;
		const batch = cadence.batch(index);
		step = typeof batch === 'number' ? Math.ceil((batch - first) / walk.rule.interval) : step + 1;
		if (typeof batch !== 'number') yield batch;
	}
}

/** The instances of the rule as wall clocks in order, from near the window on, up to its end or COUNT. */
export function* instances(walk: Walk): Generator<number> {
	const rule = completed(walk.rule, Math.floor(walk.start / 86_400));
	const cadence = cadenceOf(rule, walk.start);
	const { step, counted } = leap({ ...walk, rule }, cadence);
	let left = (rule.count ?? Number.POSITIVE_INFINITY) - counted;
	let last = walk.start - 1;
	for (const batch of batches(walk, cadence, step)) {
		for (const wall of members(batch, rule.bySetPos)) {
			if (left <= 0 || wall > walk.until || walk.work.left <= 0) return;
			walk.work.left -= 1;
			if (wall <= last) continue;
			last = wall;
			left -= 1;
			yield wall;
		}
	}
}
