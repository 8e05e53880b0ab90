import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { behindLink, type LinkTable } from '#kernel/identity/links.ts';

export const followerLinks: LinkTable = { table: 'followerLink', of: 'followerId' };

/** Who follows what by the link of a mail; `undefined` for an unknown one and after it was ended. */
export const followerBehind = (ctx: Context | Tx, token: string) =>
	ctx[connection]
		.selectFrom('follower')
		.select(['id', 'publicationId', 'supports', 'follows'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', behindLink(ctx, followerLinks, token))
		.executeTakeFirst();
