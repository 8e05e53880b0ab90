/** A number of a profile and where it comes from: a standard's edition, a council's decision, a measurement of one's own. */
export type Sourced = { readonly value: number; readonly source: string };

/**
 * How a physical quantity becomes a condition value: the amounts at which the grade is 1.5 (target), 3.5 (warning) and
 * 4.5 (threshold), with straight lines between and beyond them. Amounts rise.
 */
export type Normalisation = {
	readonly quantity: string;
	readonly label: string;
	readonly unit: string;
	readonly target: Sourced;
	readonly warning: Sourced;
	readonly threshold: Sourced;
};
/** A share of a partial value: condition values of these quantities, weighted. Of the terms of a partial value the worst counts. */
export type Term = readonly { readonly quantity: string; readonly weight: Sourced }[];

/** An assessment profile: data, editable by a municipality, and never changed once it was used (a change is a new version). */
export type AssessmentProfile = {
	readonly id: string;
	readonly version: number;
	readonly label: string;
	/** Said wherever a grade is shown: the standards are sold, and these grades are not those of a certified survey. */
	readonly notice: string;
	readonly normalisations: readonly Normalisation[];
	readonly use: readonly Term[];
	readonly substance: readonly Term[];
};

const memory = 'Verbreitete Angabe aus Fachliteratur, am gekauften Regelwerk zu prüfen';
const own = 'Vorgabe von Ortsmitte, vom Bauamt zu prüfen';
const from = (source: string, [target, warning, threshold]: readonly [number, number, number]) => ({
	target: { value: target, source },
	warning: { value: warning, source },
	threshold: { value: threshold, source },
});
const term = (source: string, weights: Readonly<Record<string, number>>): Term =>
	Object.entries(weights).map(([quantity, value]) => ({ quantity, weight: { value, source } }));

/** To begin with. Shares are per cent of the surface of a segment. */
export const startingProfile: AssessmentProfile = {
	id: 'angelehnt-e-emi',
	version: 1,
	label: 'Zustandsnote, angelehnt an E EMI und ZTV ZEB-StB',
	notice: 'Angelehnt an E EMI und ZTV ZEB-StB; keine Zustandserfassung nach diesen Regelwerken.',
	normalisations: [
		{ quantity: 'evenness', label: 'Ebenheitswert', unit: 'mm/m', ...from(own, [2, 6, 9]) },
		{ quantity: 'rut', label: 'Spurrinnentiefe', unit: 'mm', ...from(memory, [4, 10, 20]) },
		{ quantity: 'net-cracks', label: 'Netzrisse', unit: '%', ...from(memory, [1, 15, 25]) },
		{ quantity: 'patches', label: 'Flickstellen', unit: '%', ...from(memory, [1, 15, 25]) },
		{ quantity: 'surface', label: 'Sonstige Oberflächenschäden', unit: '%', ...from(own, [1, 10, 20]) },
	],
	use: [term(own, { evenness: 1 }), term(own, { rut: 1 })],
	substance: [
		term(memory, { 'net-cracks': 0.56, patches: 0.31, surface: 0.13 }),
		term(memory, { 'net-cracks': 1 }),
		term(own, { evenness: 1 }),
		term(own, { rut: 1 }),
	],
};

/** What is wrong with a profile that somebody edited, each with its place. */
export const faultsIn = ({ normalisations, use, substance }: AssessmentProfile): readonly string[] => {
	const known = new Set(normalisations.map(({ quantity }) => quantity));
	const terms = [...use, ...substance];
	return [
		...normalisations.flatMap(({ quantity, target, warning, threshold }) =>
			target.value < warning.value && warning.value < threshold.value ? [] : [`${quantity}: amounts do not rise`],
		),
		...normalisations.flatMap(({ quantity, target, warning, threshold }) =>
			[target, warning, threshold].some(({ source }) => source.trim() === '') ? [`${quantity}: a number has no source`] : [],
		),
		...terms.flat().flatMap(({ quantity }) => (known.has(quantity) ? [] : [`${quantity}: is weighted but not normalised`])),
		...terms.flatMap((one, at) => {
			const sum = one.reduce((total, { weight }) => total + weight.value, 0);
			return Math.abs(sum - 1) < 1e-6 ? [] : [`term ${at + 1}: weights are ${sum} together`];
		}),
	];
};
