import { civilOf, monthSpan, weekdayOf, weekOne, wrap, yearSpan, type Span } from '../civil.ts';
import { weekdays, type NthWeekday, type Rule, type Weekday } from './grammar.ts';

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const weekdayNumber = (weekday: Weekday): number => weekdays.indexOf(weekday);

const sorted = (days: readonly number[]): number[] => [...new Set(days)].toSorted((a, b) => a - b);

/**
 * The rule with what DTSTART says filled in where the rule is silent (RFC 5545 §3.3.10). A yearly rule with BYMONTHDAY
 * alone stays in the month of DTSTART, as libical's cases have it; the RFC allows the reading "of every month" too.
 */
export const completed = (rule: Rule, startDay: number): Rule => {
	if (rule.byDay.length + rule.byYearDay.length > 0) return rule;
	const { month, day } = civilOf(startDay);
	const byMonthDay = rule.byMonthDay.length > 0 ? rule.byMonthDay : [day];
	if (rule.byWeekNo.length > 0) return rule.byMonthDay.length > 0 ? rule : onWeekdayOf(rule, startDay);
	if (rule.freq === 'WEEKLY') return onWeekdayOf(rule, startDay);
	if (rule.freq === 'MONTHLY') return { ...rule, byMonthDay };
	return rule.freq === 'YEARLY' ? { ...rule, byMonthDay, byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month] } : rule;
};

const onWeekdayOf = (rule: Rule, day: number): Rule => ({ ...rule, byDay: [{ weekday: weekdays[weekdayOf(day)] ?? 'MO', nth: 0 }] });

const nthIn = ({ first, length }: Span, { weekday, nth }: NthWeekday): number[] => {
	const offset = wrap(weekdayNumber(weekday) - weekdayOf(first), 7);
	const days = Array.from({ length: Math.ceil((length - offset) / 7) }, (_, week) => first + offset + week * 7);
	return nth === 0 ? days : days.slice(nth > 0 ? nth - 1 : nth).slice(0, nth < -days.length ? 0 : 1);
};

const weekdaysIn = (span: Span, byDay: readonly NthWeekday[]): number[] => byDay.flatMap((entry) => nthIn(span, entry));

/** RFC 7529 §4.1: a day that the month lacks is left out, moved to its last day, or to the first of the next month. */
const monthDay = ({ first, length }: Span, number: number, rule: Rule): number[] => {
	if (Math.abs(number) <= length) return [first + (number > 0 ? number - 1 : length + number)];
	if (rule.skip === 'OMIT' || number < 0) return [];
	return [first + (rule.skip === 'BACKWARD' ? length - 1 : length)];
};

const monthDays = (span: Span, rule: Rule): number[] => rule.byMonthDay.flatMap((number) => monthDay(span, number, rule));

const isWeekdayIn = (rule: Rule, day: number): boolean =>
	rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekdayNumber(weekday) === weekdayOf(day));

const countsAs = (numbers: readonly number[], day: number, { first, length }: Span): boolean =>
	numbers.length === 0 || numbers.includes(day - first + 1) || numbers.includes(day - first - length);

/** Whether the parts that limit a single day let this one through. */
export const passes = (rule: Rule, day: number): boolean => {
	if (!isWeekdayIn(rule, day)) return false;
	const { year, month } = civilOf(day);
	if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
	return countsAs(rule.byMonthDay, day, monthSpan(year, month)) && countsAs(rule.byYearDay, day, yearSpan(year));
};

const weekDays = (rule: Rule, year: number): number[] => {
	const start = weekOne(year, weekdayNumber(rule.weekStart));
	const weeks = (weekOne(year + 1, weekdayNumber(rule.weekStart)) - start) / 7;
	return rule.byWeekNo
		.filter((number) => Math.abs(number) <= weeks)
		.flatMap((number) => Array.from({ length: 7 }, (_, day) => start + (number > 0 ? number - 1 : weeks + number) * 7 + day))
		.filter((day) => passes(rule, day));
};

const yearDays = (rule: Rule, year: number): number[] => {
	const whole = yearSpan(year);
	return rule.byYearDay
		.filter((number) => Math.abs(number) <= whole.length)
		.map((number) => whole.first + (number > 0 ? number - 1 : whole.length + number))
		.filter((day) => passes({ ...rule, byDay: [] }, day));
};

const among = (candidates: readonly number[], spans: readonly Span[], rule: Rule): number[] => {
	if (rule.byDay.length === 0) return [...candidates];
	const allowed = new Set(spans.flatMap((span) => weekdaysIn(span, rule.byDay)));
	return candidates.filter((day) => allowed.has(day));
};

/** The days of a year in order; `year` is the week-numbering year where the rule has BYWEEKNO. */
export const daysOfYear = (rule: Rule, year: number): number[] => {
	if (rule.byWeekNo.length > 0) return sorted(weekDays(rule, year));
	const months = (rule.byMonth.length > 0 ? rule.byMonth : allMonths).map((month) => monthSpan(year, month));
	const spans = rule.byMonth.length > 0 ? months : [yearSpan(year)];
	if (rule.byYearDay.length > 0) return sorted(among(yearDays(rule, year), spans, rule));
	if (rule.byMonthDay.length > 0)
		return sorted(
			among(
				months.flatMap((span) => monthDays(span, rule)),
				spans,
				rule,
			),
		);
	return sorted(spans.flatMap((span) => weekdaysIn(span, rule.byDay)));
};

export const daysOfMonth = (rule: Rule, year: number, month: number): number[] => {
	if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
	const span = monthSpan(year, month);
	return sorted(rule.byMonthDay.length > 0 ? among(monthDays(span, rule), [span], rule) : weekdaysIn(span, rule.byDay));
};

export const daysOfWeek = (rule: Rule, first: number): number[] =>
	[0, 1, 2, 3, 4, 5, 6].map((offset) => first + offset).filter((day) => passes(rule, day));
