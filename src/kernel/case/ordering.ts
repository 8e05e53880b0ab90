import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';
import { arranging } from '#kernel/tenancy/commands.ts';
import type { CaseKind } from './case.ts';
import { apart, categoriesOf, type CategoryHere } from './categories.ts';

/** A number between two; the next free step behind the last one, `undefined` where there is no room. */
const between = (before = -1, after = before + 2 * apart): number | undefined => {
	const middle = Math.floor((before + after) / 2);
	return middle > before && middle < after && middle <= 10_000 ? middle : undefined;
};

const put = async (tx: Tx, kind: CaseKind, { name, words, icon, isOnRoad, questions, position }: CategoryHere): Promise<void> => {
	const told = { name, words: JSON.stringify(words), icon, isOnRoad, questions: JSON.stringify(questions), position };
	await tx[connection]
		.insertInto('caseCategory')
		.values({ ...told, tenantId: tx.tenantId, kind: kind.name })
		.onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'name']).doUpdateSet({ position }))
		.execute();
};

/** Only what moves gets another number; where there is none between its neighbours, all are numbered anew. */
const renumbered = (moved: CategoryHere, order: readonly CategoryHere[]): readonly CategoryHere[] => {
	const at = order.indexOf(moved);
	const position = between(order[at - 1]?.position, order[at + 1]?.position);
	if (position !== undefined) return [{ ...moved, position }];
	return order.map((one, index) => ({ ...one, position: (index + 1) * apart }));
};

/** Puts a category before the one above it, or behind the one below. The first stays the first. */
export const orderCategory = (kind: CaseKind, permission: Permission) =>
	arranging(
		command({
			name: `${kind.name}.orderCategory`,
			permission,
			sets: true,
			input: z.object({ name: z.string().max(60), to: z.enum(['up', 'down']) }),
			run: async (tx, { name, to }) => {
				const all = categoriesOf(tx.tenant, kind);
				const moved = all.find((one) => one.name === name);
				if (!moved) throw new NotFound('category');
				const others = all.filter((one) => one !== moved);
				const at = Math.max(0, all.indexOf(moved) + (to === 'up' ? -1 : 1));
				const order = others.toSpliced(at, 0, moved);
				if (order.indexOf(moved) !== all.indexOf(moved)) for (const one of renumbered(moved, order)) await put(tx, kind, one);
				return { id: tx.tenantId, subject: moved.words['de'] ?? name, detail: { name, to } };
			},
		}),
	);
