import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** `support`: online and on paper together. */
export type Tally = { readonly support: number; readonly counted: number; readonly contributions: number; readonly refused: number };
export const noTally: Tally = { support: 0, counted: 0, contributions: 0, refused: 0 };

export const support = sql<number>`tally.online + tally.counted`.as('support');

/** Counts anew what belongs to a publication. The row is locked, so that two who count at once do not count past each other. */
export const recount = async (tx: Tx, publicationId: string): Promise<void> => {
	await tx[connection]
		.insertInto('tally')
		.values({ tenantId: tx.tenantId, publicationId, online: 0, contributions: 0, refused: 0 })
		.onConflict((conflict) => conflict.columns(['tenantId', 'publicationId']).doUpdateSet({ refused: sql`tally.refused` }))
		.execute();
	const own = sql`tenant_id = ${tx.tenantId} and publication_id = ${publicationId}::uuid`;
	await sql`update tally set
		online = (select count(*) from follower where ${own} and supports),
		contributions = (select count(*) from contribution where ${own} and shown_at is not null),
		refused = (select count(*) from contribution where ${own} and refused_at is not null)
		where tally.tenant_id = ${tx.tenantId} and tally.publication_id = ${publicationId}::uuid`.execute(tx[connection]);
};

/** One publication's numbers. */
export const tallyOf = async (ctx: Context, publicationId: string): Promise<Tally> => {
	const row = await ctx[connection]
		.selectFrom('tally')
		.select(['counted', 'contributions', 'refused', support])
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', publicationId)
		.executeTakeFirst();
	return row ?? noTally;
};
