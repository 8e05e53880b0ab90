/**
 * A table as its readers know it: what every row comes to is published; single cells and the sums of columns may be hidden.
 * The last row of `values` holds the sums of the columns.
 */
export type Puzzle = { readonly values: readonly (readonly number[])[]; readonly isHidden: readonly (readonly boolean[])[] };
export type Cell = { readonly row: number; readonly column: number };

type Way = { readonly from: number; readonly to: number; readonly cell: Cell };
type Ways = ReadonlyMap<number, readonly Way[]>;

const hiddenIn = ({ isHidden }: Puzzle): readonly Cell[] =>
	isHidden.flatMap((line, row) => line.flatMap((hidden, column) => (hidden ? [{ row, column }] : [])));

const waysThrough = ({ values }: Puzzle, cell: Cell): readonly Way[] => {
	const [row, column] = [cell.row, values.length + cell.column];
	const isSum = cell.row === values.length - 1;
	const [from, to] = isSum ? [column, row] : [row, column];
	const grows = { from, to, cell };
	return (values[cell.row]?.[cell.column] ?? 0) > 0 ? [grows, { from: to, to: from, cell }] : [grows];
};

const freely = ({ values }: Puzzle): readonly Way[] =>
	(values[0] ?? []).flatMap((_, at) => {
		const [column, meeting, cell] = [values.length + at, -1, { row: -1, column: at }];
		return [
			{ from: column, to: meeting, cell },
			{ from: meeting, to: column, cell },
		];
	});

/**
 * Hidden cells as ways between rows and columns (Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 1988):
 * from row to column where a value may grow, back where it may shrink. In the row of sums it is the other way round, for a sum stands on
 * the other side of its equation. Without rows above it a table of sums has nothing that binds its columns: they all meet in one more node.
 */
const waysOf = (puzzle: Puzzle): Ways =>
	Map.groupBy(
		[...hiddenIn(puzzle).flatMap((cell) => waysThrough(puzzle, cell)), ...(puzzle.values.length === 1 ? freely(puzzle) : [])],
		({ from }) => from,
	);

const isSame = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

const isReachable = (
	ways: ReadonlyMap<number, readonly Way[]>,
	{ from, to, without }: { from: number; to: number; without: Cell },
): boolean => {
	const [seen, waiting] = [new Set([from]), [from]];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		if (at === to) return true;
		for (const way of ways.get(at) ?? [])
			if (!seen.has(way.to) && !isSame(way.cell, without)) {
				seen.add(way.to);
				waiting.push(way.to);
			}
	}
	return false;
};

/** Whether the published values leave a hidden cell one value only: no other table of whole numbers from 0 fits them. */
const isDetermined = (puzzle: Puzzle, ways: Ways, cell: Cell): boolean => {
	const [row, column] = [cell.row, puzzle.values.length + cell.column];
	return (ways.get(row) ?? [])
		.filter((way) => isSame(way.cell, cell))
		.concat((ways.get(column) ?? []).filter((way) => isSame(way.cell, cell)))
		.every(({ to }) => !isReachable(ways, { from: to, to: to === row ? column : row, without: cell }));
};

/** Hidden cells that anybody can work out. */
export const determinedCells = (puzzle: Puzzle): readonly Cell[] => {
	const ways = waysOf(puzzle);
	return hiddenIn(puzzle).filter((cell) => isDetermined(puzzle, ways, cell));
};
