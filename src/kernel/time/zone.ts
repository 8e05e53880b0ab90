import { offsetAt, offsetText } from './offset.ts';

/** Whether the runtime knows this IANA zone name. */
export const isZone = (name: string): boolean => {
	try {
		return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
	} catch {
		return false;
	}
};

const inZone = (moment: Date | Temporal.Instant, zone: string): Temporal.ZonedDateTime =>
	Temporal.Instant.fromEpochMilliseconds(moment instanceof Date ? moment.getTime() : moment.epochMilliseconds).toZonedDateTimeISO(zone);

/** ISO 8601 with numeric offset, to the second: `2026-11-21T09:00:00+01:00`. */
export const isoIn = (moment: Date | Temporal.Instant, zone: string): string => {
	const epoch = Math.floor((moment instanceof Date ? moment.getTime() : moment.epochMilliseconds) / 1000);
	const offset = offsetAt(zone, epoch);
	return `${new Date((epoch + offset) * 1000).toISOString().slice(0, -5)}${offsetText(offset)}`;
};

/** The moment that an ISO 8601 text with Z or offset names; null where it names none. */
export const momentOf = (iso: string): Date | null => {
	try {
		return new Date(Temporal.Instant.from(iso).epochMilliseconds);
	} catch {
		return null;
	}
};

/** What the clock of a zone shows, without offset: `2026-11-21T09:00:00`. */
export const localIn = (moment: Date | Temporal.Instant, zone: string, smallestUnit: 'minute' | 'second' = 'second'): string =>
	inZone(moment, zone).toPlainDateTime().toString({ smallestUnit });

/** The calendar day of a moment: `2026-11-21`. */
export const dayIn = (moment: Date | Temporal.Instant, zone: string): string => {
	const iso = isoIn(moment, zone);
	return iso.slice(0, iso.indexOf('T'));
};

/** The calendar day that it is now. */
export const today = (zone: string, now: Date): string => dayIn(now, zone);

type Bounds = { readonly from: Date; readonly until: Date };
/** A calendar page asks for forty days, each of them a search in the tables of the zone. */
const knownDays = new Map<string, Bounds>();
const mostDays = 4000;

/** First moment of a day (`2026-11-21`) and of the day after: 23, 24 or 25 hours apart. */
export const dayBounds = (day: string, zone: string): Bounds => {
	const key = `${day} ${zone}`;
	const known = knownDays.get(key);
	if (known) return known;
	const date = Temporal.PlainDate.from(day);
	const begin = (of: Temporal.PlainDate): Date => new Date(of.toZonedDateTime(zone).epochMilliseconds);
	const bounds = { from: begin(date), until: begin(date.add({ days: 1 })) };
	if (knownDays.size >= mostDays) knownDays.clear();
	knownDays.set(key, bounds);
	return bounds;
};

/** The day that lies so many days away in the calendar: many times 24 hours are another day near midnight, once summer time begins or ends in between. */
export const dayAway = (days: number, zone: string, now: Date): string =>
	Temporal.PlainDate.from(today(zone, now)).add({ days }).toString();

/** First moment of the day that lies so many days away. */
export const midnightIn = (days: number, zone: string, now: Date): Date => dayBounds(dayAway(days, zone, now), zone).from;

/** The moment at which the clock of the zone shows this (`2026-11-21T09:00`). */
export const atClock = (local: string, zone: string): Date =>
	new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);
