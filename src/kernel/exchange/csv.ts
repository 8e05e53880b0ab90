import { CsvError, parse } from 'csv-parse/sync';

export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
export type Unreadable = { readonly row: number; readonly problem: string };

const separators = [';', ',', '\t', '|'];
/** Spreadsheets differ in what parts their cells; the sign that the first line has most of it is. */
const separatorOf = (text: string): string => {
	const [first = ''] = text.split('\n', 1);
	return separators.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ';';
};

/**
 * Where a spreadsheet would begin a formula (OWASP, CSV injection): at the beginning of a cell, and inside of it after a sign by which another
 * spreadsheet parts the file, since a German one takes `;` and then knows our quotation marks no more.
 */
const formula = /(^|[;|\t\r\n])('*)(?=[=+\-@＝＋－＠])/g;
const disarmedFormula = /(^|[;|\t\r\n])'('*)(?=[=+\-@＝＋－＠])/g;
/** An apostrophe makes a text of it; `rearmed` takes that one away again. */
const disarmed = (cell: string): string => (Number.isNaN(Number(cell)) ? cell.replace(formula, "$1'$2") : cell);
const rearmed = (cell: string): string => cell.replace(disarmedFormula, '$1$2');

/** Reads CSV (RFC 4180 and its spreadsheet relatives). A broken file is named by its line; nothing is guessed, and what `writeCsv` disarmed is as it was. */
export const readCsv = (text: string): Table | Unreadable => {
	try {
		// Timetables and address lists write `Radewell "Im hohen Holz"` without quoting the cell; the quotes belong to the name then.
		const cells: string[][] = parse(text, {
			relax_quotes: true,
			bom: true,
			delimiter: separatorOf(text),
			skip_empty_lines: true,
			relax_column_count: false,
			max_record_size: 1_000_000,
		});
		const [columns = [], ...rows] = cells.map((row) => row.map(rearmed));
		const doubled = columns.find((name, at) => columns.indexOf(name) !== at);
		if (columns.length === 0) return { row: 1, problem: 'empty' };
		return doubled === undefined ? { columns, rows } : { row: 1, problem: `columnTwice: ${doubled}` };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { row: Number(error['lines'] ?? 1), problem: error.code };
	}
};

/** Quoted whenever any spreadsheet could take a sign for a separator. */
const quoted = (cell: string): string => (/[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows for themselves (RFC 4180): what does not fit into memory is written some at a time. */
export const csvRows = (rows: Table['rows']): string =>
	rows.map((row) => `${row.map((cell) => quoted(disarmed(cell))).join(',')}\r\n`).join('');

/** What a table begins with: a byte order mark, so that spreadsheets read it as UTF-8, and the names of its columns. */
export const csvHead = (columns: Table['columns']): string => `\uFEFF${csvRows([columns])}`;

export const writeCsv = ({ columns, rows }: Table): string => csvHead(columns) + csvRows(rows);
