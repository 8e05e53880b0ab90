import { Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import { talkOf } from '#kernel/feedback/queries.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { meetingsOf } from '#kernel/meetings/queries.ts';
import type { Env } from '#kernel/module.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { linksOf } from '#kernel/publication/links.ts';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn } from '#screens/filters.tsx';
import { thingList } from '#screens/thing-list.tsx';
import { spotMap } from '#screens/spot-map.tsx';
import { process } from '../process.ts';
import { processTexts } from '../texts.ts';
import { ProcessPage } from './process-page.tsx';

/** Planning cases; what is linked lies elsewhere, so the kinds say under which addresses. */
export const portal = (kinds: () => readonly Pick<Kind, 'name' | 'path'>[]) => {
	const pathOf = (kind: string) => kinds().find(({ name }) => name === kind)?.path;
	return new Hono<Env>()
		.get('/', async (c) => {
			const { ctx } = c.var;
			const { lead } = processTexts[ctx.language];
			const title = process.many[ctx.language];
			return c.render(await thingList({ ctx, kind: process, query: c.req.query(), lead, all: '/mitmachen' }), {
				title,
				description: lead,
				current: '/mitmachen',
				trail: takingPartTrail(ctx),
				here: title,
				feeds: feedLinks(ctx, { kind: process }),
			});
		})
		.get('/:slug', async (c) => {
			const { ctx } = c.var;
			const thing = await shownThing(ctx, process, { slug: c.req.param('slug') });
			if (!thing) throw new NotFound('process');
			const [phases, talk, links, meetings, map] = await Promise.all([
				phasesOf(ctx, [thing.id]),
				talkOf(ctx, thing.id, choiceIn(ctx, c.req.query()).page),
				linksOf(ctx, thing.id),
				meetingsOf(ctx, thing.id),
				spotMap(ctx, thing),
			]);
			const said = { phases: phases.get(thing.id) ?? [], talk, links, meetings, map, pathOf };
			return c.render(<ProcessPage ctx={ctx} thing={thing} {...said} />, {
				title: thing.words.title,
				description: thing.words.summary,
				current: '/mitmachen',
				trail: takingPartTrail(ctx),
				here: thing.words.title,
				jsonLd: toJsonLd(ctx, process, thing),
			});
		});
};
