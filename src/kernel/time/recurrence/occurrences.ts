import { clockOf, isDay, type Clock } from './clock.ts';
import type { Rule } from './grammar.ts';
import { instances } from './walk.ts';

/**
 * `start` is `2026-11-21` (all day) or `2026-11-21T09:00:00`; with a zone it may carry an offset, without one the wall
 * clock floats. The rule alone says which days count: a start that does not fit its own rule is no occurrence
 * (RFC 5545 §3.8.5.3 leaves that case undefined). Texts must be ISO 8601, as `isoOf` and the reader of calendars make them.
 */
export type Recurrence = {
	readonly start: string;
	readonly zone: string | null;
	readonly rule: Rule | null;
	readonly rdates?: readonly string[];
	readonly exdates?: readonly string[];
};

/** `from` counts, `until` does not; both with offset, or as local time of the recurrence. */
export type Window = { readonly from: string; readonly until: string; readonly limit: number };

/** Starts in order: `2026-11-21`, `2026-11-21T09:00:00` or, zoned, `2026-11-21T09:00:00+01:00`. Not complete where the limit or the bound on work cut them. */
export type Occurrences = { readonly starts: readonly string[]; readonly complete: boolean };

/** Periods and instances looked at per call: 100 years of days, some milliseconds. */
const mostWork = 40_000;

const endOfRule = (rule: Rule, clock: Clock): number => {
	if (rule.until === null) return Number.POSITIVE_INFINITY;
	// A day as the end of a timed rule is against RFC 5545 §3.3.10, common, and means the whole day.
	return isDay(rule.until) && !clock.isAllDay ? clock.read(`${rule.until}T23:59:59`) : clock.read(rule.until);
};

type Bounds = { readonly clock: Clock; readonly from: number; readonly until: number; readonly limit: number };

/** Wall clocks near a change of the clock lie up to two hours (Antarctica/Troll) beside their instants. */
const margin = 7200;

const ruled = (recurrence: Recurrence, rule: Rule, bounds: Bounds): { keys: number[]; complete: boolean } => {
	const { clock, from, limit } = bounds;
	const end = endOfRule(rule, clock);
	const until = Math.min(bounds.until - 1, end);
	const work = { left: mostWork };
	const excluded = exclusion(recurrence, clock);
	const start = clock.wallOf(clock.read(recurrence.start));
	const keys: number[] = [];
	// RFC 5545 §3.3.10: BYHOUR, BYMINUTE and BYSECOND are ignored where DTSTART is a day.
	const fitting = clock.isAllDay ? { ...rule, byHour: [], byMinute: [], bySecond: [] } : rule;
	for (const wall of instances({ rule: fitting, start, from: clock.wallOf(from) - margin, until: clock.wallOf(until) + margin, work })) {
		const key = clock.keyOf(wall);
		if (key >= from && key <= until && !excluded(key)) keys.push(key);
		if (keys.length > limit) break;
	}
	return { keys, complete: keys.length <= limit && work.left > 0 };
};

/** EXDATE as a day excludes every occurrence of that day, which is how calendars in the wild write it. */
const exclusion = ({ exdates = [] }: Recurrence, clock: Clock): ((key: number) => boolean) => {
	const moments = new Set(
		exdates.filter((text) => clock.isAllDay || !isDay(text)).map((text) => clock.keyOf(clock.wallOf(clock.read(text)))),
	);
	const days = new Set(exdates.filter((text) => !clock.isAllDay && isDay(text)));
	return (key) => moments.has(key) || (days.size > 0 && days.has(clock.write(key).slice(0, 10)));
};

export const occurrences = (recurrence: Recurrence, window: Window): Occurrences => {
	const clock = clockOf(recurrence.start, recurrence.zone);
	const bounds = { clock, from: clock.read(window.from), until: clock.read(window.until), limit: window.limit };
	const excluded = exclusion(recurrence, clock);
	const single = recurrence.rule === null ? [recurrence.start] : [];
	const named = [...single, ...(recurrence.rdates ?? [])]
		.map(clock.read)
		.filter((key) => key >= bounds.from && key < bounds.until && !excluded(key));
	const { keys, complete } = recurrence.rule === null ? { keys: [], complete: true } : ruled(recurrence, recurrence.rule, bounds);
	const all = [...new Set([...keys, ...named])].toSorted((a, b) => a - b);
	return { starts: all.slice(0, window.limit).map(clock.write), complete: complete && all.length <= window.limit };
};
