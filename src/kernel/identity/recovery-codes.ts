import { createHash, randomInt } from 'node:crypto';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import { demandStrong, factorsOf } from './factors.ts';
import { slowed } from './guessing.ts';
import { provenOwn } from './own-account.ts';

/** Without letters that are taken for others on paper; 31 signs, so that sixteen of them hold 79 bits. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const [codeLength, codeCount] = [16, 10];
/** With so few left it is time for new ones. */
export const fewCodes = 3;

const newCode = (): string =>
	Array.from({ length: codeLength }, () => signs.charAt(randomInt(signs.length)))
		.join('')
		.replace(/.{4}(?=.)/g, '$&-');

/** As it was read from paper: capitals, blanks and hyphens do not matter. */
const plain = (code: string): string => code.toLowerCase().replaceAll(/[^a-z\d]/g, '');
export const isLikeRecoveryCode = (code: string): boolean => plain(code).length === codeLength;

const hashOf = (accountId: string, code: string): string =>
	createHash('sha256')
		.update(`${accountId}\n${plain(code)}`)
		.digest('hex');

export const dropCodes = async (tx: Tx, accountId: string): Promise<void> => {
	await tx[connection].deleteFrom('recoveryCode').where('tenantId', '=', tx.tenantId).where('accountId', '=', accountId).execute();
};

/** Uses a code up; false when it is wrong or was used before. */
export const spendCode = async (ctx: Context, accountId: string, code: string): Promise<boolean> => {
	const { numDeletedRows } = await ctx[connection]
		.deleteFrom('recoveryCode')
		.where('tenantId', '=', ctx.tenantId)
		.where('accountId', '=', accountId)
		.where('codeHash', '=', hashOf(accountId, code))
		.executeTakeFirst();
	return numDeletedRows > 0n;
};

/** Ten new codes, shown this once; those before open nothing any more. */
export const renewCodes = slowed(
	command({
		name: 'account.renewCodes',
		permission: 'office.enter',
		input: z.object({ current: z.string() }),
		run: async (tx, { current }) => {
			const { id, name } = await provenOwn(tx, current);
			const { hasTotp, passkeys } = await factorsOf(tx, id);
			if (!hasTotp && passkeys === 0) throw new Invalid({ current: 'noFactor' });
			await demandStrong(tx);
			await dropCodes(tx, id);
			const codes = Array.from({ length: codeCount }, newCode);
			await tx[connection]
				.insertInto('recoveryCode')
				.values(codes.map((code) => ({ tenantId: tx.tenantId, accountId: id, codeHash: hashOf(id, code) })))
				.execute();
			return { id, subject: name, codes };
		},
	}),
);
