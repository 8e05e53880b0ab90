import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { publications, words } from '#kernel/publication/publications.ts';
import { aMinute, remembered } from '#kernel/tenancy/remembered.ts';

/** Sheets of one round that the same two people keyed differently, or that one keyed and that wait for a second. */
type Heap = { readonly firstBy: string; readonly secondBy: string | null; readonly count: number };

const heaps = sql<readonly Heap[]>`(select coalesce(json_agg(h), '[]') from (
	select first_by as "firstBy", second_by as "secondBy", count(*)::int as count from ballot_sheet
	where ballot_sheet.tenant_id = round.tenant_id and ballot_sheet.round_id = round.id and not is_done
	group by first_by, second_by) h)`.as('heaps');

const read = (ctx: Context) =>
	publications(ctx)
		.innerJoin('ballotRound as round', (join) =>
			join.onRef('round.tenantId', '=', 'publication.tenantId').onRef('round.publicationId', '=', 'publication.id'),
		)
		.where('audience.ownerId', '=', ctx.tenantId)
		.where('round.countedOn', 'is', null)
		.where('round.opensAt', '<=', ctx.now)
		.select(['publication.id', 'publication.kind', 'publication.slug', 'round.closesAt', 'round.hasPaper', heaps])
		.select(words(ctx))
		.orderBy('round.closesAt')
		.orderBy('round.id')
		.execute();
export type OpenRound = Awaited<ReturnType<typeof read>>[number];

/** Every round that has begun and is not counted, with its sheets under way: votes and surveys in one statement, asked again when somebody wrote. */
export const openRounds = remembered((ctx) => read(ctx), aMinute);
