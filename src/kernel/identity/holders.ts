import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { canSignIn, holding } from './holding.ts';
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

/** Who holds one of these roles in the whole municipality and can come in, by name. */
export const holders = (ctx: Context, roles: readonly Role[]): Promise<readonly { readonly id: string; readonly name: string }[]> =>
	holding(ctx, roles)
		.select(['account.id', 'account.name'])
		.distinct()
		.where((eb) => eb.or([canSignIn, eb('account.homeAccountId', 'is not', null)]))
		.orderBy('account.name')
		.execute();
