import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { type Undertaking, undertakingsOf } from '#kernel/phases/gathered.ts';
import { currentOf } from '#kernel/phases/phase.ts';
import { capabilityTexts } from '#screens/phase-texts.ts';
import { capabilityIcons, urgencyOf } from '#screens/phase-timeline.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { List, type ListItem } from '#ui/content/event-list.tsx';

const rowOf = (ctx: Context, thing: Undertaking, path: string): ListItem => {
	const phase = currentOf(thing.phases, ctx.now);
	const urgency = urgencyOf(ctx, thing.phases);
	const lang = langOf(ctx, thing.words);
	return {
		href: `${path}/${thing.slug}`,
		title: <span lang={lang}>{thing.words.title}</span>,
		text: <span lang={lang}>{thing.words.summary}</span>,
		sign: { icon: phase ? capabilityIcons[phase.capability] : 'forum' },
		...(phase && { before: capabilityTexts[ctx.screen][phase.capability] }),
		...(urgency !== undefined && { light: { light: 'wait' as const, text: urgency } }),
	};
};

/** What runs now, what ends soonest first. */
export const runningOf = async (ctx: Context, kinds: readonly Kind[]): Promise<readonly Undertaking[]> =>
	(
		await undertakingsOf(
			ctx,
			kinds.map(({ name }) => name),
		)
	).running;

type Props = { readonly ctx: Context; readonly things: readonly Undertaking[]; readonly kinds: readonly Kind[]; readonly level?: 2 | 3 };

export const RunningRows = ({ ctx, things, kinds, level = 3 }: Props) => (
	<List
		lang={ctx.screen}
		level={level}
		items={things.map((thing) => rowOf(ctx, thing, kinds.find(({ name }) => name === thing.kind)?.path ?? ''))}
	/>
);
