import { civilOf, easterOf, monthLength, weekdayOf, weekOne, weekYearOf } from './civil.ts';
import type { DatePoint, DateRange, DayRange, HoursRule, HoursState, OpeningHours } from './opening-hours.ts';

/** Minutes since midnight of a day, 0 to 1440. */
export type Stretch = { readonly from: number; readonly to: number; readonly state: HoursState; readonly comment: string | null };
/** `day` counts from 1970-01-01 (see civil.ts). */
export type IsHoliday = (day: number) => boolean;
/** Which days are public holidays, which are free of school. */
export type FreeDay = { readonly isHoliday: IsHoliday; readonly isSchoolHoliday: IsHoliday };

const isWithin = (value: number, from: number, to: number): boolean =>
	from <= to ? from <= value && value <= to : value >= from || value <= to;

const hasDate = (rule: HoursRule): boolean =>
	rule.dates.length + rule.weeks.length + rule.days.length > 0 || rule.holidays || rule.schoolHolidays;

/** Month and day of a point in a year, as one number. */
const inYear = ({ day, easter }: DatePoint, year: number): number => {
	if (easter === undefined) return day;
	const civil = civilOf(easterOf(year) + easter);
	return civil.month * 100 + civil.day;
};

const inDates = ({ from, to }: DateRange, day: number): boolean => {
	const civil = civilOf(day);
	const monthDay = civil.month * 100 + civil.day;
	if (from.year === null) return isWithin(monthDay, inYear(from, civil.year), inYear(to, civil.year));
	const lastYear = to.year ?? from.year;
	return isWithin(civil.year * 10_000 + monthDay, from.year * 10_000 + inYear(from, from.year), lastYear * 10_000 + inYear(to, lastYear));
};

const inWeeks = (rule: HoursRule, day: number): boolean => {
	const week = Math.floor((day - weekOne(weekYearOf(day, 0), 0)) / 7) + 1;
	return rule.weeks.length === 0 || rule.weeks.some(({ from, to, step }) => isWithin(week, from, to) && (week - from) % step === 0);
};

const inDays = (range: DayRange, day: number): boolean => {
	if (!isWithin(weekdayOf(day), range.from, range.to)) return false;
	const { year, month, day: monthDay } = civilOf(day);
	const fromEnd = -Math.floor((monthLength(year, month) - monthDay) / 7) - 1;
	return range.nth.length === 0 || range.nth.includes(Math.floor((monthDay - 1) / 7) + 1) || range.nth.includes(fromEnd);
};

const isNamedDay = ({ holidays, schoolHolidays }: HoursRule, day: number, free: FreeDay): boolean =>
	(holidays && free.isHoliday(day)) || (schoolHolidays && free.isSchoolHoliday(day));

const holds = (rule: HoursRule, day: number, free: FreeDay): boolean => {
	if (rule.dates.length > 0 && !rule.dates.some((range) => inDates(range, day))) return false;
	if (!inWeeks(rule, day)) return false;
	if (rule.days.length === 0 && !rule.holidays && !rule.schoolHolidays) return true;
	const [isWeekday, isNamed] = [rule.days.some((range) => inDays(range, day)), isNamedDay(rule, day, free)];
	return rule.isBoth ? isWeekday && isNamed : isWeekday || isNamed;
};

const spans = (rule: HoursRule): HoursRule['times'] => (rule.times.length > 0 ? rule.times : [{ from: 0, to: 1440 }]);

const cut = (rule: HoursRule, shift: number): Stretch[] =>
	spans(rule)
		.map(({ from, to }) => ({
			from: Math.max(0, from - shift),
			to: Math.min(1440, to - shift),
			state: rule.state,
			comment: rule.comment,
		}))
		.filter(({ from, to }) => from < to);

/** Lays one stretch over the others. */
const paint = (under: readonly Stretch[], over: Stretch): Stretch[] => [
	...under
		.flatMap((one) => [
			{ ...one, to: Math.min(one.to, over.from) },
			{ ...one, from: Math.max(one.from, over.to) },
		])
		.filter(({ from, to }) => from < to),
	over,
];

const gaps = (stretches: readonly Stretch[], { from, to }: Stretch): { from: number; to: number }[] => {
	const edges = stretches.filter(({ state }) => state !== 'closed').toSorted((a, b) => a.from - b.from);
	const starts = [from, ...edges.map((edge) => edge.to)];
	const ends = [...edges.map((edge) => edge.from), to];
	return starts
		.map((start, place) => ({ from: Math.max(start, from), to: Math.min(ends[place] ?? to, to) }))
		.filter((gap) => gap.from < gap.to);
};

type Layer = { readonly rule: HoursRule; readonly stretches: readonly Stretch[] };

/** An open rule with a date takes the place of those before it; `off`, `,` and `||` only lie over, beside or under them. */
const overrides = (rule: HoursRule): boolean => rule.join === 'override' && rule.state !== 'closed' && hasDate(rule);

const layersOf = (hours: OpeningHours, day: number, free: FreeDay): Layer[] => {
	let layers: Layer[] = [];
	for (const rule of hours.rules) {
		const spill = holds(rule, day - 1, free) ? cut(rule, 1440) : [];
		const own = holds(rule, day, free) ? cut(rule, 0) : [];
		if (own.length > 0 && overrides(rule)) layers = [];
		if (spill.length + own.length > 0) layers = [...layers, { rule, stretches: [...spill, ...own] }];
	}
	return layers;
};

/** What one day looks like: stretches in order that do not overlap; times without one are closed. */
export const stretchesOf = (hours: OpeningHours, day: number, free: FreeDay): readonly Stretch[] => {
	const painted = layersOf(hours, day, free).reduce<Stretch[]>((under, { rule, stretches }) => {
		const over = rule.join === 'fallback' ? stretches.flatMap((one) => gaps(under, one).map((gap) => ({ ...one, ...gap }))) : stretches;
		return over.reduce(paint, under);
	}, []);
	return merged(painted.toSorted((a, b) => a.from - b.from));
};

/** Touching stretches of the same state and comment become one. */
export const merged = (stretches: readonly Stretch[]): Stretch[] =>
	stretches.reduce<Stretch[]>((done, next) => {
		const last = done.at(-1);
		const joins = last !== undefined && last.to === next.from && last.state === next.state && last.comment === next.comment;
		return joins ? [...done.slice(0, -1), { ...last, to: next.to }] : [...done, next];
	}, []);
