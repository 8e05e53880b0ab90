import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden } from '#kernel/errors.ts';

/** By what, beside the password, an account can be proven. */
export type Factors = { readonly hasTotp: boolean; readonly passkeys: number; readonly codes: number };

/** At most some dozen rows each. */
export const factorsOf = async (ctx: Context | Tx, accountId: string): Promise<Factors> => {
	const found = await ctx[connection]
		.selectFrom('account')
		.select((eb) => [
			sql<boolean>`totp_secret is not null`.as('hasTotp'),
			eb
				.selectFrom('passkey')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.where('passkey.tenantId', '=', ctx.tenantId)
				.where('passkey.accountId', '=', accountId)
				.as('passkeys'),
			eb
				.selectFrom('recoveryCode')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.where('recoveryCode.tenantId', '=', ctx.tenantId)
				.where('recoveryCode.accountId', '=', accountId)
				.as('codes'),
		])
		.where('account.tenantId', '=', ctx.tenantId)
		.where('account.id', '=', accountId)
		.executeTakeFirst();
	return { hasTotp: found?.hasTotp ?? false, passkeys: found?.passkeys ?? 0, codes: found?.codes ?? 0 };
};

export const hasFactor = ({ hasTotp, passkeys }: Factors): boolean => hasTotp || passkeys > 0;

/** Whoever has a factor changes factors only after showing one: a password alone must not put another in its place. */
export const demandStrong = async (tx: Tx): Promise<void> => {
	if (tx.actor?.signedIn?.isStrong) return;
	if (hasFactor(await factorsOf(tx, tx.actor?.id ?? ''))) throw new Forbidden('account.factor');
};

/** Everything that proves an account beside its password is gone: a lost telephone, a closed account. */
export const dropFactors = async (tx: Tx, accountId: string): Promise<void> => {
	await tx[connection]
		.updateTable('account')
		.set({ totpSecret: null, totpStep: null })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', accountId)
		.execute();
	await tx[connection].deleteFrom('passkey').where('tenantId', '=', tx.tenantId).where('accountId', '=', accountId).execute();
	await tx[connection].deleteFrom('recoveryCode').where('tenantId', '=', tx.tenantId).where('accountId', '=', accountId).execute();
};
