import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import { type CaseKind, categoryOf, type CategoryRule } from './case.ts';

/** What holds for a category here. */
export type Ruled = CategoryRule & { readonly isOffered: boolean };

/** Every category of a kind with what the municipality decided about it. */
export const rulesOf = async (ctx: Context | Tx, { name, categories }: CaseKind): Promise<readonly Ruled[]> => {
	const rows = await ctx[connection]
		.selectFrom('caseRule')
		.selectAll()
		.where('tenantId', '=', ctx.tenantId)
		.where('kind', '=', name)
		.execute();
	const decided = new Map(
		rows.map(({ category, isOffered, isPrivate, dueDays, keptMonths }) => [category, { isOffered, isPrivate, dueDays, keptMonths }]),
	);
	return categories.map((category) => ({ ...category, isOffered: true, ...decided.get(category.name) }));
};

/** Throws `Invalid` for a category that the kind does not have or the municipality does not offer. */
export const ruleFor = async (ctx: Context | Tx, kind: CaseKind, name: string): Promise<Ruled> => {
	const rule = categoryOf(kind, name) && (await rulesOf(ctx, kind)).find((one) => one.name === name);
	if (!rule?.isOffered) throw new Invalid({ category: 'unknownCategory' });
	return rule;
};

/** Lets a municipality decide about the categories of a kind. A category that is no longer private stays private for the cases there are. */
export const rulesCommand = (kind: CaseKind, permission: Permission) =>
	command({
		name: `${kind.name}.rule`,
		permission,
		input: z.object({
			category: z.string(),
			isOffered: z.boolean(),
			isPrivate: z.boolean(),
			dueDays: z.number('notANumber').int().min(1, 'tooSmall').max(3650, 'tooLarge').nullable(),
			keptMonths: z.number('notANumber').int('notANumber').min(1, 'tooSmall').max(600, 'tooLarge'),
		}),
		run: async (tx, { category, ...decided }) => {
			const known = categoryOf(kind, category);
			if (!known) throw new Invalid({ category: 'unknownCategory' });
			await tx[connection]
				.insertInto('caseRule')
				.values({ tenantId: tx.tenantId, kind: kind.name, category, ...decided })
				.onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'category']).doUpdateSet(decided))
				.execute();
			return { id: tx.tenantId, subject: known.label, detail: decided };
		},
	});
