import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { hashed, newToken } from '#kernel/identity/tokens.ts';

const atOnce = 500;

/** A secret address for each of these followers, for one mail; only digests are kept. Those of earlier mails go on working. */
export const newLinks = async (tx: Tx, followerIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
	const links = new Map(followerIds.map((id) => [id, newToken()]));
	const rows = [...links].map(([followerId, token]) => ({ tenantId: tx.tenantId, tokenHash: hashed(token), followerId }));
	for (let at = 0; at < rows.length; at += atOnce)
		await tx[connection]
			.insertInto('followerLink')
			.values(rows.slice(at, at + atOnce))
			.execute();
	return links;
};

/** Who follows what by the link of a mail; `undefined` for an unknown one and after it was ended. */
export const followerBehind = (ctx: Context | Tx, token: string) =>
	ctx[connection]
		.selectFrom('followerLink')
		.innerJoin('follower', (join) =>
			join.onRef('follower.tenantId', '=', 'followerLink.tenantId').onRef('follower.id', '=', 'followerLink.followerId'),
		)
		.select(['follower.id', 'follower.publicationId', 'follower.supports', 'follower.follows'])
		.where('followerLink.tenantId', '=', ctx.tenantId)
		.where('followerLink.tokenHash', '=', hashed(token))
		.executeTakeFirst();
