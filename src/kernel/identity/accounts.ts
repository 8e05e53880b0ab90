import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { deletedHost } from './account-input.ts';

const accounts = (ctx: Staff<'accounts.manage'>) =>
	ctx[connection]
		.selectFrom('account')
		.select([
			'account.id',
			'account.name',
			'account.email',
			'account.organisation',
			'account.closedAt',
			'account.homeId',
			sql<boolean>`(account.totp_secret is not null or exists (
				select from passkey where passkey.tenant_id = account.tenant_id and passkey.account_id = account.id))`.as('hasFactor'),
			sql<boolean>`account.password_hash is not null or account.home_account_id is not null or account.provider_subject is not null`.as(
				'hasAccepted',
			),
		])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('assignment')
					.select(['assignment.role', sql<string | null>`assignment.place_id`.as('place')])
					.where('assignment.tenantId', '=', ctx.tenantId)
					.whereRef('assignment.accountId', '=', 'account.id')
					.orderBy('assignment.role'),
			).as('assignments'),
			eb
				.selectFrom('oneTimeToken')
				.select(({ fn }) => fn.max('oneTimeToken.expiresAt').as('until'))
				.where('oneTimeToken.tenantId', '=', ctx.tenantId)
				.whereRef('oneTimeToken.subjectId', '=', 'account.id')
				.where('oneTimeToken.purpose', 'in', ['password', 'invitation'])
				.where('oneTimeToken.expiresAt', '>', ctx.now)
				.as('linkUntil'),
		])
		.where('account.tenantId', '=', ctx.tenantId)
		.where('account.email', 'not like', `%@${deletedHost}`);

/** The accounts of the municipality with their roles: for those who arrange people and rights. `linkUntil`: a mailed link is out. */
export const accountsOf = (ctx: Staff<'accounts.manage'>) => accounts(ctx).orderBy('account.name').execute();
export type Account = Awaited<ReturnType<typeof accountsOf>>[number];

export const accountOf = (ctx: Staff<'accounts.manage'>, id: string): Promise<Account | undefined> =>
	accounts(ctx).where('account.id', '=', id).executeTakeFirst();
