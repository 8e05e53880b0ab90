import { sql } from 'kysely';
import { type Context, reachOf } from '#kernel/context.ts';
import { walled } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import { audit } from '#kernel/audit/audit.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { lockAccount } from './account-lock.ts';
import { usedCode } from './codes.ts';
import { deviceProof, isKnownDevice, waitBefore, wasRight } from './guessing.ts';
import { isPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { secondFactor } from './settings.ts';

/** `device` in plain words (`deviceWords`), `from` the prefix of the address, `proof` what the device kept from the last time. */
export type Credentials = { email: string; password: string; code: string; device: string; from: string; proof: string };
/** `proof` is for the device to keep: it keeps its own tries, whatever others do. `onPaper`: a recovery code opened the door. */
export type SignIn =
	| { outcome: 'in'; token: string; proof: string; onPaper: boolean }
	| { outcome: 'wrong' | 'codeNeeded' | 'passkeyNeeded' }
	| { outcome: 'tooMany'; seconds: number };

const accountOf = (ctx: Context, email: string) =>
	ctx[connection]
		.selectFrom('account')
		.select(['id', 'name', 'passwordHash', 'totpSecret'])
		.select(
			sql<boolean>`exists (select from passkey where passkey.tenant_id = account.tenant_id and passkey.account_id = account.id)`.as(
				'hasPasskey',
			),
		)
		.where('tenantId', '=', ctx.tenantId)
		.where('email', '=', email)
		.where('homeId', 'is', null)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

/** What the password alone does not open: an account with an app; one with a passkey where the municipality asks for two factors. */
const missing = (ctx: Context, { totpSecret, hasPasskey }: Account): 'codeNeeded' | 'passkeyNeeded' | null => {
	if (totpSecret !== null) return 'codeNeeded';
	return hasPasskey && settingOf(ctx.tenant, secondFactor) ? 'passkeyNeeded' : null;
};

type Way = { readonly device: string; readonly used: 'app' | 'paper' | null };

/** `null` when the password was changed while it was looked at: whoever came by the old one is out with all others. */
const open = (ctx: Context, { id, name, passwordHash }: Account, { device, used }: Way): Promise<string | null> =>
	walled(ctx, async (tx) => {
		if ((await lockAccount(tx, id))?.passwordHash !== passwordHash) return null;
		if (used === 'paper') await audit(tx, 'account.spendCode', { id, subject: name });
		await audit(tx, 'session.open', { id, subject: name });
		return openSession(tx, { accountId: id, device, isStrong: used !== null });
	});

type Checked = 'wrong' | 'codeNeeded' | 'passkeyNeeded' | { readonly used: Way['used'] };

/** The password, then what it alone does not open. Takes as long for an unknown account as for a known one. */
const checked = async (ctx: Context, account: Account | undefined, { password, code }: Credentials): Promise<Checked> => {
	if (!(await isPassword(password, account?.passwordHash ?? null)) || !account) return 'wrong';
	const asks = missing(ctx, account);
	if (asks === null) return { used: null };
	if (code.trim() === '') return asks;
	const used = await usedCode(ctx, account, code);
	return used === null ? 'wrong' : { used };
};

/** Password, then a code where the account has one. Every wrong answer sounds the same; guessing gets slow. */
export const signIn = async (ctx: Context, credentials: Credentials): Promise<SignIn> => {
	const { email, device, from, proof } = credentials;
	const address = email.trim().toLowerCase();
	const account = await accountOf(ctx, address);
	const hash = account?.passwordHash ?? '';
	const guess = { email: address, from, known: isKnownDevice(hash, proof) };
	const seconds = await waitBefore(ctx, guess);
	if (seconds > 0) return { outcome: 'tooMany', seconds };
	const answer = await checked(ctx, account, credentials);
	if (answer !== 'wrong') await wasRight(ctx, guess);
	if (typeof answer === 'string' || !account) return { outcome: typeof answer === 'string' ? answer : 'wrong' };
	const token = await open(ctx, account, { device, used: answer.used });
	if (token === null) return { outcome: 'wrong' };
	return { outcome: 'in', token, proof: deviceProof(hash), onPaper: answer.used === 'paper' };
};

export const isStaff = (ctx: Context): boolean => reachOf(ctx, 'office.enter') !== null;
