import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import { contributionsOf } from '#kernel/feedback/queries.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { landOf } from '#kernel/geo/land.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { meetingsOf } from '#kernel/meetings/queries.ts';
import type { Env } from '#kernel/module.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { linksOf } from '#kernel/publication/links.ts';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { contributionsPerPage } from '#screens/contributions.tsx';
import { feedLinks } from '#screens/feeds.tsx';
import { choiceIn } from '#screens/filters.tsx';
import { thingList } from '#screens/thing-list.tsx';
import { ThingMap } from '#screens/thing-map.tsx';
import { process } from '../process.ts';
import { processTexts } from '../texts.ts';
import { type Process, ProcessPage } from './process-page.tsx';

const mapOf = async (ctx: Context, { position, words }: Process) =>
	position && (
		<ThingMap ctx={ctx} land={await landOf(ctx)} things={[{ number: 1, title: words.title, position }]} size="small" caption="" />
	);

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
			const { page } = choiceIn(ctx, c.req.query());
			const [phases, tally, contributions, links, meetings, map] = await Promise.all([
				phasesOf(ctx, [thing.id]),
				tallyOf(ctx, thing.id),
				contributionsOf(ctx, thing.id, { limit: contributionsPerPage, offset: (page - 1) * contributionsPerPage }),
				linksOf(ctx, thing.id),
				meetingsOf(ctx, thing.id),
				mapOf(ctx, thing),
			]);
			const said = { phases: phases.get(thing.id) ?? [], tally, contributions, links, meetings, map, page, pathOf };
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
