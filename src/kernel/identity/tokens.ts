import { createHash, randomBytes } from 'node:crypto';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

type Purpose = 'password' | 'confirmation';
type Link = { purpose: Purpose; subjectId: string; days: number };
const day = 86_400_000;

/** A token for a mailed link; only its hash is kept. */
export const issueToken = async (tx: Tx, { purpose, subjectId, days }: Link): Promise<string> => {
	const token = newToken();
	await tx[connection]
		.insertInto('oneTimeToken')
		.values({ tenantId: tx.tenantId, tokenHash: hashed(token), purpose, subjectId, expiresAt: new Date(tx.now.getTime() + days * day) })
		.execute();
	return token;
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

/** Uses a link up; `undefined` when it is unknown, used or too old. */
export const redeemToken = async (tx: Tx, { token, purpose }: { token: string; purpose: Purpose }): Promise<string | undefined> => {
	const used = await tx[connection]
		.deleteFrom('oneTimeToken')
		.where('tenantId', '=', tx.tenantId)
		.where('tokenHash', '=', hashed(token))
		.where('purpose', '=', purpose)
		.where('expiresAt', '>', tx.now)
		.returning('subjectId')
		.executeTakeFirst();
	return used?.subjectId;
};
