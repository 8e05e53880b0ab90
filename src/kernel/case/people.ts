import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** Open accounts of the municipality with one of these roles, to whom a case can be given. */
export const peopleWith = (ctx: Context | Tx, roles: readonly string[]) =>
	ctx[connection]
		.selectFrom('account')
		.innerJoin('assignment', (join) =>
			join.onRef('assignment.tenantId', '=', 'account.tenantId').onRef('assignment.accountId', '=', 'account.id'),
		)
		.select(['account.id', 'account.name', 'account.organisation'])
		.distinct()
		.where('account.tenantId', '=', ctx.tenantId)
		.where('account.closedAt', 'is', null)
		.where('assignment.role', 'in', roles)
		.orderBy('account.name')
		.execute();
