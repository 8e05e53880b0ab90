import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** The names under which somebody stood here, the one of today first: texts that know a name only kept the one of their day. The log has each change. */
export const ownNames = async (ctx: Context, { id, name }: { readonly id: string; readonly name: string }): Promise<readonly string[]> => {
	const before = sql<string>`detail ->> 'before'`;
	const rows = await ctx[connection]
		.selectFrom('auditEntry')
		.select(before.as('name'))
		.where('tenantId', '=', ctx.tenantId)
		.where('subjectId', '=', id)
		.where('deed', '=', 'account.rename')
		.where(before, 'is not', null)
		.execute();
	return [...new Set([name, ...rows.map((row) => row.name)])];
};
