/** When a planted event takes place: answers of the form, as local times. */
export type When = {
	readonly startsAt: string; readonly endsAt?: string; readonly isAllDay?: string;
	readonly rule?: string; readonly exceptions?: string; readonly extraDays?: string;
};

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
type Weekday = (typeof codes)[number];
/** `1MO`, `-1FR`: the first Monday, the last Friday of a month. */
type Nth = `${1 | 2 | 3 | 4 | -1}${Weekday}`;
type Day = Temporal.PlainDate;

const numberOf = (code: string): number => codes.findIndex((known) => code.endsWith(known)) + 1;
const onOrAfter = (day: Day, weekday: number): Day => day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });

const nthIn = (month: Temporal.PlainYearMonth, nth: Nth): Day => {
	const weekday = numberOf(nth);
	if (nth.startsWith('-1')) return onOrAfter(month.toPlainDate({ day: month.daysInMonth }).subtract({ days: 6 }), weekday);
	return onOrAfter(month.toPlainDate({ day: 1 }), weekday).add({ weeks: Number(nth[0]) - 1 });
};

const at = (day: Day, from: string, to: string): When => ({
	startsAt: `${day.toString()}T${from}`, endsAt: `${(to > from ? day : day.add({ days: 1 })).toString()}T${to}`,
});

/** Ways to say when, all seen from the day on which the demo starts, so that it is never stale. */
export const datesFrom = (today: Day) => {
	const nextYearly = (dayIn: (year: number) => Day): Day => {
		const thisYear = dayIn(today.year);
		return Temporal.PlainDate.compare(thisYear, today) < 0 ? dayIn(today.year + 1) : thisYear;
	};
	const weekday = (code: Weekday, week: number): Day => onOrAfter(today, numberOf(code)).add({ weeks: week });
	/** The Saturday before an Advent Sunday; the fourth one is the last Sunday before Christmas. */
	const adventSaturday = (nth: number) => (year: number): Day => {
		const eve = Temporal.PlainDate.from({ year, month: 12, day: 24 });
		return eve.subtract({ days: (eve.dayOfWeek % 7) + (4 - nth) * 7 + 1 });
	};
	return {
		/** In so many days. */
		inDays: (days: number, from: string, to: string): When => at(today.add({ days }), from, to),
		/** Week 0 are the seven days from today on. */
		on: (code: Weekday, week: number, [from, to]: [string, string]): When => at(weekday(code, week), from, to),
		/** Whole days, from a weekday on. */
		days: (code: Weekday, week: number, length: number): When => {
			const first = weekday(code, week);
			return { startsAt: `${first.toString()}T00:00`, endsAt: `${first.add({ days: length - 1 }).toString()}T00:00`, isAllDay: 'ja' };
		},
		/** `TU,TH`, every week or every second one, since so many weeks. */
		every: (weekdays: string, [from, to]: [string, string], { interval = 1, since = 8 } = {}): When => ({
			...at(onOrAfter(today.subtract({ weeks: since }), numberOf(weekdays.slice(0, 2))), from, to),
			rule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${weekdays}`,
		}),
		/** A course: so many times, the first in a week from now (or before). */
		course: (code: Weekday, [from, to]: [string, string], { week, times }: { week: number; times: number }): When => ({
			...at(weekday(code, week), from, to), rule: `FREQ=WEEKLY;COUNT=${times}`,
		}),
		monthly: (nth: Nth, from: string, to: string): When => ({
			...at(nthIn(today.toPlainYearMonth().subtract({ months: 3 }), nth), from, to), rule: `FREQ=MONTHLY;BYDAY=${nth}`,
		}),
		/** The next such day of a year. */
		yearly: (month: number, day: number, [from, to]: [string, string]): When => at(
			nextYearly((year) => Temporal.PlainDate.from({ year, month, day })), from, to,
		),
		/** The next such weekday of a month. */
		season: (month: number, nth: Nth, [from, to]: [string, string]): When => at(
			nextYearly((year) => nthIn(Temporal.PlainYearMonth.from({ year, month }), nth)), from, to,
		),
		advent: (nth: number, from: string, to: string): When => at(nextYearly(adventSaturday(nth)), from, to),
		/** An ISO day for a list of exceptions. */
		dayOf: (code: Weekday, week: number): string => weekday(code, week).toString(),
	};
};
export type Dates = ReturnType<typeof datesFrom>;
