import { Hono } from 'hono';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn, pageOf } from '#screens/filters.tsx';
import { oneThing } from '#screens/one-thing.tsx';
import { notice } from '../notice.ts';
import { noticeTexts } from '../texts.ts';
import { BoardPage, typeIn } from './board-page.tsx';
import { noticesIn } from './hand-in.tsx';
import { noticeParts } from './notice-page.tsx';

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
	.get('/:slug', oneThing({ kind: notice, own: noticeParts }));
