import { Hono } from 'hono';
import { receiptsIn, soFar } from '#kernel/ballot/counted.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { aboutThing } from '#screens/taking-part-trail.ts';
import { participationList } from '#screens/participation-list.ts';
import { budget } from '../budget.ts';
import { stakes } from '../cards.tsx';
import { pabulibOf } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { BudgetPage } from './budget-page.tsx';
import { found } from './found.tsx';
import { proposing } from './propose.tsx';
import { ReceiptsPage } from './vote-page.tsx';
import { voting } from './voting.tsx';

export const portal = new Hono<Env>()
	.get(
		'/',
		participationList({
			kind: budget,
			lead: ({ screen }) => budgetTexts[screen].lead,
			hasPlaces: true,
			tag: (ctx, { values }) => stakes(ctx, values),
		}),
	)
	.route('/', voting)
	.route('/', proposing)
	.get('/:slug', async (c) => {
		const { ctx } = c.var;
		const { thing, path: _, ...standing } = await found(c);
		const { round } = standing;
		const count = round && round.countedOn === null ? await soFar(ctx, round.id) : 0;
		return c.render(<BudgetPage ctx={ctx} thing={thing} standing={standing} soFar={count} />, aboutThing(ctx, { kind: budget, thing }));
	})
	.get('/:slug/ergebnis.pb', async (c) => {
		const { thing } = await found(c);
		const text = await pabulibOf(c.var.ctx, thing.id);
		if (text === undefined) throw new NotFound('result');
		return c.text(text, 200, { 'content-disposition': `inline; filename="${thing.slug}.pb"` });
	})
	.get('/:slug/belege', async (c) => {
		const { ctx } = c.var;
		const { round, path, thing } = await found(c);
		const receipts = round ? await receiptsIn(ctx, round.id) : [];
		return c.render(<ReceiptsPage ctx={ctx} receipts={receipts.map(({ receipt }) => receipt)} path={path} />, {
			title: `${budgetTexts[ctx.screen].receipts}: ${thing.words.title}`,
			isHidden: true,
		});
	});
