import { CsvError, parse } from 'csv-parse/sync';
import { convert } from 'html-to-text';
import type { Position } from '../../score.ts';

/** One thesis: short name and sentence. */
export type Question = readonly [short: string, text: string];
export type Party = {
	readonly short: string;
	readonly name: string;
	readonly about: string;
	readonly website: string;
	readonly email: string;
	readonly answers: readonly { readonly position: Position; readonly reason: string }[];
};
/** The file and the line that cannot be read. */
export type Unreadable = { readonly file: 'Fragen' | 'Parteien'; readonly line: number; readonly says: string };

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Without its quoted cells a line shows what parts them; a semicolon is what Mat-O-Wahl is told of as usual. */
const separatorOf = (text: string): string => {
	const line = text.split('\n').find((one) => one.trim() !== '' && !one.startsWith('#')) ?? '';
	const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
	return [';', '\t', ','].find((sign) => bare.includes(sign)) ?? ';';
};
/** What a ZIP archive begins with, and so an Excel workbook. */
const isWorkbook = (text: string): boolean => text.startsWith('PK\u0003\u0004');

/** `key;"value"` a line, as Mat-O-Wahl reads it with jquery-csv; a cell may go over several lines. */
const rowsOf = (text: string, file: Unreadable['file']): readonly Row[] | Unreadable => {
	if (isWorkbook(text)) return { file, line: 1, says: 'ist eine Excel-Datei; speichern Sie sie dort als CSV' };
	const lines: number[] = [];
	try {
		const records = parse(text, {
			bom: true,
			delimiter: separatorOf(text),
			relax_column_count: true,
			relax_quotes: true,
			max_record_size: 100_000,
			on_record: (record, { lines: line }) => {
				lines.push(line);
				return record;
			},
		});
		return records.map((record, at) => ({ line: lines[at] ?? 0, cells: record.map((cell) => cell.trim()) }));
	} catch (error) {
		if (error instanceof CsvError) return { file, line: Number(error['lines'] ?? 1), says: `ist kein CSV (${error.code})` };
		throw error;
	}
};

const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell === '' || cell.startsWith('#'));
/** Addresses for the contact buttons of Mat-O-Wahl's own add-on: `<span data-email='a@b.example?cc=…'>`. */
const addressed = /data-email=["'](?<email>[^"'?\s]+)/;
/** Signs without a shape, by which its filters find parties. */
const unseen = /[\u200B-\u200F\u2060\uFEFF]/gu;
const plain = (html: string): string =>
	convert(html, { wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }] })
		.replaceAll(unseen, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

const isRead = (read: readonly Row[] | Unreadable): read is Unreadable => 'says' in read;

/** Reads the theses of Mat-O-Wahl (`Fragen.csv`). HTML in them becomes plain text. */
export const readQuestions = (text: string): readonly Question[] | Unreadable => {
	const rows = rowsOf(text, 'Fragen');
	if (isRead(rows)) return rows;
	const told = rows.filter((row) => !isBlank(row));
	const wrong = told.find(({ cells }) => cells.length !== 2 || cells[1] === '');
	if (told[0]?.cells[0]?.startsWith('Partei_')) return { file: 'Fragen', line: 1, says: 'ist die Datei mit den Parteien' };
	if (wrong?.cells.length === 2) return { file: 'Fragen', line: wrong.line, says: 'hat einen Kurznamen, aber keine These' };
	if (wrong)
		return { file: 'Fragen', line: wrong.line, says: `hat ${wrong.cells.length} Spalten; gebraucht werden zwei: Kurzname und These` };
	if (told.length === 0) return { file: 'Fragen', line: 1, says: 'enthält keine These' };
	return told.map(({ cells: [short = '', sentence = ''] }): Question => [
		plain(short).replaceAll('|', '/'),
		plain(sentence).replaceAll('|', '/'),
	]);
};

const headLines = 5;
const positions: Readonly<Record<string, Position>> = { '1': 1, '0': 0, '-1': -1 };

type Fault = Omit<Unreadable, 'file'>;
const rowFault = ({ line, cells }: Row, isAnswer: boolean): Fault | null => {
	if (cells.length !== 2) return { line, says: `hat ${cells.length} Spalten; gebraucht werden zwei` };
	const isOdd = isAnswer && positions[cells[0] ?? ''] === undefined;
	return isOdd ? { line, says: `beginnt mit „${cells[0] ?? ''}“; möglich sind 1, 0 und -1` } : null;
};

const arityFault = (block: readonly Row[], count: number): Fault | null => {
	const answers = block.slice(headLines);
	if (answers.length === count) return null;
	const { line, cells } = answers[count] ?? block.at(-1) ?? { line: 1, cells: [] };
	const name = block[1]?.cells[1] ?? cells[1];
	return { line, says: `„${name}“ hat ${answers.length} Antworten, es gibt aber ${count} Thesen` };
};

/** The first line of a group that is not as it should be, with the reason. */
const faultIn = (block: readonly Row[], count: number): Fault | null => {
	const named = block[1]?.cells[1] ?? '';
	const line = (block[1] ?? block[0])?.line ?? 1;
	if (named === '') return { line, says: 'braucht fünf Zeilen zur Gruppe: kurz, lang, Beschreibung, URL, Bild' };
	const [wrong] = block.flatMap((row, at) => rowFault(row, at >= headLines) ?? []);
	return wrong ?? arityFault(block, count);
};

/** The same group a second time would stand twice in every result. */
const twinFault = (block: readonly Row[], before: readonly string[]): Fault | null => {
	const [line, name = ''] = [block[1]?.line ?? 1, block[1]?.cells[1]];
	return before.includes(name) ? { line, says: `„${name}“ steht schon weiter oben` } : null;
};

const partyIn = (block: readonly Row[]): Party => {
	const [short = '', name = '', about = '', website = ''] = block.map(({ cells }) => cells[1] ?? '');
	const answers = block.slice(headLines).map(({ cells: [position = '0', reason = ''] }) => ({
		position: positions[position] ?? 0,
		reason: plain(reason),
	}));
	const email = addressed.exec(about)?.groups?.['email'] ?? '';
	return { short: plain(short), name: plain(name), about: plain(about), website, email, answers };
};

/** Reads groups with their answers (`Parteien.csv`): five lines each, then one for each thesis, parted by a line with `#` or nothing. */
export const readParties = (text: string, count: number): readonly Party[] | Unreadable => {
	const rows = rowsOf(text, 'Parteien');
	if (isRead(rows)) return rows;
	const blocks: Row[][] = [[]];
	for (const row of rows)
		if (isBlank(row)) blocks.push([]);
		else blocks.at(-1)?.push(row);
	const told = blocks.filter((block) => block.length > 0);
	const names = told.map((block) => block[1]?.cells[1] ?? '');
	const [wrong] = told.flatMap((block, at) => faultIn(block, count) ?? twinFault(block, names.slice(0, at)) ?? []);
	return wrong ? { file: 'Parteien', ...wrong } : told.map(partyIn);
};
