import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid, NotFound, type Problems } from '#kernel/errors.ts';
import type { Phase } from './phase.ts';

/** A phase as somebody wishes it; one that keeps its `id` is the same phase with other words or days. */
export type PhaseDraft = Omit<Phase, 'id'> & { readonly id?: string | undefined };

const mostPhases = 20;
const longestTitle = 120;

/** The phases of these publications, by id and in the order of their days. Own ones, and those of partners that are shown here. */
export const phasesOf = async (ctx: Context, publicationIds: readonly string[]): Promise<ReadonlyMap<string, readonly Phase[]>> => {
	if (publicationIds.length === 0) return new Map();
	const rows = await ctx[connection]
		.selectFrom('phase')
		.leftJoin('publicationAudience as audience', (join) =>
			join
				.onRef('audience.ownerId', '=', 'phase.tenantId')
				.onRef('audience.publicationId', '=', 'phase.publicationId')
				.on('audience.tenantId', '=', ctx.tenantId),
		)
		.select(['phase.id', 'phase.publicationId', 'phase.capability', 'phase.title', 'phase.opensAt', 'phase.closesAt'])
		.where('phase.publicationId', '=', sql<string>`any(${publicationIds}::uuid[])`)
		.where((eb) => eb.or([eb('phase.tenantId', '=', ctx.tenantId), eb('audience.tenantId', 'is not', null)]))
		.orderBy('phase.opensAt')
		.orderBy('phase.id')
		.execute();
	return Map.groupBy(rows, ({ publicationId }) => publicationId);
};

/** The phases of one publication. */
export const phasesWith = async (ctx: Context, id: string): Promise<readonly Phase[]> => (await phasesOf(ctx, [id])).get(id) ?? [];

const problemsOf = (phases: readonly PhaseDraft[]): Problems => ({
	...(phases.length > mostPhases && { phases: 'tooMany' }),
	...Object.fromEntries(
		phases.flatMap(({ title, opensAt, closesAt }, at) => [
			...(title.trim() === '' ? [[`phases.${at}.title`, 'required']] : []),
			...(title.length > longestTitle ? [[`phases.${at}.title`, 'tooLong']] : []),
			...(closesAt !== null && closesAt <= opensAt ? [[`phases.${at}.closesAt`, 'endsBeforeItStarts']] : []),
		]),
	),
});

/**
 * Gives a publication of this municipality these phases and no others; the caller has checked the right to do so.
 * `Invalid` names the phase by its place in the list: `phases.1.closesAt`.
 */
export const setPhases = async (tx: Tx, publicationId: string, phases: readonly PhaseDraft[]): Promise<readonly Phase[]> => {
	const problems = problemsOf(phases);
	if (Object.keys(problems).length > 0) throw new Invalid(problems);
	const thing = await tx[connection]
		.selectFrom('publication')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', publicationId)
		.forUpdate()
		.executeTakeFirst();
	if (!thing) throw new NotFound('publication');
	const gone = await tx[connection]
		.deleteFrom('phase')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.returning('id')
		.execute();
	const known = new Set(gone.map(({ id }) => id));
	const kept = phases.map(({ id, ...phase }): Phase => ({ ...phase, id: id !== undefined && known.has(id) ? id : newId() }));
	if (kept.length > 0)
		await tx[connection]
			.insertInto('phase')
			.values(kept.map((phase) => ({ ...phase, tenantId: tx.tenantId, publicationId })))
			.execute();
	return kept.toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
};
