import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Job } from '#kernel/jobs/job.ts';
import type { CaseKind } from './case.ts';

export type Overdue = {
	readonly id: string;
	readonly reference: string;
	readonly category: string;
	readonly dueAt: Date | null;
	readonly handlerId: string | null;
};

/** Open cases whose deadline has passed since the last look, marked as told. */
const newlyOverdue = (tx: Tx, kind: CaseKind): Promise<readonly Overdue[]> =>
	tx[connection]
		.updateTable('caseFile')
		.set({ alarmedAt: tx.now })
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', kind.name)
		.where('phase', '=', 'open')
		.where('alarmedAt', 'is', null)
		.where('dueAt', '<=', tx.now)
		.returning(['id', 'reference', 'category', 'dueAt', 'handlerId'])
		.execute();

/** Each hour, once for every deadline that has passed; the kind says whom to tell. What is told and what is marked is one deed. */
export const alarmJob = (kind: CaseKind, tell: (tx: Tx, overdue: readonly Overdue[]) => Promise<void>): Job => ({
	name: `${kind.name}.alarm`,
	says: `Meldet überfällige Vorgänge (${kind.one}) der zuständigen Stelle`,
	cron: '5 * * * *',
	run: (ctx: Context) =>
		walled(ctx, async (tx) => {
			const overdue = await newlyOverdue(tx, kind);
			if (overdue.length > 0) await tell(tx, overdue);
		}),
});
