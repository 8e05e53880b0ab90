import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Permission, Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import type { CaseKind } from './case.ts';

/** Sentences that an office writes again and again. */
export const templatesOf = <Held extends Permission>(ctx: Staff<Held>, { name }: CaseKind) =>
	ctx[connection]
		.selectFrom('caseTemplate')
		.select(['id', 'title', 'body'])
		.where('tenantId', '=', ctx.tenantId)
		.where('kind', '=', name)
		.orderBy('title')
		.execute();

/** Keeps a template under its title; the same title again changes it. */
export const keepTemplate = (kind: CaseKind, permission: Permission) =>
	command({
		name: `${kind.name}.keepTemplate`,
		permission,
		input: z.object({
			title: z.string().trim().min(1, 'required').max(80, 'tooLong'),
			body: z.string().trim().min(1, 'required').max(4000, 'tooLong'),
		}),
		run: async (tx, { title, body }) => {
			const { id } = await tx[connection]
				.insertInto('caseTemplate')
				.values({ tenantId: tx.tenantId, id: newId(), kind: kind.name, title, body })
				.onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'title']).doUpdateSet({ body }))
				.returning('id')
				.executeTakeFirstOrThrow();
			return { id, subject: title };
		},
	});

export const dropTemplate = (kind: CaseKind, permission: Permission) =>
	command({
		name: `${kind.name}.dropTemplate`,
		permission,
		input: z.object({ id: z.uuid() }),
		run: async (tx, { id }) => {
			const gone = await tx[connection]
				.deleteFrom('caseTemplate')
				.where('tenantId', '=', tx.tenantId)
				.where('kind', '=', kind.name)
				.where('id', '=', id)
				.returning(['id', 'title'])
				.executeTakeFirst();
			if (!gone) throw new NotFound('template');
			return { id, subject: gone.title };
		},
	});
