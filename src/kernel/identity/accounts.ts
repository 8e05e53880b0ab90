import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Context, Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** The accounts of the municipality with their roles: for those who arrange people and rights. */
export const accountsOf = (ctx: Staff<'accounts.manage'>) =>
	ctx[connection]
		.selectFrom('account')
		.select([
			'account.id',
			'account.name',
			'account.email',
			'account.organisation',
			'account.closedAt',
			sql<boolean>`account.totp_secret is not null`.as('hasTotp'),
			sql<boolean>`account.password_hash is not null`.as('hasPassword'),
		])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('assignment')
					.select(['assignment.role', sql<string | null>`assignment.place_id`.as('place')])
					.where('assignment.tenantId', '=', ctx.tenantId)
					.whereRef('assignment.accountId', '=', 'account.id'),
			).as('assignments'),
		)
		.where('account.tenantId', '=', ctx.tenantId)
		.orderBy('account.name')
		.execute();

/** Whether the signed-in person has a second factor. */
export const hasSecondFactor = async (ctx: Context): Promise<boolean> => {
	const found = await ctx[connection]
		.selectFrom('account')
		.select('totpSecret')
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', ctx.actor?.id ?? '')
		.executeTakeFirst();
	return (found?.totpSecret ?? null) !== null;
};
