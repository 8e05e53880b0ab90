import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { talkOf } from '#kernel/feedback/queries.ts';
import { landOf } from '#kernel/geo/land.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownOf, shownThing, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { linksOf } from '#kernel/publication/links.ts';
import { aboutThing, takingPartTrail } from '#screens/taking-part-trail.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn } from '#screens/filters.tsx';
import { drawnOnce } from '#screens/standing.ts';
import { thingList } from '#screens/thing-list.tsx';
import { spotMap } from '#screens/spot-map.tsx';
import { idea, ideaCall } from '../idea.ts';
import { callOf, ideaList } from '../server/queries.ts';
import { ideaTexts } from '../texts.ts';
import { CallPage } from './call-page.tsx';
import { ideasIn } from './hand-in.tsx';
import { IdeaPage } from './idea-page.tsx';
import { ideaWishIn, isMapIn, ListPage, perPage } from './list-page.tsx';

const quorums = async (ctx: Context): Promise<(call: string) => number> => {
	const calls = await shownOf(ctx, ideaCall, { limit: 100 });
	const known = new Map(calls.map(({ slug, values }) => [slug, values.quorum]));
	return (call) => known.get(call) ?? 0;
};

const ideaPages = new Hono<Env>().get('/:slug', async (c) => {
	const { ctx } = c.var;
	const thing = await thingAt(ctx, idea, { slug: c.req.param('slug') });
	const [call, talk, map] = await Promise.all([
		callOf(ctx, thing.values.call),
		talkOf(ctx, thing.id, choiceIn(ctx, c.req.query()).page),
		spotMap(ctx, thing),
	]);
	return c.render(<IdeaPage ctx={ctx} thing={thing} call={call} talk={talk} map={map} />, aboutThing(ctx, { kind: idea, thing }));
});

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
		const texts = ideaTexts[ctx.language];
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
	.route('/', ideaPages);

const shownFew = 6;
/** `/mitmachen/ideensammlungen/…`: one collection, or all of them. */
export const calls = (kinds: () => readonly Pick<Kind, 'name' | 'path'>[]) =>
	new Hono<Env>()
		.get('/', thingList({ kind: ideaCall, lead: ({ language }) => ideaTexts[language].lead, all: idea.path }))
		.get('/:slug', async (c) => {
			const { ctx } = c.var;
			const call = await callOf(ctx, c.req.param('slug'));
			if (!call) throw new NotFound('ideaCall');
			const { quorum } = call.values;
			const pathOf = (kind: string) => kinds().find(({ name }) => name === kind)?.path;
			const wish = { call: call.slug, order: 'strongest' as const };
			const first = { limit: shownFew, offset: 0 };
			const [links, strongest, toVote] = await Promise.all([
				linksOf(ctx, call.id),
				ideaList(ctx, wish, first),
				quorum > 0 ? ideaList(ctx, { ...wish, least: quorum }, { limit: 100, offset: 0 }) : { rows: [] },
			]);
			const others = strongest.rows.filter(({ id }) => !toVote.rows.some((row) => row.id === id));
			return c.render(
				<CallPage
					ctx={ctx}
					call={call}
					strongest={others}
					toVote={toVote.rows}
					count={strongest.count}
					links={links}
					pathOf={pathOf}
				/>,
				aboutThing(ctx, { kind: ideaCall, thing: call }),
			);
		});
