import { basicOf, writeRule } from '#kernel/time/recurrence/write.ts';
import type { Appointment, CalendarEntry } from './entry.ts';
import { cleanText, escapeText, fold } from './text.ts';
import { zoneRules } from './zone-rules.ts';

/** `product` names the program that writes (PRODID), `refresh` how often readers may come back (ISO 8601 duration, RFC 7986 §5.7). */
export type CalendarName = { readonly name: string; readonly product: string; readonly refresh: string };
export type Calendar = CalendarName & { readonly stamp: Date; readonly entries: readonly CalendarEntry[] };

const timeLine = (name: string, times: readonly string[], zone: string | null): string[] => {
	const [first] = times;
	if (first === undefined) return [];
	if (first.length === 10) return [`${name};VALUE=DATE:${times.map(basicOf).join(',')}`];
	if (zone === 'UTC') return [`${name}:${times.map((time) => `${basicOf(time)}Z`).join(',')}`];
	return [`${name}${zone === null ? '' : `;TZID=${zone}`}:${times.map(basicOf).join(',')}`];
};

const textLine = (name: string, text: string): string[] => (text === '' ? [] : [`${name}:${escapeText(text)}`]);

/** A URI is no TEXT: nothing in it is escaped, and it may hold no line break. */
const urlLine = (url: string): string[] => (url === '' ? [] : [`URL:${cleanText(url).replaceAll(/\s/g, '%20')}`]);

const said = (one: Appointment): string[] => [
	...timeLine('DTSTART', [one.start], one.zone),
	...timeLine('DTEND', one.end === null ? [] : [one.end], one.zone),
	...(one.duration === null || one.end !== null ? [] : [`DURATION:${one.duration}`]),
	`SEQUENCE:${one.sequence}`,
	...textLine('SUMMARY', one.title),
	...textLine('DESCRIPTION', one.description),
	...textLine('LOCATION', one.location),
	...urlLine(one.url),
	...(one.geo === null ? [] : [`GEO:${one.geo.latitude};${one.geo.longitude}`]),
	...(one.categories.length === 0 ? [] : [`CATEGORIES:${one.categories.map(escapeText).join(',')}`]),
	...(one.cancelled ? ['STATUS:CANCELLED'] : []),
];

const event = (uid: string, stamp: Date, lines: readonly string[]): string[] => [
	'BEGIN:VEVENT',
	`UID:${escapeText(uid)}`,
	`DTSTAMP:${basicOf(stamp.toISOString().slice(0, 19))}Z`,
	...lines,
	'END:VEVENT',
];

/** Days and times of one list go on lines of their own: a line holds only one type of value. */
const lists = (name: string, times: readonly string[], zone: string | null): string[] =>
	[10, 19].flatMap((length) =>
		timeLine(
			name,
			times.filter((time) => time.length === length),
			zone,
		),
	);

const eventsOf = (entry: CalendarEntry, stamp: Date): string[] => {
	const rule = entry.rule === null ? [] : [`RRULE:${writeRule(entry.rule)}`];
	const master = [...said(entry), ...rule, ...lists('EXDATE', entry.exdates, entry.zone), ...lists('RDATE', entry.rdates, entry.zone)];
	const changed = entry.overrides.flatMap((one) =>
		event(entry.uid, stamp, [...timeLine('RECURRENCE-ID', [one.occurrence], entry.zone), ...said(one)]),
	);
	return [...event(entry.uid, stamp, master), ...changed];
};

/** The years and zones in which entries begin, together with those known before. */
export type Span = { readonly first: number; readonly last: number; readonly zones: ReadonlySet<string> };
export const noSpan: Span = { first: 9999, last: 0, zones: new Set() };
export const spanOf = (entries: readonly CalendarEntry[], known: Span = noSpan): Span =>
	entries
		.flatMap((entry) => [entry, ...entry.overrides])
		.reduce(({ first, last, zones }, { start, zone }) => {
			const year = Number(start.slice(0, 4));
			return {
				first: Math.min(first, year),
				last: Math.max(last, year),
				zones: zone === null || zone === 'UTC' || zones.has(zone) ? zones : new Set([...zones, zone]),
			};
		}, known);

const joined = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

/** What a calendar file begins with (RFC 5545, RFC 7986); its entries and its end follow. */
export const calendarHead = ({ name, product, refresh }: CalendarName, { first, last, zones }: Span): string =>
	joined([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:${escapeText(product)}`,
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${escapeText(name)}`,
		`X-WR-CALNAME:${escapeText(name)}`,
		`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
		`X-PUBLISHED-TTL:${refresh}`,
		// From 1970: a reader with several calendars takes one of the zones of a name for all. Five years more, to tell a yearly change from a single one.
		...[...zones].flatMap((zone) => zoneRules(zone, { first: Math.min(first - 1, 1970), last: last + 5 })),
	]);
export const calendarEntries = (entries: readonly CalendarEntry[], stamp: Date): string =>
	joined(entries.flatMap((entry) => eventsOf(entry, stamp)));
export const calendarEnd = joined(['END:VCALENDAR']);

/** The text of a calendar file, lines folded at 75 octets. */
export const writeCalendar = ({ stamp, entries, ...called }: Calendar): string =>
	calendarHead(called, spanOf(entries)) + calendarEntries(entries, stamp) + calendarEnd;
