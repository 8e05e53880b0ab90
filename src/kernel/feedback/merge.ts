import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import { recount } from './tally.ts';

/** `counted`: signatures on paper that both have together. */
type Merge = { readonly from: string; readonly into: string; readonly path: string; readonly counted: number };

/** Followers and contributions of one publication go to another; who stood at both stands there once. They are told first. */
export const mergeFeedback = async (tx: Tx, { from, into, path, counted }: Merge): Promise<void> => {
	await tellFollowers(tx, {
		publicationId: from,
		occasion: `merged ${into}`,
		path,
		say: (texts, title) => ({ subject: texts.status(title), text: texts.merged }),
	});
	await tx[connection]
		.updateTable('follower')
		.from('follower as other')
		.set({ supports: sql<boolean>`follower.supports or other.supports`, follows: sql<boolean>`follower.follows or other.follows` })
		.where('follower.tenantId', '=', tx.tenantId)
		.where('other.tenantId', '=', tx.tenantId)
		.where('follower.publicationId', '=', into)
		.where('other.publicationId', '=', from)
		.whereRef('follower.email', '=', 'other.email')
		.execute();
	await tx[connection]
		.updateTable('followerLink')
		.from('follower as gone')
		.innerJoin('follower as stays', (join) =>
			join.onRef('stays.tenantId', '=', 'gone.tenantId').onRef('stays.email', '=', 'gone.email'),
		)
		.set((eb) => ({ followerId: eb.ref('stays.id') }))
		.where('followerLink.tenantId', '=', tx.tenantId)
		.where('gone.tenantId', '=', tx.tenantId)
		.where('stays.tenantId', '=', tx.tenantId)
		.whereRef('followerLink.followerId', '=', 'gone.id')
		.where('gone.publicationId', '=', from)
		.where('stays.publicationId', '=', into)
		.execute();
	await tx[connection]
		.deleteFrom('follower')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', from)
		.where('email', 'in', (eb) =>
			eb
				.selectFrom('follower as there')
				.select('there.email')
				.where('there.tenantId', '=', tx.tenantId)
				.where('there.publicationId', '=', into),
		)
		.execute();
	for (const table of ['follower', 'contribution'] as const)
		await tx[connection]
			.updateTable(table)
			.set({ publicationId: into })
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', from)
			.execute();
	await recount(tx, into);
	await recount(tx, from);
	for (const [id, count] of [
		[into, counted],
		[from, 0],
	] as const)
		await tx[connection]
			.updateTable('tally')
			.set({ counted: count })
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', id)
			.execute();
};
