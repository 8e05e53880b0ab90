import { civilOf, monthLength, weekdayOf } from '#kernel/time/civil.ts';
import { offsetAt, offsetText } from '#kernel/time/offset.ts';
import { weekdays } from '#kernel/time/recurrence/grammar.ts';
import { basicOf } from '#kernel/time/recurrence/write.ts';

type Change = { readonly wall: number; readonly before: number; readonly after: number };

const changesOf = (zone: string, years: { first: number; last: number }): Change[] => {
	const changes: Change[] = [];
	let moment: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from({ timeZone: zone, year: years.first, month: 1, day: 1 });
	for (;;) {
		moment = moment.getTimeZoneTransition('next');
		if (moment === null || moment.year > years.last) return changes;
		const epoch = moment.epochMilliseconds / 1000;
		const before = offsetAt(zone, epoch - 1);
		changes.push({ wall: epoch + before, before, after: offsetAt(zone, epoch) });
	}
};

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` for a change in the last week of its month, else counted from the start. */
const yearlyRule = ({ wall }: Change): string => {
	const day = Math.floor(wall / 86_400);
	const { year, month, day: monthDay } = civilOf(day);
	const nth = monthDay + 7 > monthLength(year, month) ? -1 : Math.floor((monthDay - 1) / 7) + 1;
	return `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekdays[weekdayOf(day)]}`;
};

const local = (wall: number): string => basicOf(new Date(wall * 1000).toISOString().slice(0, 19));

const basicOffset = (offset: number): string => offsetText(offset).replace(':', '');

const observance = (first: Change, again: readonly string[]): string[] => {
	const name = first.after > first.before ? 'DAYLIGHT' : 'STANDARD';
	return [
		`BEGIN:${name}`,
		`DTSTART:${local(first.wall)}`,
		`TZOFFSETFROM:${basicOffset(first.before)}`,
		`TZOFFSETTO:${basicOffset(first.after)}`,
		...again,
		`END:${name}`,
	];
};

const yearOf = ({ wall }: Change): number => civilOf(Math.floor(wall / 86_400)).year;

/** How many at the end of the list came year after year up to the last one. */
const unbroken = (changes: readonly Change[], last: number): number => {
	const gap = changes.findLastIndex((change, place) => yearOf(change) !== last - (changes.length - 1 - place));
	return changes.length - 1 - gap;
};

const fewest = 5;

const byRule = (changes: readonly Change[], last: number): { regular: string[]; single: Change[] } => {
	const count = unbroken(changes, last);
	const [first] = changes.slice(changes.length - count);
	if (first === undefined || count < fewest) return { regular: [], single: [...changes] };
	return { regular: observance(first, [`RRULE:${yearlyRule(first)}`]), single: changes.slice(0, -count) };
};

const byDates = (changes: readonly Change[]): string[] => {
	const [first] = changes;
	// DTSTART stands among the RDATEs again, because ical.js 2.2.1 forgets it once there is one.
	return first === undefined
		? []
		: observance(
				first,
				changes.map(({ wall }) => `RDATE:${local(wall)}`),
			);
};

/**
 * The lines of a VTIMEZONE (RFC 5545 §3.6.5) from the first of the years on. Changes that came every year up to the last,
 * five times or more, go on as a rule; all others stand as dates, also what came every year and ended: dateutil 2.8 reads no UNTIL here. The years are
 * more than five.
 */
export const zoneRules = (zone: string, years: { first: number; last: number }): string[] => {
	const changes = changesOf(zone, years);
	const groups = [
		...Map.groupBy(changes, (change) => `${change.before} ${change.after} ${yearlyRule(change)} ${change.wall % 86_400}`).values(),
	].map((group) => byRule(group, years.last));
	const single = groups.flatMap((group) => group.single).toSorted((a, b) => a.wall - b.wall);
	const dated = [...Map.groupBy(single, ({ before, after }) => `${before} ${after}`).values()].flatMap(byDates);
	const begin = Date.UTC(years.first, 0, 1) / 1000;
	const offset = offsetAt(zone, begin);
	return [
		'BEGIN:VTIMEZONE',
		`TZID:${zone}`,
		`X-LIC-LOCATION:${zone}`,
		...observance({ wall: begin, before: offset, after: offset }, []),
		...dated,
		...groups.flatMap(({ regular }) => regular),
		'END:VTIMEZONE',
	];
};
