export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const skips = ['OMIT', 'BACKWARD', 'FORWARD'] as const;

export type Weekday = (typeof weekdays)[number];
export type Frequency = (typeof frequencies)[number];
type Skip = (typeof skips)[number];
/** `nth` counts within the month or year, from its end when negative; 0 is every such weekday. */
export type NthWeekday = { readonly weekday: Weekday; readonly nth: number };
type NumberPart = 'bySecond' | 'byMinute' | 'byHour' | 'byMonthDay' | 'byYearDay' | 'byWeekNo' | 'byMonth' | 'bySetPos';

/** A recurrence rule of RFC 5545 §3.3.10 with SKIP of RFC 7529. `until` is `2026-12-31`, `2026-12-31T18:00:00` or the same with Z. */
export type Rule = Readonly<Record<NumberPart, readonly number[]>> & {
	readonly freq: Frequency;
	readonly interval: number;
	readonly count: number | null;
	readonly until: string | null;
	readonly weekStart: Weekday;
	readonly skip: Skip;
	readonly byDay: readonly NthWeekday[];
};

/** The rule with this frequency and nothing else. */
export const plainRule = (freq: Frequency): Rule => ({
	freq,
	interval: 1,
	count: null,
	until: null,
	weekStart: 'MO',
	skip: 'OMIT',
	byDay: [],
	bySecond: [],
	byMinute: [],
	byHour: [],
	byMonthDay: [],
	byYearDay: [],
	byWeekNo: [],
	byMonth: [],
	bySetPos: [],
});

/** Names and limits of RFC 5545 §3.3.10; `signed` parts count from the end when negative and have no 0. */
export const numberParts = [
	{ name: 'BYSECOND', field: 'bySecond', max: 60, signed: false, from: 0 },
	{ name: 'BYMINUTE', field: 'byMinute', max: 59, signed: false, from: 0 },
	{ name: 'BYHOUR', field: 'byHour', max: 23, signed: false, from: 0 },
	{ name: 'BYMONTHDAY', field: 'byMonthDay', max: 31, signed: true, from: 1 },
	{ name: 'BYYEARDAY', field: 'byYearDay', max: 366, signed: true, from: 1 },
	{ name: 'BYWEEKNO', field: 'byWeekNo', max: 53, signed: true, from: 1 },
	{ name: 'BYMONTH', field: 'byMonth', max: 12, signed: false, from: 1 },
	{ name: 'BYSETPOS', field: 'bySetPos', max: 366, signed: true, from: 1 },
] as const;
