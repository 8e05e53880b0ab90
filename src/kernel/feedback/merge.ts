import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import { recount } from './tally.ts';

type Merge = { readonly from: string; readonly into: string; readonly path: string };

/** Followers and contributions of one publication go to another; who stood at both stands there once. They are told first. */
export const mergeFeedback = async (tx: Tx, { from, into, path }: Merge): Promise<void> => {
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
	await sql`update tally set counted = tally.counted + coalesce((select counted from tally other
			where other.tenant_id = ${tx.tenantId} and other.publication_id = ${from}::uuid), 0)
		where tally.tenant_id = ${tx.tenantId} and tally.publication_id = ${into}::uuid`.execute(tx[connection]);
	await recount(tx, from);
	await tx[connection]
		.updateTable('tally')
		.set({ counted: 0 })
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', from)
		.execute();
};
