import { numberAt } from '#kernel/geo/network/number-at.ts';
import { bestChoice, type Option, worstFirst } from './choose.ts';
import { aYearLater, certain, type Chances, type Deterioration, expectedGrade, stateGrades } from './deterioration.ts';

/** A stretch of a road that is treated as one; grade from 1 to 5. */
export type Section = {
	readonly id: string;
	readonly village: string;
	readonly metres: number;
	readonly squareMetres: number;
	readonly grade: number;
	/** How much a metre counts: traffic, school way, bus; 1 is an ordinary road. */
	readonly importance: number;
};
/** What can be done: euros per square metre, the grade afterwards, and the worst grade at which it still helps. */
export type Measure = {
	readonly id: string;
	readonly label: string;
	readonly cost: number;
	readonly gradeAfter: number;
	readonly worstGrade: number;
	readonly source: string;
};
export type PlannedMeasure = {
	readonly year: number;
	readonly section: string;
	readonly measure: string;
	readonly cost: number;
	readonly benefit: number;
	readonly why: string;
};
/** State of a village, or of the whole network under the name '' (all villages), at the end of a year. */
export type YearState = { readonly year: number; readonly village: string; readonly grade: number; readonly backlog: number };
export type Plan = { readonly measures: readonly PlannedMeasure[]; readonly states: readonly YearState[]; readonly benefit: number };
export type Task = {
	readonly sections: readonly Section[];
	readonly measures: readonly Measure[];
	readonly deterioration: Deterioration;
	/** Euros of each year, in order. */
	readonly budgets: readonly number[];
	/** Years over which an effect counts. */
	readonly horizon: number;
	readonly rule: 'best' | 'worst-first' | 'nothing';
};

/** Roads beyond this grade are backlog (warning value of the German procedure). */
const warning = 3.5;

const gradesAhead = (chances: Chances, matrix: Deterioration, years: number): number => {
	let [sum, now] = [0, chances];
	for (let year = 0; year < years; year += 1) {
		sum += expectedGrade(now);
		now = aYearLater(now, matrix);
	}
	return sum;
};
/** Rounded up to whole hundreds: nobody tenders single euros, and the choice counts money in such steps. */
export const costOf = ({ cost }: Measure, { squareMetres }: Section): number => Math.ceil((cost * squareMetres) / 100) * 100;

/** Nobody tears up a good road because some money is left. */
const leastGain = 0.75;

type Offer = Option & { readonly measure: Measure };
/** What helps a section: grades times kilometres times years that it saves, weighted by importance. */
const offersFor = (section: Section, chances: Chances, { measures, deterioration, horizon }: Task): readonly Offer[] => {
	const now = expectedGrade(chances);
	const without = gradesAhead(chances, deterioration, horizon);
	return measures.flatMap((measure): Offer[] => {
		if (now > measure.worstGrade || now - measure.gradeAfter < leastGain) return [];
		const saved = without - gradesAhead(certain(measure.gradeAfter), deterioration, horizon);
		return saved > 0
			? [{ measure, cost: costOf(measure, section), benefit: (saved * section.importance * section.metres) / 1000 }]
			: [];
	});
};

const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const fine = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 2 });
const german = (value: number): string => format.format(value);
const reason = (now: number, { measure, cost, benefit }: Offer, rule: Task['rule']): string => {
	const effect = `${measure.label} bringt Note ${german(now)} auf ${german(measure.gradeAfter)}`;
	const worth = `${fine.format((1000 * benefit) / Math.max(1, cost))} Notenjahre·km je 1.000 €`;
	return rule === 'best'
		? `${effect}; ${worth}; Teil des besten Plans für dieses Jahr`
		: `${effect}; ${worth}; gewählt, weil die Straße zu den schlechtesten gehört`;
};

/** Cheapest way to bring a section below the warning value again. */
const cheapestAt = (section: Section, grade: number, measures: readonly Measure[]): number => {
	if (grade <= warning) return 0;
	const costs = measures
		.filter(({ worstGrade, gradeAfter }) => grade <= worstGrade && gradeAfter <= warning)
		.map((measure) => costOf(measure, section));
	return costs.length > 0 ? Math.min(...costs) : 0;
};
/** What is to be expected of it: a road whose mean still stands well has a part that does not, and it is this part that grows when nothing is done. */
const backlogOf = (section: Section, chances: Chances, measures: readonly Measure[]): number =>
	chances.reduce((sum, chance, state) => sum + chance * cheapestAt(section, numberAt(stateGrades, state), measures), 0);

const stateOfYear = (year: number, chances: readonly Chances[], { sections, measures }: Task): readonly YearState[] => {
	const now = sections.map((section, at) => {
		const own = chances[at] ?? [];
		return { section, grade: expectedGrade(own), backlog: backlogOf(section, own, measures) };
	});
	const state = (village: string, own: typeof now): YearState => {
		const metres = own.reduce((sum, { section }) => sum + section.metres, 0);
		const weighted = own.reduce((sum, { section, grade }) => sum + section.metres * grade, 0);
		return {
			year,
			village,
			grade: weighted / metres,
			backlog: own.reduce((sum, { backlog }) => sum + backlog, 0),
		};
	};
	const villages = Map.groupBy(now, ({ section }) => section.village);
	return [state('', now), ...[...villages].map(([village, own]) => state(village, own))];
};

const choiceBy = (
	offers: readonly (readonly Offer[])[],
	grades: readonly number[],
	{ rule, budget }: { rule: Task['rule']; budget: number },
) => (rule === 'best' ? bestChoice(offers, budget) : worstFirst(offers, grades, rule === 'nothing' ? -1 : budget));

/**
 * Plans year by year: the best choice within the year's budget (or the worst roads first, or nothing), then all roads age. The
 * choice of each year is exact; over several years it looks at effects within the horizon, not at what later budgets allow.
 */
export const planned = (task: Task): Plan => {
	const { sections, deterioration, budgets, rule } = task;
	let chances: readonly Chances[] = sections.map(({ grade }) => certain(grade));
	const measures: PlannedMeasure[] = [];
	const states: YearState[] = [...stateOfYear(0, chances, task)];
	for (const [at, budget] of budgets.entries()) {
		const grades = chances.map(expectedGrade);
		const offers = sections.map((section, one) => offersFor(section, chances[one] ?? [], task));
		const { chosen } = choiceBy(offers, grades, { rule, budget });
		const taken = sections.map((_, one) => offers[one]?.[numberAt(chosen, one)]);
		for (const [one, offer] of taken.entries())
			if (offer)
				measures.push({
					year: at + 1,
					section: sections[one]?.id ?? '',
					measure: offer.measure.id,
					cost: offer.cost,
					benefit: offer.benefit,
					why: reason(numberAt(grades, one), offer, rule),
				});
		chances = chances.map((now, one) => aYearLater(taken[one] ? certain(taken[one].measure.gradeAfter) : now, deterioration));
		states.push(...stateOfYear(at + 1, chances, task));
	}
	return { measures, states, benefit: measures.reduce((sum, { benefit }) => sum + benefit, 0) };
};
