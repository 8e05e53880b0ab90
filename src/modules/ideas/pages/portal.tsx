import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { landOf } from '#kernel/geo/land.ts';
import { shownOf, shownThing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn } from '#screens/filters.tsx';
import { drawnOnce } from '#screens/standing.ts';
import { participationList } from '#screens/participation-list.ts';
import { idea, ideaCall } from '../idea.ts';
import { ideaList } from '../server/queries.ts';
import { ideaTexts } from '../texts.ts';
import { callPage } from './call-page.tsx';
import { ideasIn } from './hand-in.tsx';
import { ideaPage } from './idea-page.tsx';
import { ideaWishIn, isMapIn, ListPage, perPage } from './list-page.tsx';

const quorums = async (ctx: Context): Promise<(call: string) => number> => {
	const calls = await shownOf(ctx, ideaCall, { limit: 100 });
	const known = new Map(calls.map(({ slug, values }) => [slug, values.quorum]));
	return (call) => known.get(call) ?? 0;
};

/** `/mitmachen/ideen`: all ideas, one of them, a new one. */
export const ideas = new Hono<Env>()
	.get('/', async (c) => {
		const { ctx } = c.var;
		const query = c.req.query();
		const { page, place } = choiceIn(ctx, query);
		const wish = ideaWishIn(ctx, query);
		const [found, quorumOf, land, call] = await Promise.all([
			ideaList(ctx, wish, { limit: perPage, offset: (page - 1) * perPage }),
			quorums(ctx),
			isMapIn(query) ? landOf(ctx) : undefined,
			wish.call === undefined ? undefined : shownThing(ctx, ideaCall, { slug: wish.call }),
		]);
		const texts = ideaTexts[ctx.screen];
		const title = call?.words.title ?? texts.title;
		return c.render(
			raw(
				drawnOnce(found.rows, `list ${ctx.tag} ${JSON.stringify(query)}`, () => (
					<ListPage ctx={ctx} query={query} title={title} rows={found.rows} count={found.count} quorumOf={quorumOf} land={land} />
				)),
			),
			{
				title,
				description: texts.lead,
				current: '/mitmachen',
				trail: takingPartTrail(ctx),
				here: texts.title,
				feeds: feedLinks(ctx, { kind: idea, place }),
			},
		);
	})
	.route('/', ideasIn)
	.get('/:slug', ideaPage);

/** `/mitmachen/ideensammlungen/…`: one collection, or all of them. */
export const calls = (links: Kinds) =>
	new Hono<Env>()
		.get('/', participationList({ kind: ideaCall, lead: ({ screen }) => ideaTexts[screen].lead, all: idea.path }))
		.get('/:slug', (c) => callPage(c, links));
