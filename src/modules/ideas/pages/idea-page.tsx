import type { Context as Request } from 'hono';
import { thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { participationPage } from '#screens/participation-page.tsx';
import { SupportBar } from '#screens/taking-part.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { statusLights } from '../cards.tsx';
import { idea, ideaCall } from '../idea.ts';
import { callOf } from '../server/queries.ts';
import { categoryTexts, ideaTexts, statusTexts } from '../texts.ts';

/** One idea: what, where, who supports it, what the municipality says, what others say. Its collection decides what can be done. */
export const ideaPage = async (c: Request<Env>) => {
	const { ctx } = c.var;
	const texts = ideaTexts[ctx.screen];
	const thing = await thingAt(ctx, idea, { slug: c.req.param('slug') ?? '' });
	const { status, category, authorName, statement } = thing.values;
	const call = await callOf(ctx, thing.values.call);
	return participationPage(c, {
		kind: idea,
		thing,
		phases: call?.phases ?? [],
		hasSupport: true,
		has: ['talk', 'map'],
		own: ({ talk }) => ({
			facts: (
				<>
					<SupportBar ctx={ctx} tally={talk.tally} quorum={call?.values.quorum ?? 0} />
					<Facts
						facts={[
							{
								label: texts.status,
								value: <StatusLight light={statusLights[status]}>{statusTexts[ctx.screen][status]}</StatusLight>,
							},
							{ label: texts.theme, value: categoryTexts[ctx.screen][category] },
							{ label: '', value: <bdi>{texts.by(authorName)}</bdi> },
							...(call
								? [
										{
											label: texts.collection,
											value: <a href={`${ideaCall.path}/${call.slug}`}>{foreignTitle(ctx, call.words)}</a>,
										},
									]
								: []),
						]}
					/>
				</>
			),
			below: statement !== null && (
				<Panel id="stellungnahme" title={texts.statement}>
					{statement.split(/\n+/).map((line) => (
						<p lang="de">{line}</p>
					))}
				</Panel>
			),
		}),
	});
};
