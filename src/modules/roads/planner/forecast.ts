import { type Deterioration, fitted, type Repeat } from './deterioration.ts';

/** A segment graded in two drives, years apart. */
export type Observation = Repeat & { readonly years: number };

/**
 * Deterioration from drives that lie different numbers of years apart: one fit for each number of years, weighed by its metres. Drives within the
 * same year say nothing about ageing. Without observations it is what the program assumes.
 */
export const forecastFrom = (observations: readonly Observation[]): Deterioration => {
	const groups = [
		...Map.groupBy(
			observations.filter(({ years }) => years > 0),
			({ years }) => years,
		),
	];
	if (groups.length === 0) return fitted([], 1);
	const fits = groups.map(([years, own]) => ({ matrix: fitted(own, years), metres: own.reduce((sum, { metres }) => sum + metres, 0) }));
	const whole = fits.reduce((sum, { metres }) => sum + metres, 0);
	const [first] = fits;
	return (first?.matrix ?? []).map((row, from) =>
		row.map((_, to) => fits.reduce((sum, { matrix, metres }) => sum + ((matrix[from]?.[to] ?? 0) * metres) / whole, 0)),
	);
};
