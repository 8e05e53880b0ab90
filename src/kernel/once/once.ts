import * as z from 'zod';
import type { Tx } from '#kernel/context.ts';
import { connection, unanswered } from '#kernel/db/connection.ts';
import { Conflict } from '#kernel/errors.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { daysAgo } from '#kernel/time/span.ts';
import { opened, sealed, type Sent } from './sending.ts';

const answerOf = (tx: Tx, { key }: Sent) =>
	tx[connection].selectFrom('sentForm').select('answer').where('tenantId', '=', tx.tenantId).where('key', '=', key).executeTakeFirst();

/**
 * Does the work of a form, or says again what it said when the same form did it before. Of two at the same moment the second waits at the row of the
 * first; if that one fails, its row goes with it.
 */
export const once = async <Output>(tx: Tx, sent: Sent, work: () => Promise<Output>): Promise<Output> => {
	const day = dayIn(tx.now, tx.tenant.zone);
	const { numInsertedOrUpdatedRows } = await tx[connection]
		.insertInto('sentForm')
		.values({ tenantId: tx.tenantId, key: sent.key, answer: null, day })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows !== 1n) {
		const { answer = null } = (await answerOf(tx, sent)) ?? {};
		if (answer === null) throw new Conflict('changedMeanwhile');
		return z.custom<Output>().parse(opened(answer, sent));
	}
	const output = await work();
	await tx[connection]
		.updateTable('sentForm')
		.set({ answer: sealed(output, sent) })
		.where('tenantId', '=', tx.tenantId)
		.where('key', '=', sent.key)
		.modifyEnd(unanswered)
		.execute();
	return output;
};

/** Days after which a form that is sent again is a new one. */
export const daysKnown = 2;

export const forgetForms = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('sentForm')
		.where('tenantId', '=', tx.tenantId)
		.where('day', '<', dayIn(daysAgo(tx, daysKnown), tx.tenant.zone))
		.executeTakeFirst();
	return Number(numDeletedRows);
};
