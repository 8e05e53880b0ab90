import type { Ballots } from '../stv/stv.ts';

/** `defeats[a][b]`: how many prefer a to b; `paths[a][b]`: how strong the strongest way of defeats from a to b is; `order` best first, equal ones together. */
export type SchulzeOutcome = {
	readonly defeats: readonly (readonly number[])[];
	readonly paths: readonly (readonly number[])[];
	readonly order: readonly (readonly number[])[];
};

const square = (size: number, value: (row: number, column: number) => number): number[][] =>
	Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => value(row, column)));

/** Whoever is not ranked stands behind everybody who is, beside the others who are not. */
const preferences = (ballots: Ballots, candidates: number): number[][] => {
	const defeats = square(candidates, () => 0);
	for (const { ranking, count } of ballots) {
		const behind = new Set(Array.from({ length: candidates }, (_, at) => at));
		for (const a of ranking) {
			behind.delete(a);
			const row = defeats[a];
			if (row) for (const b of behind) row[b] = (row[b] ?? 0) + count;
		}
	}
	return defeats;
};

/** Floyd–Warshall over the weakest link of each way. */
const strongest = (defeats: readonly (readonly number[])[]): number[][] => {
	const size = defeats.length;
	const at = (matrix: readonly (readonly number[])[], row: number, column: number): number => matrix[row]?.[column] ?? 0;
	const paths = square(size, (a, b) => (at(defeats, a, b) > at(defeats, b, a) ? at(defeats, a, b) : 0));
	for (let over = 0; over < size; over++)
		for (let from = 0; from < size; from++)
			for (let to = 0; to < size; to++) {
				const row = paths[from];
				if (row && from !== to && from !== over && to !== over)
					row[to] = Math.max(at(paths, from, to), Math.min(at(paths, from, over), at(paths, over, to)));
			}
	return paths;
};

/** The method of Markus Schulze (Social Choice and Welfare 36, 2011) with winning votes; ranks may be left out. */
export const schulze = (ballots: Ballots, candidates: number): SchulzeOutcome => {
	const defeats = preferences(ballots, candidates);
	const paths = strongest(defeats);
	const beats = (a: number, b: number): boolean => (paths[a]?.[b] ?? 0) > (paths[b]?.[a] ?? 0);
	const order: number[][] = [];
	let left = Array.from({ length: candidates }, (_, at) => at);
	while (left.length > 0) {
		const best = left.filter((one) => !left.some((other) => beats(other, one)));
		order.push(best);
		left = left.filter((one) => !best.includes(one));
	}
	return { defeats, paths, order };
};
