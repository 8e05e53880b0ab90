import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { isLinkGone } from '#kernel/errors.ts';
import { subjectOfToken } from '#kernel/identity/tokens.ts';
import { shownThing, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { aboutListed } from '#screens/one-thing.tsx';
import { spotMap } from '#screens/spot-map.tsx';
import { ThingPage } from '#screens/thing-page.tsx';
import { entry } from '../entry.ts';
import { confirmEntry } from '../server/commands.ts';
import { entryJsonLd } from '../server/exports/schema-org.ts';
import { directoryTexts } from '../texts.ts';
import { AskPage, ThanksPage, UsedLinkPage } from './confirm.tsx';
import { ContactPanel, EntryFacts, HoursPanel } from './contact.tsx';
import { directoryList } from './list.tsx';

/** The entry that a mailed link is about, as long as link and entry are there. */
const entryOfLink = async (ctx: Context, token: string) => {
	const id = await subjectOfToken(ctx, { token, purpose: 'confirmation' });
	return id === undefined ? undefined : shownThing(ctx, entry, { id });
};

export const portal = new Hono<Env>()
	.get('/', async (c) => {
		const { ctx } = c.var;
		const { content, title, place } = await directoryList(ctx, c.req.query());
		const texts = directoryTexts[ctx.screen];
		const feeds = feedLinks(ctx, { kind: entry, place });
		return c.render(content, { title, description: texts.lead(ctx.tenant.name), current: entry.path, here: texts.directory, feeds });
	})
	.get('/bestaetigen/:token', async (c) => {
		const { ctx } = c.var;
		const token = c.req.param('token');
		const thing = await entryOfLink(ctx, token);
		const texts = directoryTexts[ctx.screen];
		if (!thing) c.status(410);
		const page = thing ? <AskPage ctx={ctx} thing={thing} token={token} /> : <UsedLinkPage ctx={ctx} />;
		return c.render(page, { title: thing ? texts.stillRight : texts.usedLink, isHidden: true });
	})
	.post('/bestaetigen/:token', async (c) => {
		const { ctx } = c.var;
		const token = c.req.param('token');
		const thing = await entryOfLink(ctx, token);
		const texts = directoryTexts[ctx.screen];
		const isDone =
			thing !== undefined &&
			(await confirmEntry(ctx, { token }).then(
				() => true,
				(error: unknown) => {
					if (isLinkGone(error)) return false;
					throw error;
				},
			));
		if (!isDone) c.status(410);
		const page = isDone ? <ThanksPage ctx={ctx} thing={thing} /> : <UsedLinkPage ctx={ctx} />;
		return c.render(page, { title: isDone ? texts.thanks(thing.words.title) : texts.usedLink, isHidden: true });
	})
	.get('/:slug', async (c) => {
		const { ctx } = c.var;
		const thing = await thingAt(ctx, entry, { slug: c.req.param('slug') });
		return c.render(
			<ThingPage
				ctx={ctx}
				thing={thing}
				path={entry.path}
				hasPicture={thing.picture !== null}
				facts={<EntryFacts ctx={ctx} thing={thing} />}
				beside={
					<>
						<ContactPanel ctx={ctx} thing={thing} />
						<HoursPanel ctx={ctx} thing={thing} />
						{await spotMap(ctx, thing)}
					</>
				}
			/>,
			{ ...aboutListed(ctx, { kind: entry, thing }), jsonLd: entryJsonLd(ctx, thing) },
		);
	});
