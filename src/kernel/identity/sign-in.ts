import { type Context, reachOf } from '#kernel/context.ts';
import { walled } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import { audit } from '#kernel/audit/audit.ts';
import { deviceProof, isKnownDevice, waitBefore, wasRight } from './guessing.ts';
import { isPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { stepOf } from './totp.ts';

/** `device` in plain words (`deviceWords`), `from` the prefix of the address, `proof` what the device kept from the last time. */
export type Credentials = { email: string; password: string; code: string; device: string; from: string; proof: string };
/** `proof` is for the device to keep: it keeps its own tries, whatever others do. */
export type SignIn =
	{ outcome: 'in'; token: string; proof: string } | { outcome: 'wrong' | 'codeNeeded' } | { outcome: 'tooMany'; seconds: number };

const accountOf = (ctx: Context, email: string) =>
	ctx[connection]
		.selectFrom('account')
		.select(['id', 'name', 'passwordHash', 'totpSecret', 'totpStep'])
		.where('tenantId', '=', ctx.tenantId)
		.where('email', '=', email)
		.where('homeId', 'is', null)
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

const open = (ctx: Context, { id, name, totpSecret }: Account, device: string): Promise<string> =>
	walled(ctx, async (tx) => {
		await audit(tx, 'session.open', { id, subject: name });
		return openSession(tx, { accountId: id, device, isStrong: totpSecret !== null });
	});

/** Password, then a code where the account has one. Every wrong answer sounds the same; guessing gets slow. */
export const signIn = async (ctx: Context, { email, password, code, device, from, proof }: Credentials): Promise<SignIn> => {
	const address = email.trim().toLowerCase();
	const account = await accountOf(ctx, address);
	const hash = account?.passwordHash ?? null;
	const guess = { email: address, from, known: isKnownDevice(hash, proof) };
	const seconds = await waitBefore(ctx, guess);
	if (seconds > 0) return { outcome: 'tooMany', seconds };
	if (!(await isPassword(password, hash)) || !account || hash === null) return { outcome: 'wrong' };
	if (account.totpSecret !== null && code.trim() === '') {
		await wasRight(ctx, guess);
		return { outcome: 'codeNeeded' };
	}
	if (!(await isCode(ctx, account, code))) return { outcome: 'wrong' };
	await wasRight(ctx, guess);
	return { outcome: 'in', token: await open(ctx, account, device), proof: deviceProof(hash) };
};

export const isStaff = (ctx: Context): boolean => reachOf(ctx, 'office.enter') !== null;
