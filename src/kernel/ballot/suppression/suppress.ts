import { determinedCells, type Puzzle } from './determined.ts';

/** Fewer than these are never told apart: neither in a table nor by what a number grew. */
export const smallest = 10;

/** A number that is shown, or `null`: fewer than ten, none at all, or kept back so that neighbours cannot be worked out. All look the same. */
export type Shown = number | null;
export type SafeTable = {
	/** Each row of the table, and how many it stands for, which is at least ten and always shown. */
	readonly rows: readonly { readonly cells: readonly Shown[]; readonly total: number }[];
	readonly totals: readonly Shown[];
	readonly total: number;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const sumsOf = (rows: readonly (readonly number[])[]): readonly number[] =>
	(rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));

/** The smallest cells that are still shown in the row and in the column of a cell that gives itself away. */
const neighbour = ({ values, isHidden }: Puzzle, { row, column }: { row: number; column: number }) => {
	const inRow = (values[row] ?? []).map((_, at) => ({ row, column: at }));
	const inColumn = values.map((_, at) => ({ row: at, column }));
	return [...inRow, ...inColumn]
		.filter((cell) => !isHidden[cell.row]?.[cell.column])
		.toSorted((a, b) => (values[a.row]?.[a.column] ?? 0) - (values[b.row]?.[b.column] ?? 0))[0];
};

const anyShown = ({ values, isHidden }: Puzzle) =>
	isHidden
		.flatMap((line, row) => line.flatMap((hidden, column) => (hidden ? [] : [{ row, column }])))
		.toSorted((a, b) => (values[a.row]?.[a.column] ?? 0) - (values[b.row]?.[b.column] ?? 0))[0];

/** Hides one cell after the other until no hidden one can be worked out. */
const hide = (values: readonly (readonly number[])[]): readonly (readonly boolean[])[] => {
	const isHidden = values.map((line) => line.map((value) => value < smallest));
	for (;;) {
		const [given] = determinedCells({ values, isHidden });
		if (!given) return isHidden;
		const next = neighbour({ values, isHidden }, given) ?? anyShown({ values, isHidden });
		const line = next && isHidden[next.row];
		if (!line) return isHidden;
		line[next.column] = true;
	}
};

const shown = (values: readonly number[] = [], isHidden: readonly boolean[] = []): readonly Shown[] =>
	values.map((value, at) => (isHidden[at] ? null : value));

/**
 * A table fit to be published. `rows` are counts of people by group (row) and answer (column), every person in one cell, every row of at least
 * ten people (`mergeSmall` sees to that), for the row's sum is shown. Throws where a row is smaller.
 */
export const safeTable = (rows: readonly (readonly number[])[]): SafeTable => {
	const small = rows.find((row) => sum(row) < smallest);
	if (small) throw new RangeError('a row of fewer than ten people is no row of its own');
	const sums = sumsOf(rows);
	const isHidden = hide([...rows, sums]);
	return {
		rows: rows.map((row, at) => ({ cells: shown(row, isHidden[at]), total: sum(row) })),
		totals: shown(sums, isHidden[rows.length]),
		total: sum(sums),
	};
};

/** The same for one line of counts without groups; `null` for fewer than ten people. */
export const safeLine = (counts: readonly number[]): { readonly cells: readonly Shown[]; readonly total: number } | null => {
	const total = sum(counts);
	if (total < smallest) return null;
	return { cells: shown(counts, hide([counts])[0]), total };
};

/** How many there are so far, said in whole tens: what is added shows nobody alone. */
export const inBatches = (count: number): number => count - (count % smallest);
