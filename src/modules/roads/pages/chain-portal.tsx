import { type Context as Request, Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { landOf } from '#kernel/geo/land.ts';
import type { Env } from '#kernel/module.ts';
import type { Reports } from '../asked.ts';
import { chainTexts } from '../chain-texts.ts';
import { roadTexts } from '../map-texts.ts';
import { measuresOfPlan, publicMeasureById, publicPlanById, type ShownMeasure } from '../server/queries/chain.ts';
import { gradedOf } from '../server/queries/graded.ts';
import { reportsOfMeasure } from '../server/queries/measures.ts';
import { streetWith } from '../server/queries/streets.ts';
import { PublicMeasurePage } from './public-measure.tsx';
import { decisionJsonLd, PublicPlanPage } from './public-plan.tsx';
import { roadsPath } from './map-page.tsx';

type Asking = Request<Env>;
const idIn = (c: Asking): string => {
	const id = c.req.param('id') ?? '';
	if (!isId(id)) throw new NotFound('id');
	return id;
};
const trailOf = ({ var: { ctx } }: Asking) => [{ href: roadsPath, label: roadTexts[ctx.screen].short }];

const streetOf = async ({ var: { ctx } }: Asking, { segments }: ShownMeasure) => {
	const graded = segments.length > 0 ? await gradedOf(ctx) : null;
	const at = graded && segments.flatMap((key) => graded.ground.at.get(key) ?? [])[0];
	const found = graded && typeof at === 'number' ? streetWith(ctx, graded, at) : undefined;
	return found?.name ? found : undefined;
};

/** `/strassen/massnahmen/…` and `/strassen/haushalt/…`: what follows from a report, and what it stands on. */
export const chainPages = (reports: Reports) =>
	new Hono<Env>()
		.get('/massnahmen/:id', async (c) => {
			const { ctx } = c.var;
			const measure = await publicMeasureById(ctx, idIn(c));
			if (!measure) throw new NotFound('measure');
			const { groundId, planId } = measure;
			const [plan, grounds, street, named, land] = await Promise.all([
				planId === null ? undefined : publicPlanById(ctx, planId),
				groundId === null ? [] : reports.grounds(ctx),
				streetOf(c, measure),
				reportsOfMeasure(ctx, measure.id),
				landOf(ctx),
			]);
			const told = await reports.known(
				ctx,
				named.map(({ reportId }) => reportId),
			);
			const ground = grounds.find(({ id }) => id === groundId);
			return c.render(
				<PublicMeasurePage {...{ ctx, measure, plan, ground, street, land }} reports={told} reportPath={reports.publicPath} />,
				{ title: `${measure.title}: ${measure.kindLabel}`, here: measure.title, trail: trailOf(c) },
			);
		})
		.get('/haushalt/:id', async (c) => {
			const { ctx } = c.var;
			const plan = await publicPlanById(ctx, idIn(c));
			if (!plan) throw new NotFound('plan');
			return c.render(<PublicPlanPage ctx={ctx} plan={plan} measures={await measuresOfPlan(ctx, plan.id)} />, {
				title: `${chainTexts[ctx.screen].plan}: ${plan.title}`,
				here: plan.title,
				trail: trailOf(c),
				jsonLd: decisionJsonLd(ctx, plan),
			});
		});
