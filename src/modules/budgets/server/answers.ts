import type { Context } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { lastPart } from '#kernel/publication/publication.ts';
import { budget, type Category } from '../budget.ts';
import { checkProject } from './commands.ts';
import { projectsOf } from './queries.ts';

export type Proposed = { readonly title: string; readonly summary: string; readonly place: string; readonly category: Category };

/** Adds projects to a budget by its address, still to be checked; what bears the same name is there already. */
export const proposeAll = async (
	ctx: Context,
	address: string,
	proposals: readonly Proposed[],
): Promise<{ readonly path: string; readonly shownAt: string }> => {
	const slug = lastPart(address);
	const thing = await shownThing(ctx, budget, { slug });
	if (!thing || thing.ownerId !== ctx.tenantId) throw new Invalid({ target: 'notAPage' });
	const known = new Set((await projectsOf(ctx, thing.id)).map(({ title }) => title));
	for (const { title, ...rest } of proposals.filter(({ title: name }) => !known.has(name)))
		await checkProject(ctx, { budgetId: thing.id, id: null, typed: { ...rest, title, cost: '', state: 'proposed', reason: '' } });
	return { shownAt: `${budget.path}/${slug}`, path: `/verwaltung/budgets/${thing.id}` };
};
