import type { Context as Request } from 'hono';
import { soFar } from '#kernel/ballot/counted.ts';
import { type Context, reachOf, staff, type Staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { nothingTried, type Tried } from '#kernel/kind/posted.ts';
import { shownThing } from '#kernel/kind/things.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { budget } from '../budget.ts';
import type { BudgetThing } from '../cards.tsx';
import { standingOf } from '../server/queries.ts';
import { DeskPage, home } from './desk-page.tsx';

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

/** A budget at the desk; what was tried there comes back with what is wrong. */
export const shownDesk = async (c: Request<OfficeEnv>, tried: Tried = nothingTried) => {
	const ctx = staff(c.var.ctx, 'budgets.write');
	const thing = await thingIn(c, ctx);
	const standing = await standingOf(ctx, thing.id);
	const { round } = standing;
	const count = round && round.countedOn === null ? await soFar(ctx, round.id) : 0;
	if (Object.keys(tried.problems).length > 0) c.status(422);
	const page = <DeskPage ctx={ctx} thing={thing} standing={standing} soFar={count} done={c.req.query('getan') ?? ''} tried={tried} />;
	return c.render(page, { title: thing.words.title });
};
