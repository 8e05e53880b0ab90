import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { canSignIn } from './administrators.ts';
import { nobody } from './leaving.ts';
import type { Role } from './roles.ts';

/** The name of an account of this municipality. */
export const accountName = async (ctx: Context, id: string): Promise<string> => {
	const account = await ctx[connection]
		.selectFrom('account')
		.select('name')
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return account?.name ?? nobody;
};

/** Names of those who hold one of these roles in the whole municipality and can come in; `except`: ids of accounts. Sorted. */
export const namesHolding = async (
	ctx: Context,
	roles: readonly Role[],
	{ except }: { readonly except: readonly string[] },
): Promise<readonly string[]> => {
	const rows = await ctx[connection]
		.selectFrom('account')
		.select('name')
		.where('tenantId', '=', ctx.tenantId)
		.where('closedAt', 'is', null)
		.where('id', 'not in', except)
		.where((eb) => eb.or([canSignIn, eb('homeAccountId', 'is not', null)]))
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('assignment')
					.select('role')
					.whereRef('assignment.tenantId', '=', 'account.tenantId')
					.whereRef('assignment.accountId', '=', 'account.id')
					.where('role', 'in', roles)
					.where('placeId', 'is', null)
					.where('publicationId', 'is', null),
			),
		)
		.orderBy('name')
		.execute();
	return rows.map(({ name }) => name);
};
