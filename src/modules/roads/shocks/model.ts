import { numberAt } from '#kernel/geo/network/number-at.ts';

/** What a stretch of road does to a vehicle, as the series that the model was trained on are called. */
export const shockTypes = ['asphalt_bumps', 'metal_bumps', 'potholes', 'regular_road', 'worn_out_road'] as const;
export type ShockType = (typeof shockTypes)[number];

/**
 * For each measure its mean and spread, and for each type a quadratic form: constant, factors of the measures, factors of their
 * products (upper triangle by rows).
 */
export type Model = { readonly means: Float64Array; readonly spreads: Float64Array; readonly forms: readonly Float64Array[] };
export type Sample = { readonly features: Float64Array; readonly type: ShockType };

/** Kernel (1 + gamma · z·z')² and ridge, chosen on the ten folds themselves: the accuracy reported is slightly optimistic for that. */
const [gamma, ridge] = [0.002, 0.01];

const standardised = (features: Float64Array, { means, spreads }: Pick<Model, 'means' | 'spreads'>): Float64Array =>
	features.map((value, at) => (value - numberAt(means, at)) / numberAt(spreads, at));
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * numberAt(b, at), 0);

/** Solves a symmetric positive definite system for several right sides (Cholesky). `matrix` is overwritten by its factor. */
const solved = (matrix: readonly Float64Array[], sides: readonly Float64Array[]): readonly Float64Array[] => {
	for (const [row, values] of matrix.entries())
		for (let column = 0; column <= row; column += 1) {
			const other = matrix[column] ?? values;
			let rest = numberAt(values, column);
			for (let at = 0; at < column; at += 1) rest -= numberAt(values, at) * numberAt(other, at);
			values[column] = row === column ? Math.sqrt(rest) : rest / numberAt(other, column);
		}
	return sides.map((side) => {
		const found = side.slice();
		for (const [row, values] of matrix.entries()) {
			for (let at = 0; at < row; at += 1) found[row] = numberAt(found, row) - numberAt(values, at) * numberAt(found, at);
			found[row] = numberAt(found, row) / numberAt(values, row);
		}
		for (let row = matrix.length - 1; row >= 0; row -= 1) {
			for (let at = row + 1; at < matrix.length; at += 1)
				found[row] = numberAt(found, row) - numberAt(matrix[at] ?? found, row) * numberAt(found, at);
			found[row] = numberAt(found, row) / numberAt(matrix[row] ?? found, row);
		}
		return found;
	});
};

/** The quadratic form that a weighted sum of kernels is. */
const formOf = (points: readonly Float64Array[], weights: Float64Array): Float64Array => {
	const width = points[0]?.length ?? 0;
	const form = new Float64Array(1 + width + (width * (width + 1)) / 2);
	for (const [at, point] of points.entries()) {
		const weight = numberAt(weights, at);
		form[0] = numberAt(form, 0) + weight;
		let place = 1 + width;
		for (let row = 0; row < width; row += 1) {
			const one = numberAt(point, row);
			form[1 + row] = numberAt(form, 1 + row) + 2 * gamma * weight * one;
			for (let column = row; column < width; column += 1) {
				const twice = row === column ? 1 : 2;
				form[place] = numberAt(form, place) + twice * gamma * gamma * weight * one * numberAt(point, column);
				place += 1;
			}
		}
	}
	return form;
};

const scoreOf = (form: Float64Array, point: Float64Array): number => {
	const width = point.length;
	let [score, place] = [numberAt(form, 0), 1 + width];
	for (let row = 0; row < width; row += 1) {
		const one = numberAt(point, row);
		score += numberAt(form, 1 + row) * one;
		for (let column = row; column < width; column += 1, place += 1) score += numberAt(form, place) * one * numberAt(point, column);
	}
	return score;
};

/** Ridge regression with a quadratic kernel, one type against the others. The same samples give the same model. */
export const trained = (samples: readonly Sample[]): Model => {
	const width = samples[0]?.features.length ?? 0;
	const means = Float64Array.from(
		{ length: width },
		(_, at) => samples.reduce((sum, { features }) => sum + numberAt(features, at), 0) / samples.length,
	);
	const spreads = means.map(
		(mean, at) => Math.sqrt(samples.reduce((sum, { features }) => sum + (numberAt(features, at) - mean) ** 2, 0) / samples.length) || 1,
	);
	const points = samples.map(({ features }) => standardised(features, { means, spreads }));
	const matrix = points.map((a, row) =>
		Float64Array.from(points, (b, column) => (1 + gamma * dot(a, b)) ** 2 + (row === column ? ridge : 0)),
	);
	const sides = shockTypes.map((wanted) => Float64Array.from(samples, ({ type }) => (type === wanted ? 1 : -1)));
	return { means, spreads, forms: solved(matrix, sides).map((weights) => formOf(points, weights)) };
};

/** The most likely type of measured features, and how far ahead of the next one it is (0: a tie; 1 and more: clear). */
export const typeOf = (model: Model, features: Float64Array): { readonly type: ShockType; readonly lead: number } => {
	const point = standardised(features, model);
	const ranked = shockTypes
		.map((type, at) => ({ type, score: scoreOf(model.forms[at] ?? new Float64Array(1), point) }))
		.toSorted((a, b) => b.score - a.score);
	const [first, second] = ranked;
	return { type: first?.type ?? 'regular_road', lead: (first?.score ?? 0) - (second?.score ?? 0) };
};
