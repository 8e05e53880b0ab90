import { parseRule } from '#kernel/time/recurrence/rule.ts';
import type { Rule } from '#kernel/time/recurrence/grammar.ts';
import type { IcsComponent } from './component.ts';
import type { Appointment, IcsProblem } from './entry.ts';
import { propertyOf, type IcsProperty } from './property.ts';
import { cleanText } from './text.ts';
import { saidTime, shownIn, type SaidTime } from './times.ts';
import { zoneNamed } from './zone-name.ts';

/** What a file's event is read with: its number, the zone of unknown TZIDs, and where problems go. */
export type Reading = {
	readonly component: number;
	readonly locations: ReadonlyMap<string, string>;
	readonly fallbackZone: string;
	readonly problems: IcsProblem[];
};

/** An event of the file; `occurrence` is its RECURRENCE-ID, null for the master of a series or a single event. */
export type ReadEvent = {
	readonly uid: string;
	readonly occurrence: SaidTime | null;
	readonly appointment: Appointment;
	readonly series: { readonly rule: Rule | null; readonly exdates: readonly string[]; readonly rdates: readonly string[] };
};

type Properties = { readonly reading: Reading; readonly line: number; readonly all: readonly IcsProperty[] };

/** jCal values are texts and numbers, GEO and periods lists of them. */
const shown = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '');

const report = (
	{ reading, line }: Properties,
	problem: IcsProblem['problem'],
	about: { name: string; line?: number; value?: unknown },
): null => {
	reading.problems.push({
		problem,
		line: about.line ?? line,
		component: reading.component,
		property: about.name.toUpperCase(),
		value: shown(about.value ?? '').slice(0, 80),
	});
	return null;
};

const one = (properties: Properties, name: string): IcsProperty | null => properties.all.find((property) => property.name === name) ?? null;

/** Without control characters: RFC 5545 forbids them and PostgreSQL refuses U+0000. */
const text = (properties: Properties, name: string): string => cleanText(shown(one(properties, name)?.values[0] ?? ''));

const zoneOf = (properties: Properties, { name, line, parameters }: IcsProperty): string | null => {
	const tzid = parameters.get('tzid');
	if (tzid === undefined) return null;
	const zone = zoneNamed(tzid, properties.reading.locations);
	if (zone === null) report(properties, 'unknownZone', { name, line, value: tzid });
	return zone ?? properties.reading.fallbackZone;
};

const times = (properties: Properties, name: string): SaidTime[] =>
	properties.all
		.filter((property) => property.name === name)
		.flatMap((property) => {
			const zone = zoneOf(properties, property);
			return property.values.flatMap(
				(value) => saidTime(value, zone) ?? report(properties, 'wrongValue', { ...property, value }) ?? [],
			);
		});

const duration = (properties: Properties): string | null => {
	const property = one(properties, 'duration');
	if (property === null) return null;
	const value = shown(property.values[0]);
	try {
		if (Temporal.Duration.from(value).sign >= 0) return value;
	} catch {
		// Reported below, with negative ones.
	}
	return report(properties, 'wrongValue', { ...property, value });
};

const endAfter = (properties: Properties, start: SaidTime): string | null => {
	const said = times(properties, 'dtend')[0];
	if (said === undefined) return null;
	const end = shownIn(said, start.zone);
	if (end.length !== start.text.length) return report(properties, 'wrongValue', { name: 'dtend', value: end });
	return end < start.text ? report(properties, 'endBeforeStart', { name: 'dtend', value: end }) : end;
};

const geo = (properties: Properties): Appointment['geo'] => {
	const property = one(properties, 'geo');
	const pair: unknown = property?.values[0];
	if (property === null || !Array.isArray(pair)) return null;
	const [latitude = Number.NaN, longitude = Number.NaN] = pair.map(Number);
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
		? { latitude, longitude }
		: report(properties, 'wrongValue', { ...property, value: pair });
};

const rule = (properties: Properties): Rule | null => {
	const property = one(properties, 'rrule');
	if (property === null) return null;
	const read = parseRule(shown(property.values[0]));
	return 'problem' in read ? report(properties, 'wrongRule', { ...property, value: `${read.problem} ${read.part}` }) : read;
};

const read = (component: IcsComponent, reading: Reading): Properties => {
	const all = component.lines.flatMap((content) => propertyOf(content) ?? content);
	const properties = { reading, line: component.line, all: all.filter((line) => 'name' in line) };
	for (const line of all) if (!('name' in line)) report(properties, 'unreadableLine', { name: '', line: line.line, value: line.text });
	return properties;
};

/** What one VEVENT says; null where it has no start that could be read. */
export const appointmentOf = (component: IcsComponent, reading: Reading): ReadEvent | null => {
	const properties = read(component, reading);
	const hasStart = one(properties, 'dtstart') !== null;
	const start = times(properties, 'dtstart')[0];
	if (start === undefined) return hasStart ? null : report(properties, 'missing', { name: 'dtstart' });
	if (text(properties, 'uid') === '') report(properties, 'missing', { name: 'uid' });
	const shownTimes = (name: string): string[] => times(properties, name).map((time) => shownIn(time, start.zone));
	return {
		uid: text(properties, 'uid') || `${start.text} ${text(properties, 'summary')}`,
		occurrence: times(properties, 'recurrence-id')[0] ?? null,
		appointment: {
			title: text(properties, 'summary'),
			description: text(properties, 'description'),
			location: text(properties, 'location'),
			url: text(properties, 'url'),
			start: start.text,
			end: endAfter(properties, start),
			duration: duration(properties),
			allDay: start.text.length === 10,
			zone: start.zone,
			cancelled: text(properties, 'status').trim().toUpperCase() === 'CANCELLED',
			geo: geo(properties),
			sequence: Math.max(0, Math.trunc(Number(text(properties, 'sequence'))) || 0),
			categories: properties.all
				.filter(({ name }) => name === 'categories')
				.flatMap(({ values }) => values.map((value) => cleanText(shown(value))))
				.filter((category) => category !== ''),
		},
		series: { rule: rule(properties), exdates: shownTimes('exdate'), rdates: shownTimes('rdate') },
	};
};
