import { Hono } from 'hono';
import { talkOf } from '#kernel/feedback/queries.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { thingAt } from '#kernel/kind/things.ts';
import { meetingsOf } from '#kernel/meetings/queries.ts';
import type { Env } from '#kernel/module.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { linksOf } from '#kernel/publication/links.ts';
import { aboutThing } from '#screens/taking-part-trail.ts';
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
		.get('/', thingList({ kind: process, lead: ({ language }) => processTexts[language].lead }))
		.get('/:slug', async (c) => {
			const { ctx } = c.var;
			const thing = await thingAt(ctx, process, { slug: c.req.param('slug') });
			const [phases, talk, links, meetings, map] = await Promise.all([
				phasesOf(ctx, [thing.id]),
				talkOf(ctx, thing.id, choiceIn(ctx, c.req.query()).page),
				linksOf(ctx, thing.id),
				meetingsOf(ctx, thing.id),
				spotMap(ctx, thing),
			]);
			const said = { phases: phases.get(thing.id) ?? [], talk, links, meetings, map, pathOf };
			return c.render(<ProcessPage ctx={ctx} thing={thing} {...said} />, aboutThing(ctx, { kind: process, thing }));
		});
};
