import type { Context } from '#kernel/context.ts';
import { stepsOf } from '#kernel/case/words.ts';
import { walled } from '#kernel/command.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Reactions } from '#kernel/outbox/outbox.ts';
import type { Reports } from '../../asked.ts';
import type { WorkTables } from '../../work-tables.ts';
import { releasedReports, reportsOfOrder, resultFor } from '../queries/orders.ts';

const own = tables<WorkTables>();

/** A report that is gone by now (its time was over) needs no answer. */
const unlessGone = async (deed: Promise<unknown>): Promise<void> => {
	await deed.catch((error: unknown) => {
		if (!(error instanceof NotFound)) throw error;
	});
};

/** The order was taken back: what it was to settle stands where it stood before, with the reason. Nothing is left to tell when this comes again. */
const release = async (ctx: Context, reports: Reports, caseId: string): Promise<void> => {
	const says = (await stepsOf(ctx, caseId)).findLast(({ state }) => state === 'dropped')?.says ?? null;
	for (const { reportId } of await releasedReports(ctx, caseId)) await unlessGone(reports.release(ctx, { id: reportId, says }));
	await walled(ctx, async (tx) => {
		await own.remove(tx, 'roadOrderReport').where('caseId', '=', caseId).where('isReleased', '=', true).execute();
	});
};

/**
 * What citizens hear of work: their report is in hand when an order was given, done when the order is, and open again when it was taken back.
 * Each may come twice.
 */
export const tellingReporters = (reports: Reports): Reactions => ({
	'roads.order': async (ctx: Context, caseId: string) => {
		for (const { reportId } of await reportsOfOrder(ctx, caseId)) await unlessGone(reports.plan(ctx, { id: reportId, says: null }));
	},
	'roads.orderMove': (ctx: Context, caseId: string) => release(ctx, reports, caseId),
	'roads.finish': async (ctx: Context, caseId: string) => {
		const result = await resultFor(ctx, caseId);
		if (!result) return;
		for (const { reportId } of await reportsOfOrder(ctx, caseId)) await unlessGone(reports.close(ctx, { id: reportId, ...result }));
	},
});
