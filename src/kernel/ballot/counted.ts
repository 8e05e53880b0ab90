import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Channel } from './round.ts';
import { inBatches } from './suppression/suppress.ts';

/** Ballots that lie in the urn of a round, in whole tens: a number that grows by one says who was there. */
export const soFar = async (ctx: Context, roundId: string): Promise<number> => {
	const { count } = await ctx[connection]
		.selectFrom('ballotUrn')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('tenantId', '=', ctx.tenantId)
		.where('roundId', '=', roundId)
		.executeTakeFirstOrThrow();
	return inBatches(count);
};

export type Counted = { readonly channel: Channel; readonly content: unknown };

const contents = (ctx: Context, roundId: string) =>
	ctx[connection].selectFrom('ballotContent').where('tenantId', '=', ctx.tenantId).where('roundId', '=', roundId).orderBy('receipt');

/**
 * The answers of a counted round, to work figures out of; none where they are forgotten. No page and no export may show one of them: see
 * `kernel/ballot/suppression`.
 */
export const answersIn = (ctx: Context, roundId: string): Promise<Counted[]> =>
	contents(ctx, roundId).select(['channel', 'content']).where('content', 'is not', null).execute();

/** The published list: what there is of every ballot without what it says. */
export const receiptsIn = (ctx: Context, roundId: string): Promise<{ receipt: string; seal: string }[]> =>
	contents(ctx, roundId).select(['receipt', 'seal']).execute();
