import { Hono } from 'hono';
import { receiptsIn, soFar } from '#kernel/ballot/counted.ts';
import { NotFound } from '#kernel/errors.ts';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn, pageOf } from '#screens/filters.tsx';
import { budget } from '../budget.ts';
import { pabulibOf } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { BudgetPage } from './budget-page.tsx';
import { found } from './found.tsx';
import { ListPage } from './list-page.tsx';
import { proposing } from './propose.tsx';
import { ReceiptsPage } from './vote-page.tsx';
import { voting } from './voting.tsx';

const perPage = 24;

export const portal = new Hono<Env>()
	.get('/', async (c) => {
		const { ctx } = c.var;
		const query = c.req.query();
		const { place, page } = choiceIn(ctx, query);
		const all = await shownOf(ctx, budget, { placeId: place?.id, limit: perPage + 1, offset: (page - 1) * perPage });
		const { items, pages } = pageOf(all, { page, perPage });
		const texts = budgetTexts[ctx.language];
		return c.render(<ListPage ctx={ctx} query={query} things={items} pages={pages} />, {
			title: texts.list,
			description: texts.lead,
			current: '/mitmachen',
			trail: takingPartTrail(ctx),
			here: texts.list,
			feeds: feedLinks(ctx, { kind: budget, place }),
		});
	})
	.route('/', voting)
	.route('/', proposing)
	.get('/:slug', async (c) => {
		const { ctx } = c.var;
		const { thing, path: _, ...standing } = await found(c);
		const { round } = standing;
		const count = round && round.countedOn === null ? await soFar(ctx, round.id) : 0;
		return c.render(<BudgetPage ctx={ctx} thing={thing} standing={standing} soFar={count} />, {
			title: thing.words.title,
			description: thing.words.summary,
			current: '/mitmachen',
			trail: takingPartTrail(ctx, { href: budget.path, label: budgetTexts[ctx.language].list }),
			here: thing.words.title,
			jsonLd: toJsonLd(ctx, budget, thing),
		});
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
			title: `${budgetTexts[ctx.language].receipts}: ${thing.words.title}`,
			isHidden: true,
		});
	});
