import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { day } from '#kernel/time/span.ts';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

type Purpose =
	'password' | 'confirmation' | 'invitation' | 'email' | 'passkey.add' | 'passkey.use' | 'provider' | 'following' | 'matching' | 'group';
/** `detail` is what the token carries besides its subject; it comes back when the token is redeemed. */
type Link = { purpose: Purpose; subjectId: string; days: number; detail?: unknown };

/** Links of this purpose that are still out for the subject open nothing any more. */
export const withdrawTokens = async (tx: Tx, { purpose, subjectId }: Pick<Link, 'purpose' | 'subjectId'>): Promise<void> => {
	await tx[connection]
		.deleteFrom('oneTimeToken')
		.where('tenantId', '=', tx.tenantId)
		.where('purpose', '=', purpose)
		.where('subjectId', '=', subjectId)
		.execute();
};

/** A token for a mailed link; only its hash is kept. Those of the same purpose whose time is over are forgotten. */
export const issueToken = async (tx: Tx, { purpose, subjectId, days, detail }: Link): Promise<string> => {
	const token = newToken();
	await tx[connection]
		.deleteFrom('oneTimeToken')
		.where('tenantId', '=', tx.tenantId)
		.where('purpose', '=', purpose)
		.where('expiresAt', '<=', tx.now)
		.execute();
	await tx[connection]
		.insertInto('oneTimeToken')
		.values({
			tenantId: tx.tenantId,
			tokenHash: hashed(token),
			purpose,
			subjectId,
			expiresAt: new Date(tx.now.getTime() + days * day),
			detail: detail === undefined ? null : JSON.stringify(detail),
		})
		.execute();
	return token;
};

/** Links of this purpose that are out to an address (`detail.email`): nobody's mailbox is filled by our forms, however many are sent at once. */
export const linksOutTo = async (tx: Tx, { purpose, email }: { purpose: Purpose; email: string }): Promise<number> => {
	await lockOn(tx, email);
	const { count } = await tx[connection]
		.selectFrom('oneTimeToken')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('tenantId', '=', tx.tenantId)
		.where('purpose', '=', purpose)
		.where('expiresAt', '>', tx.now)
		.where(sql<boolean>`detail ->> 'email' = ${email}`)
		.executeTakeFirstOrThrow();
	return count;
};

/** What a mailed link stands for, without using it up: mail scanners open links, people press buttons. */
export const subjectOfToken = async (
	ctx: Context | Tx,
	{ token, purpose }: { token: string; purpose: Purpose },
): Promise<string | undefined> => {
	const found = await ctx[connection]
		.selectFrom('oneTimeToken')
		.select('subjectId')
		.where('tenantId', '=', ctx.tenantId)
		.where('tokenHash', '=', hashed(token))
		.where('purpose', '=', purpose)
		.where('expiresAt', '>', ctx.now)
		.executeTakeFirst();
	return found?.subjectId;
};

/** Uses a link up and says what it stood for; `undefined` when it is unknown, used or too old. */
export const spendToken = (tx: Tx, { token, purpose }: { token: string; purpose: Purpose }) =>
	tx[connection]
		.deleteFrom('oneTimeToken')
		.where('tenantId', '=', tx.tenantId)
		.where('tokenHash', '=', hashed(token))
		.where('purpose', '=', purpose)
		.where('expiresAt', '>', tx.now)
		.returning(['subjectId', 'detail'])
		.executeTakeFirst();

/** Uses a link up; `undefined` when it is unknown, used or too old. */
export const redeemToken = async (tx: Tx, link: { token: string; purpose: Purpose }): Promise<string | undefined> =>
	(await spendToken(tx, link))?.subjectId;
