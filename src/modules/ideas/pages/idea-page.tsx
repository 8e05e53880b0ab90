import type { Context } from '#kernel/context.ts';
import type { Talk } from '#kernel/feedback/queries.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { ContributionList } from '#screens/contributions.tsx';
import { SupportBar, TakePartBox } from '#screens/taking-part.tsx';
import { ThingPage } from '#screens/thing-page.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Facts } from '#ui/content/facts.tsx';
import type { Content } from '#ui/markup.ts';
import { StatusLight } from '#ui/status-light.tsx';
import { statusLights } from '../cards.tsx';
import { idea, ideaCall } from '../idea.ts';
import type { Call } from '../server/queries.ts';
import { categoryTexts, ideaTexts, statusTexts } from '../texts.ts';

export type Idea = Thing<typeof idea.fields>;
export type IdeaProps = {
	readonly ctx: Context;
	readonly thing: Idea;
	readonly call: Call | undefined;
	readonly talk: Talk;
	readonly map: Content;
};

const IdeaFacts = ({ ctx, thing: { values }, call }: IdeaProps) => {
	const texts = ideaTexts[ctx.language];
	return (
		<Facts
			facts={[
				{
					label: texts.status,
					value: <StatusLight light={statusLights[values.status]}>{statusTexts[ctx.language][values.status]}</StatusLight>,
				},
				{ label: texts.theme, value: categoryTexts[ctx.language][values.category] },
				{ label: '', value: <bdi>{texts.by(values.authorName)}</bdi> },
				...(call ? [{ label: texts.collection, value: <a href={`${ideaCall.path}/${call.slug}`}>{call.words.title}</a> }] : []),
			]}
		/>
	);
};

const Statement = ({ ctx, thing: { values } }: IdeaProps) =>
	values.statement === null ? (
		<></>
	) : (
		<Panel id="stellungnahme" title={ideaTexts[ctx.language].statement}>
			{values.statement.split(/\n+/).map((line) => (
				<p lang="de">{line}</p>
			))}
		</Panel>
	);

/** One idea: what, where, who supports it, what the municipality says, what others say. */
export const IdeaPage = (props: IdeaProps) => {
	const { ctx, thing, call, talk, map } = props;
	return (
		<ThingPage
			ctx={ctx}
			thing={thing}
			path={idea.path}
			facts={
				<>
					<SupportBar ctx={ctx} tally={talk.tally} quorum={call?.values.quorum ?? 0} />
					<IdeaFacts {...props} />
				</>
			}
			below={
				<>
					<Statement {...props} />
					<ContributionList ctx={ctx} talk={talk} path={`${idea.path}/${thing.slug}`} />
				</>
			}
			beside={
				<>
					<TakePartBox ctx={ctx} thing={thing} phases={call?.phases ?? []} hasSupport />
					{map}
				</>
			}
		/>
	);
};
