import type { Context } from '#kernel/context.ts';
import { holding } from '#kernel/identity/holding.ts';

/** Open accounts of the municipality with one of these roles, to whom a case can be given. */
export const peopleWith = (ctx: Context, roles: readonly string[]) =>
	holding(ctx, roles, 'anywhere')
		.select(['account.id', 'account.name', 'account.organisation'])
		.distinct()
		.orderBy('account.name')
		.execute();
