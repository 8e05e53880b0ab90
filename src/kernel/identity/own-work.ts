import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** Open cases of somebody who does not come any more lie with her office again: given to her, nobody would have them to do. */
export const giveBackCases = (tx: Tx, id: string): Promise<unknown> =>
	tx[connection]
		.updateTable('caseFile')
		.set({ assigneeId: null, changedAt: tx.now })
		.where('tenantId', '=', tx.tenantId)
		.where('assigneeId', '=', id)
		.where('phase', '<>', 'closed')
		.execute();

/** The same where her last role was taken. */
export const giveBackWithoutRole = async (tx: Tx, id: string): Promise<void> => {
	const role = await tx[connection]
		.selectFrom('assignment')
		.select('role')
		.where('tenantId', '=', tx.tenantId)
		.where('accountId', '=', id)
		.limit(1)
		.executeTakeFirst();
	if (!role) await giveBackCases(tx, id);
};
