import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context, Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts';

/** Offices, other authorities and companies that handle cases; the keys of their interfaces are not among it. */
export const handlersOf = (ctx: Context | Tx) =>
	ctx[connection]
		.selectFrom('caseHandler')
		.select(['id', 'type', 'name', 'email', 'endpoint', 'jurisdiction', 'service'])
		.where('tenantId', '=', ctx.tenantId)
		.orderBy('type', 'desc')
		.orderBy('name')
		.execute();

/** One with everything that is needed to reach it. */
export const handlerOf = (ctx: Context | Tx, id: string) =>
	ctx[connection].selectFrom('caseHandler').selectAll().where('tenantId', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst();

/** Whether a case lies with the handler of this name, such as the office of whoever looks. */
export const liesWith = ({ tenantId }: Context, name: string) =>
	sql<boolean>`exists (select 1 from case_handler as handler
		where handler.tenant_id = ${tenantId} and handler.id = case_file.handler_id and handler.name = ${name})`;

const empty = <T extends z.ZodType<string>>(inner: T) => z.union([z.literal('').transform(() => null), inner]);

/** Keeps a handler: a new one without `id`. An empty key keeps the one there is. */
export const keepHandler = (permission: Permission) =>
	command({
		name: 'case.keepHandler',
		permission,
		input: z.object({
			id: z.uuid().nullable(),
			type: z.enum(['office', 'authority', 'company'], 'required'),
			name: z.string().trim().min(1, 'required').max(120, 'tooLong'),
			email: empty(z.email('notAnEmail').max(254, 'tooLong')),
			endpoint: empty(z.url({ protocol: /^https?$/, error: 'notALink' }).max(500, 'tooLong')),
			jurisdiction: empty(z.string().max(100, 'tooLong')),
			service: empty(z.string().trim().max(100, 'tooLong')),
			apiKey: empty(z.string().max(500, 'tooLong')),
		}),
		run: async (tx, { id, apiKey, ...handler }) => {
			const twin = await tx[connection]
				.selectFrom('caseHandler')
				.select('id')
				.where('tenantId', '=', tx.tenantId)
				.where('name', '=', handler.name)
				.executeTakeFirst();
			if (twin && twin.id !== id) throw new Invalid({ name: 'taken' });
			if (id === null) {
				const added = newId();
				await tx[connection]
					.insertInto('caseHandler')
					.values({ ...handler, apiKey, id: added, tenantId: tx.tenantId })
					.execute();
				return { id: added, subject: handler.name };
			}
			const changed = await tx[connection]
				.updateTable('caseHandler')
				.set({ ...handler, ...(apiKey !== null && { apiKey }) })
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', id)
				.returning('id')
				.executeTakeFirst();
			if (!changed) throw new NotFound('handler');
			return { id, subject: handler.name };
		},
	});

/** Forgets a handler and its routes, unless cases lie with it. */
export const dropHandler = (permission: Permission) =>
	command({
		name: 'case.dropHandler',
		permission,
		input: z.object({ id: z.uuid() }),
		run: async (tx, { id }) => {
			const used = await tx[connection]
				.selectFrom('caseFile')
				.select('id')
				.where('tenantId', '=', tx.tenantId)
				.where('handlerId', '=', id)
				.limit(1)
				.executeTakeFirst();
			if (used) throw new Conflict('stillUsed');
			const gone = await tx[connection]
				.deleteFrom('caseHandler')
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', id)
				.returning(['id', 'name'])
				.executeTakeFirst();
			if (!gone) throw new NotFound('handler');
			return { id, subject: gone.name };
		},
	});
