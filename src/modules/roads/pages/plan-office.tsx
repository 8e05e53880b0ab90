import { Hono } from 'hono';
import { type Staff, staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { writeCsv } from '#kernel/exchange/csv.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import type { Reports } from '../asked.ts';
import { adoptPlan, decidePlan, makePlan } from '../server/commands/plans.ts';
import { catalogueOf } from '../server/queries/measures.ts';
import { planById, plans, type StoredPlan } from '../server/queries/plans.ts';
import { type Asking, nothingTyped, named, numberIn, one, orNull, tried, type Tried, type Typed } from './asking.tsx';
import { PlanList } from './plan-list.tsx';
import { PlanPage } from './plan-page.tsx';
import { officePath } from './road-tabs.tsx';

const path = `${officePath}/haushalt`;
const planner = (c: Asking): Staff<'roads.plan'> => staff(c.var.ctx, 'roads.plan');

const known = async (c: Asking): Promise<StoredPlan> => {
	const id = c.req.param('id') ?? '';
	const found = isId(id) ? await planById(planner(c), id) : undefined;
	if (!found) throw new NotFound('plan');
	return found;
};

const list = async (c: Asking, form: Tried = nothingTyped) => {
	const ctx = planner(c);
	const [rows, catalogue] = await Promise.all([plans(ctx), catalogueOf(ctx)]);
	return c.render(<PlanList ctx={ctx} plans={rows} catalogue={catalogue} form={form} />, {
		title: 'Haushaltsplaner',
	});
};

const scenarioIn = (c: Asking, plan: StoredPlan): number => {
	const wanted = Number(c.req.query('szenario'));
	const best = plan.scenarios.findIndex(({ rule }) => rule === 'best');
	return Number.isInteger(wanted) && plan.scenarios[wanted] ? wanted : Math.max(0, best);
};

const csvOf = (ctx: Staff<'roads.plan'>, plan: StoredPlan): string =>
	writeCsv({
		columns: ['scenario', 'year', 'village', 'street', 'measure', 'square_metres', 'euros', 'grade_before', 'why'],
		rows: plan.scenarios.flatMap(({ name, lines }) =>
			lines.map(({ year, placeId, street, measure, squareMetres, cost, grade, why }) => [
				name,
				String(plan.firstYear + year - 1),
				placeById(ctx.tenant, placeId ?? '')?.name ?? '',
				street,
				plan.basis.measures.find(({ id }) => id === measure)?.label ?? measure,
				String(squareMetres),
				String(cost),
				grade.toFixed(2),
				why,
			]),
		),
	});

const make = (c: Asking) =>
	tried(
		c,
		async (typed) => {
			const budgets = ['budget1', 'budget2', 'budget3', 'budget4'].flatMap((name) => numberIn(one(typed, name)) ?? []);
			const wish = {
				title: one(typed, 'title'),
				firstYear: numberIn(one(typed, 'firstYear')) ?? NaN,
				years: numberIn(one(typed, 'years')) ?? NaN,
			};
			const { id } = await named(
				() => makePlan(c.var.ctx, { ...wish, budgets }),
				(name) => name.replace(/^budgets\..*/, 'budgets'),
			);
			return `${path}/${id}`;
		},
		(form) => list(c, form),
	);

const show = async (c: Asking, form: Tried = nothingTyped) => {
	const plan = await known(c);
	return c.render(
		<PlanPage ctx={planner(c)} plan={plan} chosen={scenarioIn(c, plan)} adopted={c.req.query('uebernommen')} form={form} />,
		{ title: plan.title },
	);
};

const decide = async (c: Asking) => {
	const { id } = await known(c);
	const deed = async (typed: Typed): Promise<string> => {
		const said = { decision: one(typed, 'decision'), decidedOn: orNull(one(typed, 'decidedOn')), sitting: one(typed, 'sitting') };
		await decidePlan(c.var.ctx, { id, ...said, isPublic: one(typed, 'isPublic') === 'ja' });
		return `${path}/${id}#beschluss`;
	};
	return tried(c, deed, (form) => show(c, form));
};

/** `/verwaltung/strassen/haushalt`: what a yearly budget does to the roads. */
export const planPages = (reports: Reports) => {
	const adopt = adoptPlan(reports);
	return new Hono<OfficeEnv>()
		.get('/', (c) => list(c))
		.post('/', make)
		.get('/:id', (c) => show(c))
		.post('/:id/beschluss', decide)
		.get('/:id/massnahmen.csv', async (c) =>
			c.body(csvOf(planner(c), await known(c)), 200, {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="haushaltsplan.csv"',
			}),
		)
		.post('/:id/uebernehmen', async (c) => {
			const { id } = await known(c);
			const form = await c.req.parseBody();
			const [scenario, year] = [Number(form['scenario']), Number(form['year'])];
			const { detail } = await adopt(c.var.ctx, {
				id,
				scenario: Number.isInteger(scenario) ? scenario : 0,
				year: year > 0 ? year : null,
			});
			return c.redirect(`${path}/${id}?szenario=${scenario}&uebernommen=${detail.measures}`, 303);
		});
};
