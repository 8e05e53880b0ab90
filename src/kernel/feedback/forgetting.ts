import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

const ago = (tx: Tx, months: number) => sql<Date>`${tx.now}::timestamptz - make_interval(months => ${months})`;

/** The addresses go, the count stays: it moves to the signatures that were counted by hand. */
export const forgetFollowers = async (tx: Tx): Promise<number> => {
	const gone = await tx[connection]
		.deleteFrom('follower')
		.where('tenantId', '=', tx.tenantId)
		.where('confirmedAt', '<', ago(tx, 24))
		.returning(['publicationId', 'supports'])
		.execute();
	const supported = Map.groupBy(
		gone.filter(({ supports }) => supports),
		({ publicationId }) => publicationId,
	);
	for (const [publicationId, { length }] of supported)
		await tx[connection]
			.updateTable('tally')
			.set((eb) => ({ online: eb('online', '-', length), counted: eb('counted', '+', length) }))
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', publicationId)
			.execute();
	return gone.length;
};

/** Nobody asks any more. */
export const forgetAddresses = async (tx: Tx): Promise<number> => {
	const { numUpdatedRows } = await tx[connection]
		.updateTable('contribution')
		.set({ authorEmail: null })
		.where('tenantId', '=', tx.tenantId)
		.where('authorEmail', 'is not', null)
		.where((eb) => eb.or([eb('at', '<', ago(tx, 24)), eb('answeredAt', '<', ago(tx, 12)), eb('refusedAt', '<', ago(tx, 12))]))
		.executeTakeFirst();
	return Number(numUpdatedRows);
};

/** What nobody was to read is gone; the row stays, because it is counted in public with its reason. */
export const forgetRefused = async (tx: Tx): Promise<number> => {
	const { numUpdatedRows } = await tx[connection]
		.updateTable('contribution')
		.set({ authorName: '', authorEmail: null, body: '', refusalNote: '' })
		.where('tenantId', '=', tx.tenantId)
		.where('body', '<>', '')
		.where('refusedAt', '<', ago(tx, 6))
		.executeTakeFirst();
	return Number(numUpdatedRows);
};
