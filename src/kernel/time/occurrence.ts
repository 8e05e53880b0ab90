import { occurrences, type Recurrence } from '#kernel/time/recurrence/occurrences.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { atClock, dayBounds, dayIn, isoIn, localIn } from '#kernel/time/zone.ts';
import { hour } from '#kernel/time/span.ts';

/** What decides when an event takes place; days are ISO days of the municipality, an extra one may bear its own clock (`2026-06-20T18:00`). */
export type Times = {
	readonly startsAt: Date;
	readonly endsAt: Date | null;
	readonly isAllDay: boolean;
	readonly rule: string | null;
	readonly exceptions: readonly string[];
	readonly extraDays: readonly string[];
};
export type Occurrence = { readonly startsAt: Date; readonly endsAt: Date };

/** `from` counts, `until` does not. */
export type Window = { readonly from: Date; readonly until: Date };

const timeOf = (iso: string): string => iso.slice(11);
const dayAfter = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ days: count }).toString();

const allDaySpan = (first: string, last: string, zone: string): Occurrence => ({
	startsAt: dayBounds(first, zone).from,
	endsAt: dayBounds(last, zone).until,
});

/** The first time it takes place: whole days where it is all-day, an hour where no end was given. */
export const spanOf = ({ startsAt, endsAt, isAllDay }: Times, zone: string): Occurrence => {
	if (isAllDay) return allDaySpan(dayIn(startsAt, zone), dayIn(endsAt ?? startsAt, zone), zone);
	return { startsAt, endsAt: endsAt ?? new Date(startsAt.getTime() + hour) };
};

const startOn = (moment: string, { startsAt, isAllDay }: Times, zone: string): string => {
	const [day = '', clock] = moment.split('T');
	if (isAllDay) return day;
	return `${day}T${clock === undefined ? timeOf(localIn(startsAt, zone)) : `${clock}:00`}`;
};

/** The moments at which it would begin on these days. */
export const timesOn = (days: readonly string[], times: Times, zone: string): Date[] =>
	days.map((day) => (times.isAllDay ? dayBounds(day.slice(0, 10), zone).from : atClock(startOn(day, times, zone), zone)));

/** Six instead of seven on the same day: only the usual hour falls out. */
export const isMovedWithin = (day: string, { extraDays }: Pick<Times, 'extraDays'>): boolean =>
	extraDays.some((moment) => moment.startsWith(`${day}T`));

const recurrenceOf = (times: Times, zone: string): Recurrence => {
	const rule = times.rule === null ? null : parseRule(times.rule);
	return {
		start: startOn(dayIn(times.startsAt, zone), times, zone),
		zone: times.isAllDay ? null : zone,
		rule: rule && !('problem' in rule) ? rule : null,
		exdates: times.exceptions.map((day) => (isMovedWithin(day, times) ? startOn(day, times, zone) : day)),
		rdates: times.extraDays.map((day) => startOn(day, times, zone)),
	};
};

/** A start outside its own rule would be no occurrence of it (RFC 5545 §3.8.5.3 leaves that case undefined). */
export const fitsItsRule = (times: Times, zone: string): boolean => {
	if (times.rule === null) return true;
	const { start, ...recurrence } = recurrenceOf(times, zone);
	const day = start.slice(0, 10);
	const { starts } = occurrences({ ...recurrence, start, exdates: [], rdates: [] }, { from: day, until: dayAfter(day, 1), limit: 50 });
	return starts.some((found) => found.startsWith(start));
};

/** Ends by the clock on the wall, as people mean it: a night that loses an hour still ends at six. */
const endFor = (times: Times, zone: string): ((start: string) => Occurrence) => {
	const span = spanOf(times, zone);
	if (times.isAllDay) {
		const length = Temporal.PlainDate.from(dayIn(span.startsAt, zone)).until(dayIn(new Date(span.endsAt.getTime() - 1), zone)).days;
		return (day) => allDaySpan(day, dayAfter(day, length), zone);
	}
	const length = Temporal.PlainDateTime.from(localIn(span.startsAt, zone)).until(localIn(span.endsAt, zone));
	return (start) => {
		const startsAt = new Date(Date.parse(start));
		const wall = atClock(Temporal.PlainDateTime.from(start.slice(0, 19)).add(length).toString(), zone);
		return {
			startsAt,
			endsAt: wall > startsAt ? wall : new Date(startsAt.getTime() + span.endsAt.getTime() - span.startsAt.getTime()),
		};
	};
};

/** A hard limit: a rule by the minute fills no table. */
const most = 1000;

/** When it takes place within a window; what is not repeated by a rule is listed wholly, whenever it is. */
export const occurrencesOf = (times: Times, zone: string, { from, until }: Window): Occurrence[] => {
	const write = (moment: Date): string => (times.isAllDay ? dayIn(moment, zone) : isoIn(moment, zone));
	const window = times.rule === null ? { from: '1900-01-01', until: '2200-01-01' } : { from: write(from), until: write(until) };
	return occurrences(recurrenceOf(times, zone), { ...window, limit: most }).starts.map(endFor(times, zone));
};

/** Days that are to fall out and on which nothing would take place anyway: mistyped, or left from another rule. */
const idleExceptions = (times: Times, zone: string): readonly string[] =>
	times.exceptions.filter((day) => {
		const { from, until } = dayBounds(day, zone);
		return !occurrencesOf({ ...times, exceptions: [] }, zone, { from, until }).some(
			({ startsAt }) => startsAt >= from && startsAt < until,
		);
	});

/** The same for an editor to look at. */
export const adviceOn = (times: Times, zone: string): readonly string[] =>
	idleExceptions(times, zone).map((day) => {
		const written = Temporal.PlainDate.from(day).toLocaleString('de', {
			weekday: 'long',
			day: 'numeric',
			month: 'numeric',
			year: 'numeric',
		});
		return `„Fällt aus am“: ${written} ist ohnehin kein Termin`;
	});
