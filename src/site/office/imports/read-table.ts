import { readCsv, type Table } from '#kernel/exchange/csv.ts';
import { textOf } from '#kernel/outside/decode.ts';

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
	const read = readCsv(textOf(bytes));
	return 'problem' in read ? { wrong: `Zeile ${read.row}: ${sentenceFor(read.problem)}` } : read;
};
