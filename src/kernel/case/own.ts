import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** What whoever holds a link to a case may know of it (see `partyBehind`): how it stands, private or not; nothing about who handles it. */
export const caseBehind = (ctx: Context, id: string) =>
	ctx[connection]
		.selectFrom('caseFile')
		.select(['id', 'reference', 'state', 'category', 'isPrivate', 'openedAt'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
