import type { Context as Request } from 'hono';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { participationPage } from '#screens/participation-page.tsx';
import { PhaseTimeline } from '#screens/phase-timeline.tsx';
import type { Kinds } from '#screens/taking-part.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Section } from '#ui/page/section.tsx';
import { IdeaCards } from '../cards.tsx';
import { idea, ideaCall } from '../idea.ts';
import { type Call, callOf, ideaList, type IdeaRow } from '../server/queries.ts';
import { ideaTexts } from '../texts.ts';

type Props = {
	readonly ctx: Context;
	readonly call: Call;
	readonly strongest: readonly IdeaRow[];
	readonly toVote: readonly IdeaRow[];
	readonly count: number;
};

const HandInBox = ({ ctx, call }: Pick<Props, 'ctx' | 'call'>) => {
	const texts = ideaTexts[ctx.screen];
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

const Ideas = ({ ctx, call, strongest, toVote, count }: Props) => {
	const texts = ideaTexts[ctx.screen];
	const quorumOf = () => call.values.quorum;
	return (
		<>
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

const shownFew = 6;
/** A collection: what is wanted, until when, which ideas there are and which of them come to the vote. */
export const callPage = async (c: Request<Env>, links: Kinds) => {
	const { ctx } = c.var;
	const call = await callOf(ctx, c.req.param('slug') ?? '');
	if (!call) throw new NotFound('ideaCall');
	const { quorum } = call.values;
	const wish = { call: call.slug, order: 'strongest' as const };
	const [{ rows, count }, { rows: toVote }] = await Promise.all([
		ideaList(ctx, wish, { limit: shownFew, offset: 0 }),
		quorum > 0 ? ideaList(ctx, { ...wish, least: quorum }, { limit: 100, offset: 0 }) : { rows: [] },
	]);
	const strongest = rows.filter(({ id }) => !toVote.some((row) => row.id === id));
	return participationPage(c, {
		kind: ideaCall,
		thing: call,
		links,
		has: [],
		contact: call.values,
		subscribe: idea,
		own: () => ({
			notice: <PhaseTimeline ctx={ctx} phases={call.phases} />,
			before: <HandInBox ctx={ctx} call={call} />,
			after: <Ideas ctx={ctx} call={call} strongest={strongest} toVote={toVote} count={count} />,
		}),
	});
};
