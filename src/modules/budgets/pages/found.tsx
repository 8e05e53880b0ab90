import type { Context as Request } from 'hono';
import { thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { budget } from '../budget.ts';
import type { BudgetThing } from '../cards.tsx';
import { type Standing, standingOf } from '../server/queries.ts';

export type Found = Standing & { readonly thing: BudgetThing; readonly path: string };

/** The budget that an address names, with everything about it. */
export const found = async (c: Request<Env>): Promise<Found> => {
	const { ctx } = c.var;
	const thing = await thingAt(ctx, budget, { slug: c.req.param('slug') ?? '' });
	return { thing, path: `${budget.path}/${thing.slug}`, ...(await standingOf(ctx, thing.id)) };
};
