import { parse } from 'csv-parse/sync';
import { Invalid } from '#kernel/errors.ts';

/** A number as devices and offices write it; NaN where there is none. */
export const numberOf = (text: string | undefined): number =>
	text === undefined || text.trim() === '' ? NaN : Number(text.replace(',', '.'));

const separatorOf = (text: string): string => (/^[^\n]*;/.test(text) ? ';' : ',');

type Names = Readonly<Record<string, readonly string[]>>;
export type Row<Wanted extends Names> = {
	readonly cell: (name: keyof Wanted) => string;
	/** Line of the file, from 1. */
	readonly line: number;
	readonly isCut: boolean;
};

/**
 * Rows of a CSV file (RFC 4180, also with semicolons) by the names that their columns may have. `Invalid` when a column of `needed` is missing.
 */
export const rowsOf = <Wanted extends Names>(
	text: string,
	names: Wanted,
	needed: readonly (keyof Wanted & string)[],
): readonly Row<Wanted>[] => {
	const torn: number[] = [];
	const cells: readonly (readonly string[])[] = parse(text, {
		delimiter: separatorOf(text),
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		// A file that ends within a quote: what came before counts.
		skip_records_with_error: true,
		on_skip: (error) => void torn.push(typeof error?.['lines'] === 'number' ? error['lines'] : 0),
	});
	const [head = [], ...rows] = cells;
	const place = (name: keyof Wanted): number => head.findIndex((one) => names[name]?.includes(one.trim().toLowerCase()));
	const lacking = needed.filter((name) => place(name) < 0);
	if (lacking.length > 0) throw new Invalid(Object.fromEntries(lacking.map((name) => [name, 'has no column'])));
	return [
		...rows.map((row, at): Row<Wanted> => ({ cell: (name) => row[place(name)] ?? '', line: at + 2, isCut: row.length < head.length })),
		...torn.map((line): Row<Wanted> => ({ cell: () => '', line, isCut: true })),
	];
};
