import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { picture, publications, teaser, words } from '#kernel/publication/publications.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { type Phase, type Standing, standingOf, stateOf } from './phase.ts';
import { phasesOf } from './phases.ts';

const most = 200;

const read = async (ctx: Context, kinds: readonly string[]) => {
	const rows = await publications(ctx)
		.select(teaser)
		.select(words(ctx))
		.select(picture)
		.where('audience.kind', '=', sql<string>`any(${kinds}::text[])`)
		.orderBy('audience.shownFrom', 'desc')
		.limit(most)
		.execute();
	const phases = await phasesOf(
		ctx,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({ ...row, phases: phases.get(row.id) ?? [] }));
};
const known = remembered(read, aMoment);

/** Something that people can take part in, with its phases. */
export type Undertaking = Awaited<ReturnType<typeof read>>[number];

const never = 8.64e15;
/** What ends soonest stands first; without an end it stands last. */
const endOf = ({ phases }: Undertaking, now: Date): number =>
	phases.findLast((phase: Phase) => stateOf(phase, now) === 'open')?.closesAt?.getTime() ?? never;
const beginOf = ({ phases }: Undertaking): number => phases[0]?.opensAt.getTime() ?? 0;
const lastOf = ({ phases }: Undertaking): number => phases.at(-1)?.closesAt?.getTime() ?? 0;

/** All participations of these kinds that are shown: what runs, what comes, what is finished. Two statements. */
export const undertakingsOf = async (
	ctx: Context,
	kinds: readonly string[],
): Promise<Readonly<Record<Standing, readonly Undertaking[]>>> => {
	const all = Map.groupBy(await known(ctx, kinds), ({ phases }) => standingOf(phases, ctx.now));
	return {
		running: (all.get('running') ?? []).toSorted((a, b) => endOf(a, ctx.now) - endOf(b, ctx.now)),
		coming: (all.get('coming') ?? []).toSorted((a, b) => beginOf(a) - beginOf(b)),
		finished: (all.get('finished') ?? []).toSorted((a, b) => lastOf(b) - lastOf(a)),
	};
};
