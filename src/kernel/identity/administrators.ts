import { type Context, reachOf, type Staff, type Tx } from '#kernel/context.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { canSignIn, holding } from './holding.ts';

/** People and rights are arranged for the whole municipality or not at all: a reach of one village would lead to all others. */
export const demandAll = (tx: Tx): void => {
	if (reachOf(tx, 'accounts.manage') !== 'everywhere') throw new Forbidden('accounts.manage');
};

/** The administrators who can sign in, each once for every time the role was given. */
const able = (ctx: Context) => holding(ctx, ['administrator']).select('account.id').where(canSignIn).orderBy('account.id');

const isOnly = (among: readonly { readonly id: string }[], id: string): boolean => among.length > 0 && among.every((one) => one.id === id);

/** Whether nobody could let anybody in any more without the person who asks; nothing is locked, so the deed asks once more. */
export const isLastAdministrator = async (ctx: Staff<'office.enter'>): Promise<boolean> => isOnly(await able(ctx).execute(), ctx.actor.id);

/** Refuses a deed after which nobody could let anybody in. Locks the administrators: two of them cannot remove each other at once. */
export const demandAnotherAdministrator = async (tx: Tx, leaving: string): Promise<void> => {
	if (isOnly(await able(tx).forUpdate(['assignment', 'account']).execute(), leaving)) throw new Invalid({ id: 'lastAdministrator' });
};

/** Where the people who arrange this municipality get their mail. */
export const administratorAddresses = async (tx: Tx): Promise<readonly string[]> => {
	const rows = await holding(tx, ['administrator']).select('account.email').distinct().orderBy('account.email').execute();
	return rows.map(({ email }) => email);
};
