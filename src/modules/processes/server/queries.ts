import type { Context } from '#kernel/context.ts';
import type { Outcome } from '#kernel/following/outcome-news.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import { publications } from '#kernel/publication/publications.ts';
import type { process } from '../process.ts';

type ProcessTables = { process: KindTable<typeof process> };

/** Cases of this municipality that came to something. */
export const outcomesOf = async (ctx: Context): Promise<readonly Outcome[]> => {
	const rows = await publications<ProcessTables>(ctx)
		.innerJoin('process', (join) =>
			join.onRef('process.tenantId', '=', 'publication.tenantId').onRef('process.publicationId', '=', 'publication.id'),
		)
		.select(['publication.id', 'publication.changedAt', 'process.outcome', 'process.decision', 'process.measure'])
		.where('audience.ownerId', '=', ctx.tenantId)
		.where('process.outcome', 'is not', null)
		.execute();
	return rows.map(({ id, changedAt, outcome, decision, measure }) => ({ id, changedAt, said: [outcome, decision, measure] }));
};
