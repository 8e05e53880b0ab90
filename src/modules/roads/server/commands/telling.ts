import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Reactions } from '#kernel/outbox/outbox.ts';
import type { Reports } from '../../asked.ts';
import { reportsOfOrder, resultFor } from '../queries/orders.ts';

/** A report that is gone by now (its time was over) needs no answer. */
const unlessGone = async (deed: Promise<unknown>): Promise<void> => {
	await deed.catch((error: unknown) => {
		if (!(error instanceof NotFound)) throw error;
	});
};

/** What citizens hear of work: their report is in hand when an order was given, and done when the order is. Each may come twice. */
export const tellingReporters = (reports: Reports): Reactions => ({
	'roads.order': async (ctx: Context, caseId: string) => {
		for (const { reportId } of await reportsOfOrder(ctx, caseId)) await unlessGone(reports.plan(ctx, { id: reportId, says: null }));
	},
	'roads.finish': async (ctx: Context, caseId: string) => {
		const result = await resultFor(ctx, caseId);
		if (!result) return;
		for (const { reportId } of await reportsOfOrder(ctx, caseId)) await unlessGone(reports.close(ctx, { id: reportId, ...result }));
	},
});
