import { Hono } from 'hono';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import { shownOf, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn, pageOf } from '#screens/filters.tsx';
import { notice } from '../notice.ts';
import { noticeTexts } from '../texts.ts';
import { BoardPage, typeIn } from './board-page.tsx';
import { noticesIn } from './hand-in.tsx';
import { NoticePage } from './notice-page.tsx';

const perPage = 24;

export const portal = new Hono<Env>()
	.get('/', async (c) => {
		const { ctx } = c.var;
		const query = c.req.query();
		const { place, page } = choiceIn(ctx, query);
		const type = typeIn(query);
		const wish = { placeId: place?.id, ...(type && { where: { type } }) };
		const found = await shownOf(ctx, notice, { ...wish, limit: perPage + 1, offset: (page - 1) * perPage });
		const { items: notices, pages } = pageOf(found, { page, perPage });
		const texts = noticeTexts[ctx.screen];
		const title = place ? texts.boardOf(place.name) : texts.board;
		return c.render(<BoardPage ctx={ctx} query={query} title={title} notices={notices} pages={pages} />, {
			title,
			description: texts.lead,
			current: notice.path,
			here: texts.board,
			feeds: feedLinks(ctx, { kind: notice, place }),
		});
	})
	.route('/', noticesIn)
	.get('/:slug', async (c) => {
		const { ctx } = c.var;
		const thing = await thingAt(ctx, notice, { slug: c.req.param('slug') });
		return c.render(<NoticePage ctx={ctx} thing={thing} />, {
			title: thing.words.title,
			description: thing.words.summary,
			current: notice.path,
			trail: [{ href: notice.path, label: noticeTexts[ctx.screen].board }],
			here: foreignTitle(ctx, thing.words),
			jsonLd: toJsonLd(ctx, notice, thing),
		});
	});
