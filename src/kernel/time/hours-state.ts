import { civilOf, weekdayOf } from './civil.ts';
import { holidayOn } from './holidays.ts';
import { merged, stretchesOf, type FreeDay, type Stretch } from './hours-day.ts';
import type { FreeDays } from './school-holidays.ts';
import { epochOf, offsetAt } from './offset.ts';
import type { HoursState, OpeningHours } from './opening-hours.ts';

/** `state` is the ISO 3166-2 code whose public holidays count (`DE-ST`); without `schoolHolidays` a rule for them never holds. */
export type HoursMoment = {
	readonly at: Date;
	readonly zone: string;
	readonly state: string;
	readonly schoolHolidays?: readonly FreeDays[];
};

/**
 * `until` ends what is now, null when closed or without end; `next` is when it opens the next time, null when it does not
 * within 400 days. With `onRequest` the comment decides ("nach Vereinbarung"), and `open` is false.
 */
export type HoursNow = {
	readonly state: HoursState;
	readonly open: boolean;
	readonly until: Date | null;
	readonly next: Date | null;
	readonly comment: string | null;
};

/** `stretches` are those open or on request; `closedBecause` is the comment on what is closed. */
export type HoursDay = {
	readonly day: string;
	readonly holiday: string | null;
	readonly stretches: readonly Stretch[];
	readonly closedBecause: string | null;
};

const horizon = 400;

const isoOf = (day: number): string => {
	const { year, month, day: monthDay } = civilOf(day);
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(monthDay).padStart(2, '0')}`;
};

const freeDaysOf = ({ state, schoolHolidays = [] }: HoursMoment): FreeDay => ({
	isHoliday: (day) => holidayOn(isoOf(day), state) !== null,
	isSchoolHoliday: (day) => {
		const iso = isoOf(day);
		return schoolHolidays.some(({ from, to }) => from <= iso && iso <= to);
	},
});

const wallOf = ({ at, zone }: HoursMoment): number => Math.floor(at.getTime() / 1000) + offsetAt(zone, Math.floor(at.getTime() / 1000));

/** Stretches that are open or on request from the day on, as minutes since 1970 of the wall clock, each as long as it lasts. */
function* stretchesFrom(hours: OpeningHours, day: number, free: FreeDay): Generator<Stretch> {
	let held: Stretch[] = [];
	for (let ahead = 0; ahead <= horizon; ahead += 1) {
		const shift = (day + ahead) * 1440;
		const today = stretchesOf(hours, day + ahead, free).map((one) => ({ ...one, from: one.from + shift, to: one.to + shift }));
		held = merged([...held, ...today]);
		// The last one may go on after midnight.
		yield* held.slice(0, -1);
		held = held.slice(-1);
	}
	yield* held.map((last) => (last.to === (day + horizon + 1) * 1440 ? { ...last, to: Number.POSITIVE_INFINITY } : last));
}

const closed: HoursNow = { state: 'closed', open: false, until: null, next: null, comment: null };

const nowIn = (current: Stretch, instant: (minute: number) => Date | null): HoursNow => ({
	state: current.state,
	open: current.state === 'open',
	comment: current.comment,
	next: null,
	until: current.state === 'closed' ? null : instant(current.to),
});

/** Whether it is open at a moment, until when, and when it opens next. */
export const stateAt = (hours: OpeningHours, moment: HoursMoment): HoursNow => {
	const wall = wallOf(moment) / 60;
	const instant = (minute: number): Date | null => (Number.isFinite(minute) ? new Date(epochOf(moment.zone, minute * 60) * 1000) : null);
	let now = closed;
	for (const stretch of stretchesFrom(hours, Math.floor(wall / 1440), freeDaysOf(moment))) {
		if (stretch.from <= wall && wall < stretch.to) now = nowIn(stretch, instant);
		else if (stretch.from > wall && stretch.state === 'open') return { ...now, next: instant(stretch.from) };
	}
	return now;
};

/** The table of a week, Monday to Sunday, of the week that the moment lies in. */
export const weekOf = (hours: OpeningHours, moment: HoursMoment): readonly HoursDay[] => {
	const day = Math.floor(wallOf(moment) / 86_400);
	const monday = day - weekdayOf(day);
	return Array.from({ length: 7 }, (_, place) => {
		const all = stretchesOf(hours, monday + place, freeDaysOf(moment));
		return {
			day: isoOf(monday + place),
			holiday: holidayOn(isoOf(monday + place), moment.state)?.name ?? null,
			stretches: all.filter(({ state }) => state !== 'closed'),
			closedBecause: all.find(({ state, comment }) => state === 'closed' && comment !== null)?.comment ?? null,
		};
	});
};
