import type { Context } from '#kernel/context.ts';
import type { Tally } from '#kernel/feedback/tally.ts';
import { supportable } from '#kernel/following/following.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { type Capability, isOpen, type Phase } from '#kernel/phases/phase.ts';
import type { Linked } from '#kernel/publication/links.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Progress } from '#ui/content/progress.tsx';
import { Section, Stack } from '#ui/page/section.tsx';
import { partnerOrigin } from './partner.ts';
import { takingPartTexts } from './taking-part-texts.ts';
import { ThingCard } from './thing-card.tsx';

/** Contributions are taken while ideas are collected or people discuss. */
const contributable: readonly Capability[] = ['collect', 'discuss'];
const isAnyOpen = (phases: readonly Phase[], capabilities: readonly Capability[], now: Date): boolean =>
	capabilities.some((capability) => isOpen(phases, capability, now));

/** Kinds and under which addresses their things lie, known once all modules are. */
export type Kinds = () => readonly Pick<Kind, 'name' | 'path'>[];

export type TakingPart = {
	/** Those that decide what can be done; without them it can be followed only. */
	readonly phases?: readonly Phase[];
	readonly hasSupport?: boolean;
};
type Props = TakingPart & { readonly ctx: Context; readonly thing: { readonly id: string; readonly ownerId: string } };

/** Support, then a contribution: the first that is open is the one to press. */
const Deeds = ({
	ctx,
	phases,
	at,
	hasSupport,
}: Pick<Props, 'ctx'> & { phases: readonly Phase[]; at: (path: string) => string; hasSupport: boolean }) => {
	const texts = takingPartTexts[ctx.screen];
	const canSupport = hasSupport && isAnyOpen(phases, supportable, ctx.now);
	return (
		<>
			{canSupport && (
				<Button href={at('unterstuetzen')} icon="thumb_up" block>
					{texts.support}
				</Button>
			)}
			{isAnyOpen(phases, contributable, ctx.now) && (
				<Button href={at('beitrag')} icon="rate_review" look={canSupport ? 'secondary' : 'primary'} block>
					{texts.contribute}
				</Button>
			)}
		</>
	);
};

/** What one can do now. Who reads a partner's participation goes over to the partner: what a citizen writes stays where she wrote it. */
/** Whether somebody may write about it now. */
export const canContribute = ({ now }: Context, phases: readonly Phase[] | undefined): boolean =>
	phases !== undefined && isAnyOpen(phases, contributable, now);

export const TakePartBox = ({ ctx, thing, phases, hasSupport = false }: Props) => {
	const texts = takingPartTexts[ctx.screen];
	const partner = partnerOf(ctx.tenant, thing.ownerId);
	const at = (path: string) => `${partner ? partnerOrigin(ctx, partner) : ''}/mitmachen/${path}/${thing.id}`;
	const canWrite = canContribute(ctx, phases);
	return (
		<Box id="mitmachen" title={partner ? texts.elsewhere(partner.name) : texts.takePart} accent>
			{phases && !canWrite && <p>{`${texts.closed} ${texts.closedText}`}</p>}
			<Stack>
				<Deeds ctx={ctx} phases={phases ?? []} at={at} hasSupport={hasSupport} />
				<Button href={at('folgen')} icon="notifications" look={canWrite ? 'tertiary' : 'primary'} block>
					{texts.follow}
				</Button>
			</Stack>
			<p class="om-small om-muted">{texts.followText}</p>
		</Box>
	);
};

/** How many support something, and how far it is from the vote; `quorum` 0 asks for none. */
export const SupportBar = ({ ctx, tally, quorum }: { ctx: Context; tally: Pick<Tally, 'support' | 'counted'>; quorum: number }) => {
	const texts = takingPartTexts[ctx.screen];
	const isReached = quorum > 0 && tally.support >= quorum;
	return (
		<div class="om-support">
			<p>
				<b>{texts.supporters(tally.support)}</b>{' '}
				{quorum > 0 && <span class="om-muted">{isReached ? texts.reached : texts.quorum(String(quorum))}</span>}
			</p>
			{quorum > 0 && <Progress share={tally.support / quorum} />}
			{tally.counted > 0 && <p class="om-small om-muted">{texts.onPaper(tally.counted)}</p>}
		</div>
	);
};

/** What other modules keep and belongs here: news, events, people, surveys. */
export const LinkedThings = ({ ctx, things, kinds }: { ctx: Context; things: readonly Linked[]; kinds: ReturnType<Kinds> }) => {
	const reachable = things.flatMap((thing) => {
		const path = kinds.find(({ name }) => name === thing.kind)?.path;
		return path === undefined ? [] : [{ thing, href: `${path}/${thing.slug}` }];
	});
	if (reachable.length === 0) return <></>;
	return (
		<Section id="dazu" title={takingPartTexts[ctx.screen].belongs} inside>
			<Stack>
				{reachable.map(({ thing, href }) => (
					<ThingCard ctx={ctx} thing={thing} href={href} look="flat" />
				))}
			</Stack>
		</Section>
	);
};
