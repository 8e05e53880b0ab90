import type { Context } from '#kernel/context.ts';
import type { Linked } from '#kernel/publication/links.ts';
import { ContactBox } from '#screens/contact-box.tsx';
import { PhaseTimeline } from '#screens/phase-timeline.tsx';
import { LinkedThings, TakePartBox } from '#screens/taking-part.tsx';
import { SubscribeBox } from '#screens/feeds.tsx';
import { ThingPage } from '#screens/thing-page.tsx';
import { isOpen } from '#kernel/phases/phase.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Section } from '#ui/page/section.tsx';
import { IdeaCards } from '../cards.tsx';
import { idea, ideaCall } from '../idea.ts';
import type { Call, IdeaRow } from '../server/queries.ts';
import { ideaTexts } from '../texts.ts';

type Props = {
	readonly ctx: Context;
	readonly call: Call;
	readonly strongest: readonly IdeaRow[];
	readonly toVote: readonly IdeaRow[];
	readonly count: number;
	/** What came of it, such as the vote, and what belongs to it. */
	readonly links: readonly Linked[];
	readonly pathOf: (kind: string) => string | undefined;
};

const HandInBox = ({ ctx, call }: Pick<Props, 'ctx' | 'call'>) => {
	const texts = ideaTexts[ctx.language];
	return isOpen(call.phases, 'collect', ctx.now) ? (
		<Box id="abgeben" title={texts.handIn} accent>
			<p>
				<Button href={`${idea.path}/neu?sammlung=${call.slug}`} icon="lightbulb" block>
					{texts.handIn}
				</Button>
			</p>
		</Box>
	) : (
		<></>
	);
};

/** A collection: what is wanted, until when, which ideas there are and which of them come to the vote. */
export const CallPage = ({ ctx, call, strongest, toVote, count, links, pathOf }: Props) => {
	const texts = ideaTexts[ctx.language];
	const quorumOf = () => call.values.quorum;
	return (
		<>
			<ThingPage
				ctx={ctx}
				thing={call}
				path={ideaCall.path}
				below={<LinkedThings ctx={ctx} things={links} pathOf={pathOf} />}
				notice={<PhaseTimeline ctx={ctx} phases={call.phases} />}
				beside={
					<>
						<HandInBox ctx={ctx} call={call} />
						<TakePartBox ctx={ctx} thing={call} />
						<ContactBox ctx={ctx} values={call.values} />
						<SubscribeBox ctx={ctx} kind={idea} />
					</>
				}
			/>
			{toVote.length > 0 && (
				<Section id="abstimmung" title={texts.toVote} tint>
					<IdeaCards ctx={ctx} rows={toVote} quorumOf={quorumOf} />
				</Section>
			)}
			{strongest.length > 0 && (
				<Section
					id="ideen"
					title={texts.strongestOf}
					more={{ href: `${idea.path}?sammlung=${call.slug}`, label: texts.found(count) }}
					tight
				>
					<IdeaCards ctx={ctx} rows={strongest} quorumOf={quorumOf} />
				</Section>
			)}
		</>
	);
};
