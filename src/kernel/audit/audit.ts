import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection, unanswered } from '#kernel/db/connection.ts';

/** What a deed was done to: its id, a name that people know it by, and what else proves it. */
export type Subject = { readonly id: string; readonly subject?: string; readonly detail?: unknown };

/** Who did what to which thing, in the transaction that did it. The names are kept as they were on that day. */
export const audit = async (tx: Tx, deed: string, { id, subject, detail }: Subject): Promise<void> => {
	await tx[connection]
		.insertInto('auditEntry')
		.values({
			tenantId: tx.tenantId,
			actorId: tx.actor?.id ?? null,
			actorName: tx.actor?.name ?? null,
			deed,
			subjectId: id,
			subject: subject ?? null,
			detail: detail === undefined ? null : JSON.stringify(detail),
			at: tx.now,
		})
		.modifyEnd(unanswered)
		.execute();
};

const entries = (ctx: Context) =>
	ctx[connection]
		.selectFrom('auditEntry')
		.select(['number', 'actorName', 'deed', 'subjectId', 'subject', 'detail', 'at'])
		.where('tenantId', '=', ctx.tenantId)
		.orderBy('number', 'desc');

/** The log of the municipality, newest first, in pages by the number of the last entry seen. */
export const auditLog = (ctx: Staff<'audit.read'>, { before, limit = 50 }: { before?: number; limit?: number } = {}) =>
	entries(ctx)
		.where('number', '<', before ?? Number.MAX_SAFE_INTEGER)
		.limit(limit)
		.execute();

/** What happened to one thing, newest first. */
export const historyOf = (ctx: Staff<'office.enter'>, subjectId: string) =>
	entries(ctx).where('subjectId', '=', subjectId).limit(100).execute();
