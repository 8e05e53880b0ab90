import type { Context as Request } from 'hono';
import { type Context, reachOf, type Staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { shownThing } from '#kernel/kind/things.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { budget } from '../budget.ts';
import type { BudgetThing } from '../cards.tsx';
import { home } from './desk-page.tsx';

/** Where whoever keys paper works with a budget: at its sheets, or at all of it. */
export const deskAt = (ctx: Context, id: string): string => `${home}/${id}${reachOf(ctx, 'budgets.write') === null ? '/stimmzettel' : ''}`;

/** The budget whose id stands in the address, for whoever may key paper or do more. */
export const thingIn = async (
	c: Request<OfficeEnv> | Request<Env>,
	ctx: Staff<'budgets.key'> | Staff<'budgets.write'>,
): Promise<BudgetThing> => {
	const id = c.req.param('id') ?? '';
	const thing = isId(id) ? await shownThing(ctx, budget, { id }) : undefined;
	if (!thing) throw new NotFound('budget');
	return thing;
};
