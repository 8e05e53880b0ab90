import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { password } from './account-input.ts';
import { lockAccount } from './account-lock.ts';
import { demandAll, demandAnotherAdministrator } from './administrators.ts';
import { dropFactors } from './factors.ts';
import { deviceProof } from './guessing.ts';
import { giveBackCases } from './own-work.ts';
import { hashPassword } from './passwords.ts';
import { closeSessionsOf } from './sessions.ts';
import { redeemToken, subjectOfToken } from './tokens.ts';

const accountIn = (tx: Tx, id: string) => tx[connection].updateTable('account').where('tenantId', '=', tx.tenantId).where('id', '=', id);

/** `proof` is for the device to keep: whoever guessed too often before is not kept waiting there. */
export const choosePassword = command({
	name: 'account.choosePassword',
	permission: 'everyone',
	input: z.object({ token: z.string(), password }),
	run: async (tx, { token, password: chosen }) => {
		const link = { token, purpose: 'password' } as const;
		const known = await lockAccount(tx, await subjectOfToken(tx, link));
		if (!known || (await redeemToken(tx, link)) === undefined) throw new NotFound('link');
		const { id, name } = known;
		const passwordHash = await hashPassword(chosen);
		await accountIn(tx, id).set({ passwordHash }).execute();
		await closeSessionsOf(tx, id);
		return { id, subject: name, proof: deviceProof(passwordHash) };
	},
});

/** Ends what somebody may do here: the account stays in the log, its sessions end at once. */
export const closeAccount = command({
	name: 'account.close',
	permission: 'accounts.manage',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		demandAll(tx);
		if (id === tx.actor?.id) throw new Invalid({ id: 'notYourself' });
		await demandAnotherAdministrator(tx, id);
		const closed = await accountIn(tx, id)
			.set({ closedAt: tx.now, passwordHash: null, providerSubject: null })
			.returning('name')
			.executeTakeFirst();
		if (!closed) throw new NotFound('account');
		await dropFactors(tx, id);
		await closeSessionsOf(tx, id);
		await giveBackCases(tx, id);
		return { id, subject: closed.name };
	},
});
