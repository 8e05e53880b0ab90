import { sql } from 'kysely';
import { type Context, reachOf, type Staff, type Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';

/** People and rights are arranged for the whole municipality or not at all: a reach of one village would lead to all others. */
export const demandAll = (tx: Tx): void => {
	if (reachOf(tx, 'accounts.manage') !== 'everywhere') throw new Forbidden('accounts.manage');
};

/** Whoever was invited and never came opens the door to nobody. */
export const canSignIn = sql<boolean>`(account.password_hash is not null or account.provider_subject is not null or exists (
	select from passkey where passkey.tenant_id = account.tenant_id and passkey.account_id = account.id))`;

/** The administrators who can sign in, each once for every time the role was given. */
const able = (ctx: Context) =>
	ctx[connection]
		.selectFrom('assignment')
		.innerJoin('account', (join) =>
			join.onRef('account.tenantId', '=', 'assignment.tenantId').onRef('account.id', '=', 'assignment.accountId'),
		)
		.select('account.id')
		.where('assignment.tenantId', '=', ctx.tenantId)
		.where('assignment.role', '=', 'administrator')
		.where('assignment.placeId', 'is', null)
		.where('account.closedAt', 'is', null)
		.where(canSignIn)
		.orderBy('account.id');

const isOnly = (among: readonly { readonly id: string }[], id: string): boolean => among.length > 0 && among.every((one) => one.id === id);

/** Whether nobody could let anybody in any more without the person who asks; nothing is locked, so the deed asks once more. */
export const isLastAdministrator = async (ctx: Staff<'office.enter'>): Promise<boolean> => isOnly(await able(ctx).execute(), ctx.actor.id);

/** Refuses a deed after which nobody could let anybody in. Locks the administrators: two of them cannot remove each other at once. */
export const demandAnotherAdministrator = async (tx: Tx, leaving: string): Promise<void> => {
	if (isOnly(await able(tx).forUpdate(['assignment', 'account']).execute(), leaving)) throw new Invalid({ id: 'lastAdministrator' });
};

/** Where the people who arrange this municipality get their mail. */
export const administratorAddresses = async (tx: Tx): Promise<readonly string[]> => {
	const rows = await tx[connection]
		.selectFrom('account')
		.select('email')
		.where('tenantId', '=', tx.tenantId)
		.where('closedAt', 'is', null)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('assignment')
					.select('role')
					.whereRef('assignment.tenantId', '=', 'account.tenantId')
					.whereRef('assignment.accountId', '=', 'account.id')
					.where('role', '=', 'administrator')
					.where('placeId', 'is', null),
			),
		)
		.orderBy('email')
		.execute();
	return rows.map(({ email }) => email);
};
