import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';
import { demandAll } from './administrators.ts';
import { closeSessionsOf } from './sessions.ts';

/** Ends one of one's own sessions, by its key. */
export const endSession = command({
	name: 'session.end',
	permission: 'office.enter',
	input: z.object({ key: z.string() }),
	run: async (tx, { key }) => {
		const ended = await tx[connection]
			.deleteFrom('session')
			.where('tenantId', '=', tx.tenantId)
			.where('accountId', '=', tx.actor?.id ?? '')
			.where('tokenHash', '=', key)
			.returning(['accountId', 'device'])
			.executeTakeFirst();
		if (!ended) throw new NotFound('session');
		return { id: ended.accountId, subject: ended.device };
	},
});

/** Ends all of one's own sessions but this one. */
export const endOtherSessions = command({
	name: 'session.endOthers',
	permission: 'office.enter',
	input: z.object({}),
	run: async (tx) => {
		const id = tx.actor?.id ?? '';
		const ended = await closeSessionsOf(tx, id, tx.actor?.signedIn?.key);
		return { id, subject: tx.actor?.name ?? '', detail: { ended } };
	},
});

/** Ends every session of a person, at once, on every device. */
export const endSessionsOf = command({
	name: 'account.endSessions',
	permission: 'accounts.manage',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		demandAll(tx);
		const known = await tx[connection]
			.selectFrom('account')
			.select('name')
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.executeTakeFirst();
		if (!known) throw new NotFound('account');
		return { id, subject: known.name, detail: { ended: await closeSessionsOf(tx, id) } };
	},
});
