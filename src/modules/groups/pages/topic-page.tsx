import type { Context } from '#kernel/context.ts';
import type { Talk } from '#kernel/feedback/queries.ts';
import type { Thing } from '#kernel/kind/things.ts';
import type { Phase } from '#kernel/phases/phase.ts';
import { ContributionList } from '#screens/contributions.tsx';
import { TakePartBox } from '#screens/taking-part.tsx';
import { ThingPage } from '#screens/thing-page.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { topic, group } from '../group.ts';
import { groupTexts, topicStateTexts } from '../texts.ts';
import type { Group } from './group-page.tsx';

type Props = {
	readonly ctx: Context;
	readonly thing: Thing<typeof topic.fields>;
	readonly of: Group | undefined;
	readonly phases: readonly Phase[];
	readonly talk: Talk;
};

/** One topic: who would like to talk about it, how many vote for it, what came of it. */
export const TopicPage = ({ ctx, thing, of, phases, talk }: Props) => {
	const texts = groupTexts[ctx.language];
	const { state, authorName, outcome } = thing.values;
	return (
		<ThingPage
			ctx={ctx}
			thing={thing}
			path={topic.path}
			facts={
				<Facts
					facts={[
						{ label: texts.state, value: topicStateTexts[ctx.language][state] },
						{ label: '', value: <b>{texts.votes(talk.tally.support)}</b> },
						{ label: '', value: <bdi>{texts.by(authorName)}</bdi> },
						...(of ? [{ label: texts.of, value: <a href={`${group.path}/${of.slug}`}>{of.words.title}</a> }] : []),
					]}
				/>
			}
			below={
				<>
					{outcome !== null && (
						<Panel id="ergebnis" title={texts.outcome}>
							<p lang="de">{outcome}</p>
						</Panel>
					)}
					<ContributionList ctx={ctx} talk={talk} path={`${topic.path}/${thing.slug}`} />
				</>
			}
			beside={<TakePartBox ctx={ctx} thing={thing} phases={state === 'open' ? phases : []} hasSupport />}
		/>
	);
};
