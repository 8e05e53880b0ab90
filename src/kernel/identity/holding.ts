import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** Whoever was invited and never came opens the door to nobody. */
export const canSignIn = sql<boolean>`(account.password_hash is not null or account.provider_subject is not null or exists (
	select from passkey where passkey.tenant_id = account.tenant_id and passkey.account_id = account.id))`;

/** Open accounts with one of these roles in the whole municipality, or in a village too; each once for every time a role was given. */
export const holding = (ctx: Context, roles: readonly string[], reach: 'everywhere' | 'anywhere' = 'everywhere') =>
	ctx[connection]
		.selectFrom('assignment')
		.innerJoin('account', (join) =>
			join.onRef('account.tenantId', '=', 'assignment.tenantId').onRef('account.id', '=', 'assignment.accountId'),
		)
		.where('assignment.tenantId', '=', ctx.tenantId)
		.where('assignment.role', 'in', roles)
		.where('account.closedAt', 'is', null)
		.$if(reach === 'everywhere', (query) =>
			query.where('assignment.placeId', 'is', null).where('assignment.publicationId', 'is', null),
		);
