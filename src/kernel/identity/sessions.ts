import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { hashed, newToken } from './tokens.ts';
import { hour } from '#kernel/time/span.ts';

/** A working day; then one signs in again. */
export const sessionLength = 10 * hour;

/** `device` in plain words (`deviceWords`); `isStrong`: with a second factor; `idToken` of the provider that opened it. */
export type Opening = { readonly accountId: string; readonly device: string; readonly isStrong: boolean; readonly idToken?: string };

/** Opens a session and forgets those of the same person that are over. */
export const openSession = async (tx: Tx, { accountId, device, isStrong, idToken }: Opening): Promise<string> => {
	const token = newToken();
	await tx[connection]
		.deleteFrom('session')
		.where('tenantId', '=', tx.tenantId)
		.where('accountId', '=', accountId)
		.where('expiresAt', '<=', tx.now)
		.execute();
	await tx[connection]
		.insertInto('session')
		.values({
			tenantId: tx.tenantId,
			tokenHash: hashed(token),
			accountId,
			createdAt: tx.now,
			expiresAt: new Date(tx.now.getTime() + sessionLength),
			device,
			isStrong,
			idToken: idToken ?? null,
			seenOn: dayIn(tx.now, tx.tenant.zone),
		})
		.execute();
	return token;
};

/** Ends a session; answers the ID token of the provider that opened it. */
export const closeSession = async (ctx: Context, token: string): Promise<string | null> => {
	const closed = await ctx[connection]
		.deleteFrom('session')
		.where('tenantId', '=', ctx.tenantId)
		.where('tokenHash', '=', hashed(token))
		.returning('idToken')
		.executeTakeFirst();
	return closed?.idToken ?? null;
};

/** Whoever is signed in under this account is so no longer, on every device but the one with the key `except`. Says how many ended. */
export const closeSessionsOf = async (tx: Tx, accountId: string, except = ''): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('session')
		.where('tenantId', '=', tx.tenantId)
		.where('accountId', '=', accountId)
		.where('tokenHash', '<>', except)
		.executeTakeFirst();
	return Number(numDeletedRows);
};

/** The open sessions of an account, newest first; `key` names one of them and opens nothing. */
const openSessions = (ctx: Context, accountId: string) =>
	ctx[connection]
		.selectFrom('session')
		.select(['tokenHash as key', 'device', 'createdAt', 'seenOn', 'isStrong'])
		.where('tenantId', '=', ctx.tenantId)
		.where('accountId', '=', accountId)
		.where('expiresAt', '>', ctx.now)
		.orderBy('createdAt', 'desc')
		.execute();
export type OpenSession = Awaited<ReturnType<typeof openSessions>>[number];

export const ownSessions = (ctx: Staff<'office.enter'>): Promise<readonly OpenSession[]> => openSessions(ctx, ctx.actor.id);
export const sessionsFor = (ctx: Staff<'accounts.manage'>, accountId: string): Promise<readonly OpenSession[]> =>
	openSessions(ctx, accountId);

/** What was opened before a second factor was shown becomes as good as if it had been opened with it. */
export const strengthen = async (tx: Tx): Promise<void> => {
	await tx[connection]
		.updateTable('session')
		.set({ isStrong: true })
		.where('tenantId', '=', tx.tenantId)
		.where('tokenHash', '=', tx.actor?.signedIn?.key ?? '')
		.execute();
};
