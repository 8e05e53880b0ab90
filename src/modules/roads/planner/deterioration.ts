import { numberAt } from '#kernel/geo/network/number-at.ts';

/** Five states as the colours of the map: up to 1.5, 2.5, 3.5, 4.5, beyond; their middle grades. */
const ends = [1.5, 2.5, 3.5, 4.5];
export const stateGrades = [1.25, 2, 3, 4, 4.75];
const states = stateGrades.length;
export const stateOf = (grade: number): number => ends.filter((end) => grade > end).length;

/** Yearly chances to go from one state to another: rows from, columns to. */
export type Deterioration = readonly (readonly number[])[];
/** A segment in two drives without a measure between them; metres and whole years. */
export type Repeat = { readonly before: number; readonly after: number; readonly metres: number };

/**
 * Where nobody drove twice yet: a road stays about twelve, ten, eight and six years in its states (an assumption of Ortsmitte to
 * begin with, weak by intent: it counts like this many metres of observation).
 */
const assumedYears = [12, 10, 8, 6];
const assumedMetres = 200;
const assumed: Deterioration = stateGrades.map((_, from) =>
	stateGrades.map((__, to) => {
		const leave = from < states - 1 ? 1 / numberAt(assumedYears, from) : 0;
		return to === from ? 1 - leave : to === from + 1 ? leave : 0;
	}),
);

const product = (a: Deterioration, b: Deterioration): Deterioration =>
	a.map((row) => row.map((_, column) => row.reduce((sum, value, at) => sum + value * numberAt(b[at] ?? [], column), 0)));
const power = (matrix: Deterioration, exponent: number): Deterioration =>
	exponent <= 1 ? matrix : product(power(matrix, exponent - 1), matrix);

/** The matrix whose n-th power is this triangular one, diagonal by diagonal: each entry enters its own place of the power linearly. */
const root = (matrix: Deterioration, years: number): Deterioration => {
	const found = matrix.map((row, from) => row.map((value, to) => (from === to ? value ** (1 / years) : 0)));
	for (let step = 1; step < states; step += 1)
		for (let from = 0; from + step < states; from += 1) {
			const row = found[from];
			if (!row) continue;
			const without = numberAt(power(found, years)[from] ?? [], from + step);
			row[from + step] = 1;
			const slope = numberAt(power(found, years)[from] ?? [], from + step) - without;
			row[from + step] = slope > 0 ? Math.max(0, (numberAt(matrix[from] ?? [], from + step) - without) / slope) : 0;
		}
	return found.map((row) => {
		const sum = row.reduce((total, value) => total + value, 0);
		return row.map((value) => value / sum);
	});
};

/**
 * Fits deterioration to repeated drives that lie so many years apart: metres that went from a state to another by metres in it.
 * A better grade without a measure is noise of measuring and counts as staying.
 */
export const fitted = (repeats: readonly Repeat[], years: number): Deterioration => {
	const moved = power(assumed, years).map((row) => row.map((value) => value * assumedMetres));
	for (const { before, after, metres } of repeats) {
		const row = moved[stateOf(before)];
		const to = Math.max(stateOf(before), stateOf(after));
		if (row) row[to] = numberAt(row, to) + metres;
	}
	const shares = moved.map((row) => {
		const whole = row.reduce((sum, value) => sum + value, 0);
		return row.map((value) => value / whole);
	});
	return root(shares, years);
};

/** Chances of the states of a segment. */
export type Chances = readonly number[];
export const certain = (grade: number): Chances => stateGrades.map((_, at) => (at === stateOf(grade) ? 1 : 0));
export const aYearLater = (chances: Chances, matrix: Deterioration): Chances =>
	chances.map((_, to) => chances.reduce((sum, chance, from) => sum + chance * numberAt(matrix[from] ?? [], to), 0));
export const expectedGrade = (chances: Chances): number => chances.reduce((sum, chance, at) => sum + chance * numberAt(stateGrades, at), 0);
