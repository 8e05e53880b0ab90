import type { Context } from '#kernel/context.ts';
import type { Module, When } from '#kernel/module.ts';
import { standingOf } from '#kernel/phases/phase.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import type { Hit } from '#kernel/search/search.ts';
import { nearDay } from '#screens/moments.ts';
import { phaseTexts } from '#screens/phase-texts.ts';
import { urgencyOf } from '#screens/phase-timeline.tsx';

export type HitTimes = ReadonlyMap<Hit, When | undefined>;
type Source = (ctx: Context, hits: readonly Hit[]) => Promise<HitTimes>;

const idsOf = (hits: readonly Hit[]): readonly string[] => hits.map(({ id }) => id);

/** Until when people can take part. */
const byPhases: Source = async (ctx, hits) => {
	const all = await phasesOf(ctx, idsOf(hits));
	return new Map(
		hits.flatMap((hit) => {
			const phases = all.get(hit.id) ?? [];
			const text = urgencyOf(ctx, phases);
			return text === undefined
				? []
				: [[hit, { text, over: standingOf(phases, ctx.now) === 'finished' ? phaseTexts[ctx.screen].over : undefined }]];
		}),
	);
};

/**
 * When hits are, of the kinds that know: the day of its publication says nothing about an event, an address has none, and of a survey people want to
 * know how long it runs. A statement for each such kind that is among the hits.
 */
export const hitTimes = (modules: readonly Module[]): Source => {
	const phased = new Set(modules.flatMap(({ participation = [] }) => participation.map(({ kind }) => kind.name)));
	const sources = modules.flatMap(({ when }) => when ?? []);
	return async (ctx, hits) => {
		const told = sources.map(async ({ kind, of }) => {
			const own = hits.filter((hit) => hit.kind === kind.name);
			const times = own.length === 0 ? undefined : await of(ctx, idsOf(own));
			return own.map((hit) => [hit, times?.get(hit.id)] as const);
		});
		const open = byPhases(
			ctx,
			hits.filter(({ kind }) => phased.has(kind)),
		);
		const published = hits.map((hit) => [hit, { text: nearDay(ctx, hit.shownFrom) }] as const);
		return new Map([...published, ...(await open), ...(await Promise.all(told)).flat()]);
	};
};
