import { appointmentOf, type ReadEvent } from './appointment.ts';
import { componentsOf, type IcsComponent } from './component.ts';
import type { CalendarEntry, IcsProblem, Override } from './entry.ts';
import { shownIn } from './times.ts';
import { cleanText, unescapeText } from './text.ts';

/** `zone` holds where a TZID is unknown. `characters` and `entries` are the largest file that is read. */
export type IcsLimits = { readonly zone: string; readonly characters: number; readonly entries: number };

export type ReadCalendar = { readonly name: string; readonly entries: readonly CalendarEntry[]; readonly problems: readonly IcsProblem[] };

/** Nobody reads more, and a hostile file could bring one per line. */
const mostProblems = 500;

const general = (problem: IcsProblem['problem'], value: number | string): IcsProblem => ({
	problem,
	line: 1,
	component: null,
	property: '',
	value: String(value),
});

const valueOf = (component: IcsComponent | undefined, name: string): string =>
	component?.lines.find(({ text }) => text.toUpperCase().startsWith(`${name}:`))?.text.slice(name.length + 1) ?? '';

const withoutRule = { rule: null, exdates: [], rdates: [] };

const overrideOf = (master: ReadEvent, { appointment, occurrence }: ReadEvent): Override[] =>
	occurrence === null ? [] : [{ ...appointment, occurrence: shownIn(occurrence, master.appointment.zone) }];

/** Events with one UID are one entry; of several masters the one with the highest SEQUENCE counts, overrides without a master stand for themselves. */
const entryOf = (events: readonly ReadEvent[]): CalendarEntry[] => {
	const [master] = events
		.filter(({ occurrence }) => occurrence === null)
		.toSorted((a, b) => b.appointment.sequence - a.appointment.sequence);
	if (master === undefined) return events.map(({ uid, appointment }) => ({ uid, ...appointment, ...withoutRule, overrides: [] }));
	return [{ uid: master.uid, ...master.appointment, ...master.series, overrides: events.flatMap((event) => overrideOf(master, event)) }];
};

/** Reads a calendar file (RFC 5545, RFC 7986) into plain entries; what cannot be read is named as a problem, never thrown. */
export const readCalendar = (text: string, limits: IcsLimits): ReadCalendar => {
	if (text.length > limits.characters) return { name: '', entries: [], problems: [general('tooLarge', text.length)] };
	const { components, problems: broken } = componentsOf(text);
	const calendar = components.find(({ name }) => name === 'VCALENDAR');
	const problems: IcsProblem[] = [...broken, ...(calendar === undefined && broken.length === 0 ? [general('notACalendar', '')] : [])];
	const locations = new Map(
		components.filter(({ name }) => name === 'VTIMEZONE').map((zone) => [valueOf(zone, 'TZID'), valueOf(zone, 'X-LIC-LOCATION')]),
	);
	const all = components.filter(({ name }) => name === 'VEVENT');
	if (all.length > limits.entries) problems.push(general('tooManyEntries', all.length));
	const events = all
		.slice(0, limits.entries)
		.map((component, place) => appointmentOf(component, { component: place + 1, locations, fallbackZone: limits.zone, problems }));
	const groups = Map.groupBy(
		events.filter((event) => event !== null),
		({ uid }) => uid,
	);
	return {
		name: cleanText(unescapeText(valueOf(calendar, 'NAME') || valueOf(calendar, 'X-WR-CALNAME'))),
		entries: [...groups.values()].flatMap(entryOf),
		problems: problems.slice(0, mostProblems),
	};
};
