import { sql } from 'kysely';
import { caseSweeps } from '#kernel/case/retention.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { roadOrder } from '../../order.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();

/** What an order says in free words may be about people; where and what it was stays. */
const forgetWords = async (tx: Tx, ids: readonly string[]): Promise<void> => {
	await own
		.update(tx, 'roadOrder')
		.set({ task: '', result: null })
		.where('caseId', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
};
export const orderSweeps = caseSweeps(roadOrder, forgetWords);
