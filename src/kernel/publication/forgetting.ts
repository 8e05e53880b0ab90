import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

const these = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

/** Takes things away for good: their words, versions, search, places and what anybody was typing. */
export const forgetThings = async (tx: Tx, ids: readonly string[]): Promise<void> => {
	await tx[connection].deleteFrom('workingCopy').where('tenantId', '=', tx.tenantId).where('publicationId', '=', these(ids)).execute();
	await tx[connection].deleteFrom('publication').where('tenantId', '=', tx.tenantId).where('id', '=', these(ids)).execute();
};

/** Takes one answer out of all that was ever kept of these things; the note of who asked for release, which may repeat it, is emptied. */
export const forgetAnswer = async (tx: Tx, { ids, field }: { ids: readonly string[]; field: string }): Promise<void> => {
	await tx[connection]
		.updateTable('publicationVersion')
		.set({ content: sql`content - ${field}::text` })
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', these(ids))
		.execute();
	await tx[connection]
		.updateTable('workingCopy')
		.set({ answers: sql`answers - ${field}::text` })
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', these(ids))
		.execute();
	await tx[connection]
		.deleteFrom('publicationProposal')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', these(ids))
		.execute();
	await tx[connection]
		.updateTable('publicationReview')
		.set({ note: '' })
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', these(ids))
		.execute();
};

/** The things of a kind that nobody has changed for so many months. */
export const unchangedFor = async (tx: Tx, kind: string, months: number): Promise<readonly string[]> => {
	const rows = await tx[connection]
		.selectFrom('publication')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', kind)
		.where('changedAt', '<', sql<Date>`${tx.now}::timestamptz - make_interval(months => ${months})`)
		.execute();
	return rows.map(({ id }) => id);
};

/** The things of a kind that stopped being shown by themselves before that moment. */
export const vanishedBefore = async (tx: Tx, kind: string, moment: Date): Promise<readonly string[]> => {
	const rows = await tx[connection]
		.selectFrom('publicationAudience')
		.select('publicationId')
		.where('tenantId', '=', tx.tenantId)
		.where('ownerId', '=', tx.tenantId)
		.where('kind', '=', kind)
		.where('shownUntil', '<', moment)
		.execute();
	return rows.map(({ publicationId }) => publicationId);
};
