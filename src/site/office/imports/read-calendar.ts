import type { Context } from '#kernel/context.ts';
import { textOf } from '#kernel/outside/decode.ts';
import { readCalendar } from '#kernel/exchange/ics/read.ts';
import type { IcsProblem } from '#kernel/exchange/ics/entry.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import type { CalendarReader } from '../desk.ts';

const icsSentences: Readonly<Record<IcsProblem['problem'], string>> = {
	tooLarge: 'ist zu groß',
	tooManyEntries: 'hat zu viele Einträge',
	notACalendar: 'ist keine Kalenderdatei',
	notClosed: 'hört mitten in einem Eintrag auf',
	unexpectedEnd: 'endet, wo nichts begonnen hat',
	unreadableLine: 'ist nicht zu lesen',
	missing: 'fehlt',
	wrongValue: 'ist nicht zu verstehen',
	unknownZone: 'nennt eine unbekannte Zeitzone',
	wrongRule: 'hat eine Wiederholung, die nicht zu verstehen ist',
	endBeforeStart: 'endet vor dem Anfang',
	repeated: 'steht zweimal da',
};

const mostEntries = 20_000;
export type CalendarRows = { readonly rows: readonly ImportRow[]; readonly notes: readonly string[] };

/** The entries of a calendar file as answers of a kind; what could not be read is said line by line. */
export const calendarRows = (ctx: Context, read: CalendarReader, bytes: Uint8Array): CalendarRows => {
	const text = textOf(bytes);
	const { entries, problems } = readCalendar(text, { zone: ctx.tenant.zone, characters: text.length, entries: mostEntries });
	return {
		rows: entries.flatMap((entry, index) => read(entry, ctx).map((one) => ({ row: index + 1, ...one }))),
		notes: problems.map(({ line, property, problem }) => `Zeile ${line}: ${property || 'Die Datei'} ${icsSentences[problem]}.`),
	};
};
