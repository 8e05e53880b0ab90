import type { AssessmentProfile, Normalisation, Term } from './profile.ts';

/** Physical amounts of a segment by quantity; what was not measured is absent. */
export type Amounts = Readonly<Record<string, number>>;
export type ConditionValue = { readonly quantity: string; readonly amount: number; readonly grade: number; readonly why: string };
/** `Gebrauchswert` or `Substanzwert`: the worst term, and which quantities it stands on. */
export type PartialValue = { readonly grade: number; readonly why: string; readonly missing: readonly string[] };
export type Grade = {
	readonly profile: string;
	readonly version: number;
	readonly values: readonly ConditionValue[];
	readonly use: PartialValue | null;
	readonly substance: PartialValue | null;
	/** The worse of the two; `null` where nothing was measured. */
	readonly total: number | null;
	readonly colour: Colour | null;
	/** Sentences in the order of the calculation. */
	readonly trace: readonly string[];
};

/** Upper ends of the colours of the federal road condition maps (BMDV): 1–1.5, –2.5, –3.5, –4.5, beyond. */
const colours = [
	['blue', 1.5],
	['dark-green', 2.5],
	['light-green', 3.5],
	['yellow', 4.5],
	['red', Infinity],
] as const;
export type Colour = (typeof colours)[number][0];
export const colourOf = (grade: number): Colour => colours.find(([, end]) => grade <= end)?.[0] ?? 'red';

const [best, worst] = [1, 5];
/** Making a format costs a hundred times what using it does, and a network has twenty thousand segments. */
const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
const german = (value: number): string => format.format(value);

/** Grade of an amount: straight lines through 1.5, 3.5 and 4.5, from 1 to 5. */
export const normalised = ({ target, warning, threshold }: Normalisation, amount: number): number => {
	const first = ((amount - target.value) / (warning.value - target.value)) * 2 + 1.5;
	const second = (amount - warning.value) / (threshold.value - warning.value) + 3.5;
	return Math.min(worst, Math.max(best, amount <= warning.value ? first : second));
};

const conditionValue = (rule: Normalisation, amount: number): ConditionValue => {
	const grade = normalised(rule, amount);
	const { label, unit, target, warning, threshold } = rule;
	const anchors = `${german(target.value)} / ${german(warning.value)} / ${german(threshold.value)} ${unit} für 1,5 / 3,5 / 4,5 (${target.source})`;
	return { quantity: rule.quantity, amount, grade, why: `${label}: ${german(amount)} ${unit} ergibt ${german(grade)}, weil ${anchors}` };
};

type Weighed = { readonly grade: number; readonly why: string };
/** A term counts with what was measured of it; its weights are shared out anew among these. */
const weighed = (term: Term, values: ReadonlyMap<string, ConditionValue>): Weighed | null => {
	const present = term.flatMap(({ quantity, weight }) => {
		const value = values.get(quantity);
		return value ? [{ quantity, weight: weight.value, grade: value.grade }] : [];
	});
	const whole = present.reduce((sum, { weight }) => sum + weight, 0);
	if (whole === 0) return null;
	const grade = present.reduce((sum, one) => sum + (one.weight / whole) * one.grade, 0);
	return {
		grade,
		why: present.map(({ quantity, weight, grade: own }) => `${german(weight / whole)} · ${quantity} ${german(own)}`).join(' + '),
	};
};

const partial = (terms: readonly Term[], values: ReadonlyMap<string, ConditionValue>): PartialValue | null => {
	const found = terms.flatMap((term) => weighed(term, values) ?? []).toSorted((a, b) => b.grade - a.grade);
	const [first] = found;
	const missing = [...new Set(terms.flat().map(({ quantity }) => quantity))].filter((quantity) => !values.has(quantity));
	return first ? { ...first, missing } : null;
};

/** Surfaces that the procedure is not made for (paving, gravel): the segment stays without a grade. */
const ungraded = /^(sett|paving_stones|cobblestone|unhewn_cobblestone|gravel|fine_gravel|compacted|ground|dirt|grass|unpaved|pebblestone)/;
export const isGradable = (surface: string): boolean => !ungraded.test(surface);

const sentence = (name: string, value: PartialValue | null): readonly string[] => {
	if (!value) return [`${name}: nicht gemessen`];
	const gap = value.missing.length > 0 ? `; ohne ${value.missing.join(', ')}` : '';
	return [`${name}: ${german(value.grade)} = ${value.why}${gap}`];
};

/** Mean of the grades that a term weighs and that are known, as `weighed` without words. */
const meanOfTerm = (term: Term, grades: ReadonlyMap<string, number>): number | null => {
	let [sum, whole] = [0, 0];
	for (const { quantity, weight } of term) {
		const grade = grades.get(quantity);
		if (grade === undefined) continue;
		sum += weight.value * grade;
		whole += weight.value;
	}
	return whole > 0 ? sum / whole : null;
};

/** The total alone, for whole networks: what `gradeOf` would say, without words. */
export const totalOf = ({ normalisations, use, substance }: AssessmentProfile, amounts: Amounts, surface = ''): number | null => {
	if (!isGradable(surface)) return null;
	const grades = new Map<string, number>();
	for (const rule of normalisations) {
		const amount = amounts[rule.quantity] ?? NaN;
		if (Number.isFinite(amount)) grades.set(rule.quantity, normalised(rule, amount));
	}
	const totals = [...use, ...substance].flatMap((term) => meanOfTerm(term, grades) ?? []);
	return totals.length > 0 ? Math.max(...totals) : null;
};

/** Grade of a segment after a profile, with every step in words. */
export const gradeOf = (profile: AssessmentProfile, amounts: Amounts, surface = ''): Grade => {
	const { id, version, notice, normalisations } = profile;
	const none = { profile: id, version, values: [], use: null, substance: null, total: null, colour: null };
	if (!isGradable(surface)) return { ...none, trace: [`Belag „${surface}“ wird nicht benotet`, notice] };
	const values = normalisations.flatMap((rule) => {
		const amount = amounts[rule.quantity];
		return amount !== undefined && Number.isFinite(amount) ? [conditionValue(rule, amount)] : [];
	});
	const known = new Map(values.map((value) => [value.quantity, value]));
	const [use, substance] = [partial(profile.use, known), partial(profile.substance, known)];
	const grades = [use, substance].flatMap((one) => (one ? [one.grade] : []));
	const total = grades.length > 0 ? Math.max(...grades) : null;
	const end = total === null ? 'Ohne Note: nichts wurde gemessen' : `Gesamtwert: ${german(total)}, der schlechtere der beiden`;
	const trace = [...values.map(({ why }) => why), ...sentence('Gebrauchswert', use), ...sentence('Substanzwert', substance), end, notice];
	return { ...none, values, use, substance, total, colour: total === null ? null : colourOf(total), trace };
};
