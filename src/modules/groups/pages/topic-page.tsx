import type { Context as Request } from 'hono';
import { shownThing, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { participationPage } from '#screens/participation-page.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { topic, group } from '../group.ts';
import { groupTexts, topicStateTexts } from '../texts.ts';

/** One topic: who would like to talk about it, how many vote for it, what came of it. Its group decides what can be done while it is open. */
export const topicPage = async (c: Request<Env>) => {
	const { ctx } = c.var;
	const texts = groupTexts[ctx.screen];
	const thing = await thingAt(ctx, topic, { slug: c.req.param('slug') ?? '' });
	const { state, authorName, outcome } = thing.values;
	const of = await shownThing(ctx, group, { slug: thing.values.group });
	return participationPage(c, {
		kind: topic,
		thing,
		phases: of && state === 'open' ? await phasesWith(ctx, of.id) : [],
		hasSupport: true,
		has: ['talk'],
		list: { href: group.path, label: group.many[ctx.language] },
		own: ({ talk }) => ({
			facts: (
				<Facts
					facts={[
						{ label: texts.state, value: topicStateTexts[ctx.screen][state] },
						{ label: '', value: <b>{texts.votes(talk.tally.support)}</b> },
						{ label: '', value: <bdi>{texts.by(authorName)}</bdi> },
						...(of ? [{ label: texts.of, value: <a href={`${group.path}/${of.slug}`}>{foreignTitle(ctx, of.words)}</a> }] : []),
					]}
				/>
			),
			below: outcome !== null && (
				<Panel id="ergebnis" title={texts.outcome}>
					<p lang="de">{outcome}</p>
				</Panel>
			),
		}),
	});
};
