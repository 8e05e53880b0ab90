import { tokensOf, type Token } from './hours-tokens.ts';

/** Month and day as one number (`1224`), or days after Easter Sunday; `year` is null where the range comes every year. */
export type DatePoint = { readonly year: number | null; readonly day: number; readonly easter?: number };
export type DateRange = { readonly from: DatePoint; readonly to: DatePoint };
type WeekRange = { readonly from: number; readonly to: number; readonly step: number };
/** Weekdays run from 0 (Monday); `nth` lists places in the month, from its end when negative, empty for all. */
export type DayRange = { readonly from: number; readonly to: number; readonly nth: readonly number[] };
/** Minutes since midnight; `to` beyond 1440 reaches into the next day. */
type TimeSpan = { readonly from: number; readonly to: number };
/** `onRequest` is what OpenStreetMap calls unknown: a comment decides, such as "nach Vereinbarung". */
export type HoursState = 'open' | 'closed' | 'onRequest';

export type HoursRule = {
	readonly join: 'override' | 'add' | 'fallback';
	readonly dates: readonly DateRange[];
	readonly weeks: readonly WeekRange[];
	readonly days: readonly DayRange[];
	readonly holidays: boolean;
	readonly schoolHolidays: boolean;
	/** Only on weekdays that are such holidays (`SH Mo-Fr`), not on either (`SH,Mo-Fr`). */
	readonly isBoth: boolean;
	readonly times: readonly TimeSpan[];
	readonly state: HoursState;
	readonly comment: string | null;
};

export type OpeningHours = { readonly rules: readonly HoursRule[] };
/** `place` is the offset of the first character that is not understood, `text` what stands there. */
export type HoursProblem = { readonly problem: 'empty' | 'tooLong' | 'notUnderstood'; readonly place: number; readonly text: string };

/** `far` is the furthest token that any attempt reached: the one to name in a problem. */
type Cursor = { readonly tokens: readonly Token[]; at: number; far: number };
type Draft = { -readonly [K in keyof HoursRule]: HoursRule[K] extends readonly (infer Item)[] ? Item[] : HoursRule[K] };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const peek = (cursor: Cursor, ahead = 0): string => cursor.tokens[cursor.at + ahead]?.text ?? '';

const kind = (cursor: Cursor, ahead = 0): Token['kind'] | 'end' => cursor.tokens[cursor.at + ahead]?.kind ?? 'end';

const skip = (cursor: Cursor, text: string): boolean => {
	if (peek(cursor) !== text || kind(cursor) === 'comment') return false;
	cursor.at += 1;
	return true;
};

const number = (cursor: Cursor, limits: { min: number; max: number }): number | null => {
	const value = Number(peek(cursor));
	if (kind(cursor) !== 'number' || value < limits.min || value > limits.max) return null;
	cursor.at += 1;
	return value;
};

const word = (cursor: Cursor, list: readonly string[]): number | null => {
	const place = list.indexOf(peek(cursor));
	if (place < 0) return null;
	cursor.at += 1;
	return place;
};

/** One or more of the same, parted by commas; a comma that something else follows stays, for it begins another rule. */
const listOf = <T>(cursor: Cursor, read: (cursor: Cursor) => T | null): T[] => {
	const found: T[] = [];
	for (;;) {
		const before = cursor.at;
		const comma = found.length === 0 || skip(cursor, ',');
		const item = comma ? read(cursor) : null;
		if (item === null) {
			cursor.far = Math.max(cursor.far, cursor.at);
			cursor.at = before;
			return found;
		}
		found.push(item);
	}
};

const dayOfMonth = { min: 1, max: 31 };

/** `easter`, `easter -2 days`: what follows without `day` belongs to a range. */
const easterPoint = (cursor: Cursor, year: number | null): DatePoint | null => {
	if (!skip(cursor, 'easter')) return null;
	const sign = peek(cursor);
	const hasOffset = (sign === '+' || sign === '-') && kind(cursor, 1) === 'number' && /^days?$/.test(peek(cursor, 2));
	if (!hasOffset) return { year, day: 0, easter: 0 };
	const easter = Number(`${sign}${peek(cursor, 1)}`);
	cursor.at += 3;
	return { year, day: 0, easter };
};

const pointAfter = (cursor: Cursor, from: DatePoint): DatePoint | null => {
	const year = number(cursor, { min: 1900, max: 2999 });
	const easter = easterPoint(cursor, year ?? from.year);
	if (easter) return easter;
	const month = word(cursor, months) ?? (year === null ? Math.floor(from.day / 100) - 1 : -1);
	// After Easter a day needs its month.
	if (month < 0) return null;
	const day = number(cursor, dayOfMonth) ?? (from.day % 100 === 0 ? 31 : null);
	return day === null ? null : { year: year ?? from.year, day: (month + 1) * 100 + day };
};

const fromEaster = (cursor: Cursor, from: DatePoint): DateRange | null => {
	const to = skip(cursor, '-') ? pointAfter(cursor, from) : from;
	return to && { from, to };
};

/** `2026 Dec 24-Jan 02` ends in the next year. */
const rangeOf = (from: DatePoint, to: DatePoint): DateRange =>
	from.easter === undefined && to.easter === undefined && from.year !== null && to.year === from.year && to.day < from.day
		? { from, to: { year: from.year + 1, day: to.day } }
		: { from, to };

/** Reads `Apr-Oct`, `Dec 24-26`, `Dec 24,31`, `Dec 24-Jan 02`, `2026 Dec 24-2027 Jan 02`; a day without month takes the month before it. */
const dateReader = (): ((cursor: Cursor) => DateRange | null) => {
	let month: number | null = null;
	return (cursor) => {
		const year = number(cursor, { min: 1900, max: 2999 });
		const easter = easterPoint(cursor, year);
		if (easter) return fromEaster(cursor, easter);
		month = word(cursor, months) ?? (kind(cursor) === 'number' ? month : null);
		if (month === null) return null;
		// Day 0 stands for "the whole month" until the range's end is known.
		const from = { year, day: (month + 1) * 100 + (number(cursor, dayOfMonth) ?? 0) };
		const to = skip(cursor, '-') ? pointAfter(cursor, from) : { year, day: from.day + (from.day % 100 === 0 ? 31 : 0) };
		return to === null ? null : rangeOf(from, to);
	};
};

const weekRange = (cursor: Cursor): WeekRange | null => {
	const from = number(cursor, { min: 1, max: 53 });
	if (from === null) return null;
	const to = skip(cursor, '-') ? number(cursor, { min: 1, max: 53 }) : from;
	const step = skip(cursor, '/') ? number(cursor, { min: 1, max: 53 }) : 1;
	return to === null || step === null ? null : { from, to, step };
};

const nthPlace = (cursor: Cursor): number | null => {
	const sign = skip(cursor, '-') ? -1 : 1;
	const place = number(cursor, { min: 1, max: 5 });
	return place === null ? null : place * sign;
};

const dayRange = (cursor: Cursor): DayRange | 'PH' | 'SH' | null => {
	if (skip(cursor, 'PH')) return 'PH';
	if (skip(cursor, 'SH')) return 'SH';
	const from = word(cursor, weekdays);
	if (from === null) return null;
	if (skip(cursor, '[')) {
		const nth = listOf(cursor, nthPlace);
		return nth.length > 0 && skip(cursor, ']') ? { from, to: from, nth } : null;
	}
	const to = skip(cursor, '-') ? word(cursor, weekdays) : from;
	return to === null ? null : { from, to, nth: [] };
};

const clock = (cursor: Cursor): number | null => {
	if (kind(cursor) !== 'time') return null;
	const [hour = 0, minute = 0] = peek(cursor).split(':').map(Number);
	if (hour * 60 + minute > 2880 || minute > 59) return null;
	cursor.at += 1;
	return hour * 60 + minute;
};

const timeSpan = (cursor: Cursor): TimeSpan | null => {
	const from = clock(cursor);
	if (from === null || from > 1440 || !skip(cursor, '-')) return null;
	const to = clock(cursor);
	return to === null ? null : { from, to: to <= from ? to + 1440 : to };
};

const ending = (cursor: Cursor): Pick<HoursRule, 'state' | 'comment'> => {
	const said = skip(cursor, 'open')
		? 'open'
		: skip(cursor, 'off') || skip(cursor, 'closed')
			? 'closed'
			: skip(cursor, 'unknown')
				? 'onRequest'
				: null;
	const comment = kind(cursor) === 'comment' ? peek(cursor) : null;
	if (comment !== null) cursor.at += 1;
	return { state: said ?? (comment === null ? 'open' : 'onRequest'), comment };
};

const noHolidays = { holidays: false, schoolHolidays: false, isBoth: false } as const;
const daysIn = (cursor: Cursor): Pick<HoursRule, 'days' | 'holidays' | 'schoolHolidays' | 'isBoth'> => {
	const first = listOf(cursor, dayRange);
	const isNamed = first.length > 0 && first.every((day) => typeof day === 'string');
	const second = isNamed ? listOf(cursor, dayRange) : [];
	const all = [...first, ...second];
	return {
		days: all.filter((day) => typeof day !== 'string'),
		holidays: all.includes('PH'),
		schoolHolidays: all.includes('SH'),
		isBoth: second.length > 0,
	};
};

const rule = (cursor: Cursor, join: HoursRule['join']): HoursRule => {
	const draft: Draft = { join, dates: [], weeks: [], days: [], ...noHolidays, times: [], state: 'open', comment: null };
	if (!skip(cursor, '24/7')) {
		draft.dates = listOf(cursor, dateReader());
		if (skip(cursor, 'week')) draft.weeks = listOf(cursor, weekRange);
		skip(cursor, ':');
		Object.assign(draft, daysIn(cursor));
		skip(cursor, ':');
		draft.times = listOf(cursor, timeSpan);
	}
	return { ...draft, ...ending(cursor) };
};

const joinOf = (cursor: Cursor): HoursRule['join'] | null => {
	if (skip(cursor, ';')) return 'override';
	if (skip(cursor, '||')) return 'fallback';
	return skip(cursor, ',') ? 'add' : null;
};

const rulesOf = (cursor: Cursor): HoursRule[] => {
	const rules: HoursRule[] = [];
	for (let join: HoursRule['join'] | null = 'override'; join !== null && cursor.at < cursor.tokens.length;) {
		const before: number = cursor.at;
		rules.push(rule(cursor, join));
		const isStuck: boolean = cursor.at === before;
		join = isStuck ? null : joinOf(cursor);
	}
	return rules;
};

const longest = 1000;

/**
 * Reads a subset of OpenStreetMap's opening_hours (wiki.openstreetmap.org/wiki/Key:opening_hours/specification): dates, `easter -2 days`,
 * `week`, weekdays with `[nth]`, `PH`, `SH`, times, `24/7`, open/off/closed/unknown, comments; rules joined by `;` `,` `||`.
 * Not: sunrise, open ends, other moved days.
 */
export const readHours = (text: string): OpeningHours | HoursProblem => {
	if (text.length > longest) return { problem: 'tooLong', place: longest, text: '' };
	const cursor: Cursor = { tokens: tokensOf(text), at: 0, far: 0 };
	const rules = rulesOf(cursor);
	if (cursor.at === cursor.tokens.length) return rules.length === 0 ? { problem: 'empty', place: 0, text: '' } : { rules };
	const left = cursor.tokens[Math.max(cursor.at, cursor.far)];
	return { problem: 'notUnderstood', place: left?.place ?? text.length, text: left?.text ?? '' };
};
