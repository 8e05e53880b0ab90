import type { Context } from '#kernel/context.ts';
import { decoded, readCsv, type Table } from '#kernel/exchange/csv.ts';
import { readCalendar } from '#kernel/exchange/ics/read.ts';
import type { IcsProblem } from '#kernel/exchange/ics/entry.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import type { CalendarReader } from '../desk.ts';

/** What the reader of tables says of a broken file, in German; the codes are those of csv-parse. */
const csvSentences: Readonly<Record<string, string>> = {
	empty: 'Die Datei ist leer.',
	CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'Diese Zeile hat mehr oder weniger Spalten als die Überschriften.',
	CSV_RECORD_INCONSISTENT_COLUMNS: 'Diese Zeile hat mehr oder weniger Spalten als die Überschriften.',
	CSV_QUOTE_NOT_CLOSED: 'Ein Anführungszeichen ist nicht geschlossen.',
	CSV_MAX_RECORD_SIZE: 'Diese Zeile ist zu lang.',
};

const sentenceFor = (problem: string): string =>
	csvSentences[problem] ??
	(problem.startsWith('columnTwice')
		? `Die Spalte „${problem.slice(13)}“ steht zweimal da.`
		: 'Die Datei ist nicht als Tabelle zu lesen.');

/** A table, or the sentence that says why it is none. */
export const tableIn = (bytes: Uint8Array): Table | { readonly wrong: string } => {
	const read = readCsv(decoded(bytes));
	return 'problem' in read ? { wrong: `Zeile ${read.row}: ${sentenceFor(read.problem)}` } : read;
};

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
	const text = decoded(bytes);
	const { entries, problems } = readCalendar(text, { zone: ctx.tenant.zone, characters: text.length, entries: mostEntries });
	return {
		rows: entries.flatMap((entry, index) => read(entry, ctx).map((one) => ({ row: index + 1, ...one }))),
		notes: problems.map(({ line, property, problem }) => `Zeile ${line}: ${property || 'Die Datei'} ${icsSentences[problem]}.`),
	};
};
