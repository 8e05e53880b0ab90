import { civilOf, dayNumber, weekYearOf, wrap } from '../civil.ts';
import { daysOfMonth, daysOfWeek, daysOfYear, passes, weekdayNumber } from './days.ts';
import type { Rule } from './grammar.ts';

/** What one period of the frequency holds: every base plus every offset, in wall-clock seconds since 1970, both in order. */
export type Batch = { readonly bases: readonly number[]; readonly offsets: readonly number[] };

/** How a frequency numbers its periods. `batch` answers with a period's number instead where nothing comes before that one. */
export type Cadence = {
	readonly indexOf: (wall: number) => number;
	/** Nothing in the period lies before this wall clock. */
	readonly opens: (index: number) => number;
	readonly batch: (index: number) => Batch | number;
};

const daySeconds = 86_400;

const dayOf = (wall: number): number => Math.floor(wall / daySeconds);

const atDays = (days: readonly number[], offsets: readonly number[]): Batch => ({ bases: days.map((day) => day * daySeconds), offsets });

/** A leap second does not exist on our clocks: 60 is read as 59. */
const seconds = (rule: Rule, start: number): readonly number[] =>
	rule.bySecond.length > 0 ? rule.bySecond.map((second) => Math.min(second, 59)) : [wrap(start, 60)];

const minutes = (rule: Rule, start: number): readonly number[] =>
	rule.byMinute.length > 0 ? rule.byMinute : [Math.floor(wrap(start, 3600) / 60)];

const hours = (rule: Rule, start: number): readonly number[] =>
	rule.byHour.length > 0 ? rule.byHour : [Math.floor(wrap(start, daySeconds) / 3600)];

const product = (large: readonly number[], factor: number, small: readonly number[]): number[] =>
	[...new Set(large.flatMap((one) => small.map((two) => one * factor + two)))].toSorted((a, b) => a - b);

const timesOfDay = (rule: Rule, start: number): number[] =>
	product(hours(rule, start), 3600, product(minutes(rule, start), 60, seconds(rule, start)));

/**
 * With BYWEEKNO a period is a week-numbering year. The first is the one that holds DTSTART if anything of it is still to come,
 * else the calendar year of DTSTART: RFC 5545 is silent, libical's cases of issue 1223 say so.
 */
const yearly = (rule: Rule, offsets: readonly number[]): Cadence => {
	const yearOf = (wall: number): number => civilOf(dayOf(wall)).year;
	const weekYear = (wall: number): number => {
		const year = weekYearOf(dayOf(wall), weekdayNumber(rule.weekStart));
		return daysOfYear(rule, year).some((day) => day >= dayOf(wall)) ? year : yearOf(wall);
	};
	return {
		indexOf: rule.byWeekNo.length > 0 ? weekYear : yearOf,
		opens: (year) => (dayNumber(year, 1, 1) - 3) * daySeconds,
		batch: (year) => atDays(daysOfYear(rule, year), offsets),
	};
};

const monthly = (rule: Rule, offsets: readonly number[]): Cadence => ({
	indexOf: (wall) => civilOf(dayOf(wall)).year * 12 + civilOf(dayOf(wall)).month - 1,
	opens: (index) => dayNumber(Math.floor(index / 12), wrap(index, 12) + 1, 1) * daySeconds,
	batch: (index) => atDays(daysOfMonth(rule, Math.floor(index / 12), wrap(index, 12) + 1), offsets),
});

const weekly = (rule: Rule, offsets: readonly number[]): Cadence => {
	// Day 0 is a Thursday, so the week that starts on weekday s starts on day s - 3.
	const shift = weekdayNumber(rule.weekStart) - 3;
	return {
		indexOf: (wall) => Math.floor((dayOf(wall) - shift) / 7),
		opens: (index) => (index * 7 + shift) * daySeconds,
		batch: (index) => atDays(daysOfWeek(rule, index * 7 + shift), offsets),
	};
};

const daily = (rule: Rule, offsets: readonly number[]): Cadence => ({
	indexOf: dayOf,
	opens: (index) => index * daySeconds,
	batch: (index) => atDays(passes(rule, index) ? [index] : [], offsets),
});

/** The limiting parts of a frequency below a day, each with the length of the stretch that it rules out at once. */
const gates = (rule: Rule): { readonly length: number; readonly lets: (wall: number) => boolean }[] => {
	const within = (list: readonly number[], length: number, size: number) => ({
		length,
		lets: (wall: number): boolean => list.length === 0 || list.includes(Math.floor(wrap(wall, size) / length)),
	});
	const day = { length: daySeconds, lets: (wall: number): boolean => passes(rule, dayOf(wall)) };
	const below = rule.freq === 'HOURLY' ? [] : [within(rule.byMinute, 60, 3600)];
	return [day, within(rule.byHour, 3600, daySeconds), ...below, ...(rule.freq === 'SECONDLY' ? [within(rule.bySecond, 1, 60)] : [])];
};

const belowDay = (rule: Rule, unit: number, offsets: readonly number[]): Cadence => {
	const all = gates(rule);
	return {
		indexOf: (wall) => Math.floor(wall / unit),
		opens: (index) => index * unit,
		batch: (index) => {
			const wall = index * unit;
			const shut = all.find(({ lets }) => !lets(wall));
			return shut === undefined ? { bases: [wall], offsets } : ((Math.floor(wall / shut.length) + 1) * shut.length) / unit;
		},
	};
};

/** `start` is DTSTART as a wall clock; the rule is already completed from it. */
export const cadenceOf = (rule: Rule, start: number): Cadence => {
	if (rule.freq === 'SECONDLY') return belowDay(rule, 1, [0]);
	if (rule.freq === 'MINUTELY') return belowDay(rule, 60, product([0], 0, seconds(rule, start)));
	if (rule.freq === 'HOURLY') return belowDay(rule, 3600, product(minutes(rule, start), 60, seconds(rule, start)));
	return { DAILY: daily, WEEKLY: weekly, MONTHLY: monthly, YEARLY: yearly }[rule.freq](rule, timesOfDay(rule, start));
};
