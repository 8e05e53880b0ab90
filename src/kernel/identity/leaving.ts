import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden } from '#kernel/errors.ts';
import { deletedHost } from './account-input.ts';
import { demandAnotherAdministrator } from './administrators.ts';
import { dropFactors } from './factors.ts';
import { slowed } from './guessing.ts';
import { provenOwn } from './own-account.ts';
import { closeSessionsOf } from './sessions.ts';

/** Everything by which somebody could sign in or do anything goes; so does what only she could see. A nameless row stays. */
const erase = async (tx: Tx, id: string): Promise<void> => {
	await closeSessionsOf(tx, id);
	await dropFactors(tx, id);
	await tx[connection].deleteFrom('assignment').where('tenantId', '=', tx.tenantId).where('accountId', '=', id).execute();
	await tx[connection].deleteFrom('workingCopy').where('tenantId', '=', tx.tenantId).where('accountId', '=', id).execute();
	await tx[connection].deleteFrom('oneTimeToken').where('tenantId', '=', tx.tenantId).where('subjectId', '=', id).execute();
	await tx[connection]
		.updateTable('account')
		.set({
			name: 'Gelöschtes Konto',
			email: `${id}@${deletedHost}`,
			organisation: null,
			passwordHash: null,
			providerSubject: null,
			homeAccountId: null,
			closedAt: tx.now,
		})
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
};

/**
 * Somebody deletes her own account: name, address, password, factors and drafts under way are gone; the row keeps the ids of
 * what she wrote together. What she did stays in the log under the name she had, and what she published stays.
 */
export const deleteOwnAccount = slowed(
	command({
		name: 'account.delete',
		permission: 'office.enter',
		input: z.object({ current: z.string() }),
		run: async (tx, { current }) => {
			const { id, name } = await provenOwn(tx, current);
			await demandAnotherAdministrator(tx, id);
			await erase(tx, id);
			return { id, subject: name };
		},
	}),
);

/** A guest gives back what she had here; her account at home stays as it is. */
export const leaveAsGuest = command({
	name: 'account.leave',
	permission: 'office.enter',
	input: z.object({}),
	run: async (tx) => {
		if ((tx.actor?.signedIn?.homeId ?? null) === null) throw new Forbidden('account.leave');
		const id = tx.actor?.id ?? '';
		await erase(tx, id);
		return { id, subject: tx.actor?.name ?? '' };
	},
});
