import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import type { CaseKind } from './case.ts';
import { categoriesOf, type CategoryHere } from './categories.ts';

/** What holds for a category here. */
export type Ruled = CategoryHere & { readonly isOffered: boolean };

/** Every category of a kind with what the municipality decided about it. */
export const rulesOf = async (ctx: Context | Tx, kind: CaseKind): Promise<readonly Ruled[]> => {
	const rows = await ctx[connection]
		.selectFrom('caseRule')
		.selectAll()
		.where('tenantId', '=', ctx.tenantId)
		.where('kind', '=', kind.name)
		.execute();
	const decided = new Map(
		rows.map(({ category, isOffered, isPrivate, dueDays, keptMonths }) => [category, { isOffered, isPrivate, dueDays, keptMonths }]),
	);
	return categoriesOf(ctx.tenant, kind).map((category) => ({ ...category, isOffered: true, ...decided.get(category.name) }));
};

/** Throws `Invalid` for a category that the kind does not have or the municipality does not offer. */
export const ruleFor = async (ctx: Context | Tx, kind: CaseKind, name: string): Promise<Ruled> => {
	const rule = (await rulesOf(ctx, kind)).find((one) => one.name === name);
	if (!rule?.isOffered) throw new Invalid({ category: 'unknownCategory' });
	return rule;
};

/** The categories that can be reported now. */
export const offeredCategories = async (ctx: Context | Tx, kind: CaseKind): Promise<readonly Ruled[]> =>
	(await rulesOf(ctx, kind)).filter(({ isOffered }) => isOffered);
