import { audit } from '#kernel/audit/audit.ts';
import { lockCase } from '#kernel/case/cases.ts';
import { moveCase } from '#kernel/case/moving.ts';
import { layPicture, type Prepared } from '#kernel/case/pictures.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { announce } from '#kernel/outbox/outbox.ts';
import { defect, type DefectState } from '../defect.ts';
import { tellMove } from './commands/handle.ts';
import { publicReports } from './queries/public.ts';

/** Reports that are open and have a point, for whoever plans work: where, what, since when. Private ones are not among them. */
export const openReports = (ctx: Context) => publicReports(ctx, { phases: ['open', 'waiting'], hasPoint: true, limit: 5000 });

export type ByWork = {
	readonly id: string;
	/** Said once by whoever did the work; the citizen reads the same words. */
	readonly says: string | null;
	readonly proof?: Prepared;
};

/** Moves it where it may follow, and tells everybody; a report that stands there already stays as it is, so that a reaction may come twice. */
const moveByWork = (ctx: Context, { id, says, proof }: ByWork, to: DefectState): Promise<'moved' | 'alreadyThere' | 'closed'> =>
	walled(ctx, async (tx: Tx) => {
		const before = await lockCase(tx, defect, id);
		if (before.state === to) return 'alreadyThere';
		if (before.phase === 'closed') return 'closed';
		const file = await moveCase(tx, defect, { id, to, says });
		if (proof) await layPicture(tx, { ...proof, caseId: id, role: 'proof', isBlurred: false });
		await tellMove(tx, file, { state: to, says });
		await audit(tx, 'defect.move', { id, subject: file.reference, detail: { to, by: 'work' } });
		await announce(tx, 'defect.move', id);
		return 'moved';
	});

/** A work order was made of a report: it is in hand, and its reporter hears so. For reactions to outbox events. `NotFound` when there is no such report. */
export const planByWork = (ctx: Context, work: ByWork) => moveByWork(ctx, work, 'planned');

/** The work is done: closes the report with a mail to everybody who follows. For reactions to outbox events. */
export const closeByWork = (ctx: Context, work: ByWork) => moveByWork(ctx, work, 'done');
