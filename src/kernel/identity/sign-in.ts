import { type Context, reachOf } from '#kernel/context.ts';
import { walled } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import { audit } from '#kernel/audit/audit.ts';
import { allows, failed, succeeded, waitOf } from './attempts.ts';
import { isPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { stepOf } from './totp.ts';

export type Credentials = { email: string; password: string; code: string };
export type SignIn = { outcome: 'in'; token: string } | { outcome: 'wrong' | 'codeNeeded' } | { outcome: 'tooMany'; seconds: number };

const accountOf = (ctx: Context, email: string) =>
	ctx[connection]
		.selectFrom('account')
		.select(['id', 'name', 'passwordHash', 'totpSecret', 'totpStep'])
		.where('tenantId', '=', ctx.tenantId)
		.where('email', '=', email)
		.where('closedAt', 'is', null)
		.executeTakeFirst();

/** Marks the time step of a code as used; false when it was used before, so that a code read over a shoulder opens nothing. */
const spend = async (ctx: Context, { accountId, step }: { accountId: string; step: number }): Promise<boolean> => {
	const { numUpdatedRows } = await ctx[connection]
		.updateTable('account')
		.set({ totpStep: step })
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', accountId)
		.where((eb) => eb.or([eb('totpStep', 'is', null), eb('totpStep', '<', step)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
};

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;
const isCode = async (ctx: Context, { id, totpSecret }: Account, code: string): Promise<boolean> => {
	if (totpSecret === null) return true;
	const step = stepOf(code, totpSecret, ctx.now);
	return step !== null && (await spend(ctx, { accountId: id, step }));
};

/** Password, then a code where the account has one. Every wrong answer sounds the same and slows the next try down. */
export const signIn = async (ctx: Context, { email, password, code }: Credentials): Promise<SignIn> => {
	const address = email.trim().toLowerCase();
	const key = `${ctx.tenantId}:${address}`;
	if (!allows(key, ctx.now)) return { outcome: 'tooMany', seconds: waitOf(key, ctx.now) };
	const account = await accountOf(ctx, address);
	if (!(await isPassword(password, account?.passwordHash ?? null)) || !account) {
		failed(key, ctx.now);
		return { outcome: 'wrong' };
	}
	if (account.totpSecret !== null && code.trim() === '') return { outcome: 'codeNeeded' };
	if (!(await isCode(ctx, account, code))) {
		failed(key, ctx.now);
		return { outcome: 'wrong' };
	}
	succeeded(key);
	const token = await walled(ctx, async (tx) => {
		await audit(tx, 'session.open', { id: account.id, subject: account.name });
		return openSession(tx, account.id);
	});
	return { outcome: 'in', token };
};

export const isStaff = (ctx: Context): boolean => reachOf(ctx, 'office.enter') !== null;
