import type { Context } from '#kernel/context.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { budget } from '#modules/budgets/budget.ts';
import { process } from '#modules/processes/process.ts';
import type { Ground } from '#modules/roads/asked.ts';

const most = 200;
/** What a measure on a road may follow from, the newest first. */
export const roadGrounds = async (ctx: Context): Promise<readonly Ground[]> => {
	const [procedures, budgets] = await Promise.all([shownOf(ctx, process, { limit: most }), shownOf(ctx, budget, { limit: most })]);
	return [
		...procedures.map(({ id, slug, words, values }) => ({
			...{ id, label: words.title, path: `${process.path}/${slug}` },
			decision: values.decision,
		})),
		...budgets.map(({ id, slug, words }) => ({ id, label: words.title, path: `${budget.path}/${slug}`, decision: null })),
	];
};
