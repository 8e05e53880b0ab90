import { setImmediate as pause } from 'node:timers/promises';
import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { wholeEuros } from '#kernel/i18n/money.ts';
import { forecastFrom } from '../../planner/forecast.ts';
import { type Plan, planned, type Task } from '../../planner/plan.ts';
import type { PlanBasis, PlanLine, StoredScenario, WorkTables } from '../../work-tables.ts';
import { type Graded, within } from './graded.ts';
import { catalogueOf } from './measures.ts';
import { observationsOf, type Planned, plannedKeys, sectionsOf, widthsInWords } from './sections.ts';

const own = tables<WorkTables>();

/** Years over which a measure's effect counts. */
const horizon = 10;
export type PlanWish = { readonly years: number; readonly budgets: readonly number[] };

/** Nothing at all, the best plan for each budget, and beside it what many towns do with the middle one. */
const rulesFor = (budgets: readonly number[]): readonly Pick<StoredScenario, 'name' | 'rule' | 'budget'>[] => {
	const rising = budgets.toSorted((a, b) => a - b);
	const middle = rising[Math.floor((rising.length - 1) / 2)] ?? 0;
	return [
		{ name: 'Nichts tun', rule: 'nothing', budget: 0 },
		...rising.map((budget) => ({ name: `Bester Plan, ${wholeEuros(budget, 'de')} im Jahr`, rule: 'best' as const, budget })),
		{ name: `Die schlechtesten zuerst, ${wholeEuros(middle, 'de')} im Jahr`, rule: 'worst-first', budget: middle },
	];
};

const linesOf = (graded: Graded, sections: ReadonlyMap<string, Planned>, { measures }: Plan): readonly PlanLine[] =>
	measures.flatMap(({ year, section: id, measure, cost, why }) => {
		const one = sections.get(id);
		if (!one) return [];
		const { stretch, section } = one;
		const segments = within(stretch).flatMap((at) => graded.ground.keys[at] ?? []);
		const where = { street: stretch.name, placeId: stretch.village, segments };
		return [{ year, ...where, squareMetres: section.squareMetres, grade: section.grade, measure, cost, why }];
	});

/** Works out the scenarios of a plan from the network as it is graded now. Between two of them others get their turn. */
export const scenariosFor = async (
	ctx: Context,
	graded: Graded,
	{ years, budgets }: PlanWish,
): Promise<{ readonly basis: PlanBasis; readonly scenarios: readonly StoredScenario[] }> => {
	const [measures, observations, taken] = await Promise.all([catalogueOf(ctx), observationsOf(ctx, graded), plannedKeys(ctx)]);
	const parts = sectionsOf(ctx, graded, taken);
	const sections = parts.map(({ section }) => section);
	const byId = new Map(parts.map((one) => [one.section.id, one]));
	const deterioration = forecastFrom(observations);
	const scenarios: StoredScenario[] = [];
	for (const rule of rulesFor(budgets)) {
		await pause();
		const task: Task = {
			sections,
			measures,
			deterioration,
			horizon,
			rule: rule.rule,
			budgets: Array.from({ length: years }, () => rule.budget),
		};
		const plan = planned(task);
		const lines = linesOf(graded, byId, plan);
		scenarios.push({ ...rule, states: plan.states, lines, spent: lines.reduce((sum, { cost }) => sum + cost, 0) });
	}
	const metres = sections.reduce((sum, one) => sum + one.metres, 0);
	const repeatMetres = observations.reduce((sum, one) => sum + one.metres, 0);
	const counted = { sections: sections.length, metres, repeats: observations.length, repeatMetres };
	return { basis: { ...counted, deterioration, measures, horizon, widths: widthsInWords }, scenarios };
};

export const plans = (ctx: Staff<'roads.plan'>) =>
	own
		.from(ctx, 'roadPlan')
		.select(['id', 'title', 'firstYear', 'authorName', 'createdAt'])
		.orderBy('createdAt', 'desc')
		.limit(100)
		.execute();

export const planById = (ctx: Staff<'roads.plan'>, id: string) =>
	own.from(ctx, 'roadPlan').selectAll().where('id', '=', id).executeTakeFirst();
export type StoredPlan = NonNullable<Awaited<ReturnType<typeof planById>>>;
