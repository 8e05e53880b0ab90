import { sql } from 'kysely';
import type { Context, Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { aMinute, remembered } from '#kernel/tenancy/remembered.ts';
import { words } from '#kernel/publication/publications.ts';
import type { Refusal } from './contribution.ts';
import { noTally, support } from './tally.ts';

export const contributionsPerPage = 20;
export type RefusalCount = { readonly refusal: Refusal; readonly count: number };

/** A page of what is shown, the oldest first. Addresses are never read here. */
const shownOf = (ctx: Context, publicationId: string, page: number) =>
	ctx[connection]
		.selectFrom('contribution')
		.select(['id', 'authorName', 'language', 'channel', 'body', 'at', 'answer', 'answeredAt', 'answeredBy'])
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('shownAt', 'is not', null)
		.orderBy('at')
		.orderBy('id')
		.limit(contributionsPerPage)
		.offset((page - 1) * contributionsPerPage);
export type Contribution = Awaited<ReturnType<ReturnType<typeof shownOf>['execute']>>[number];

type Asked = { readonly publicationId: string; readonly page: number };
const readTalk = async (ctx: Context, { publicationId, page }: Asked) => {
	const rows = await ctx[connection]
		.selectFrom('tally')
		.leftJoinLateral(shownOf(ctx, publicationId, page).as('said'), (join) => join.onTrue())
		.selectAll('said')
		.select(['tally.counted', 'tally.contributions', 'tally.refused', support])
		.select(
			sql<readonly RefusalCount[]>`(select coalesce(json_agg(r), '[]') from (
				select refusal, count(*)::int as count from contribution
				where contribution.tenant_id = tally.tenant_id and contribution.publication_id = tally.publication_id and refusal is not null
				group by refusal order by count desc, refusal) r)`.as('reasons'),
		)
		.where('tally.tenantId', '=', ctx.tenantId)
		.where('tally.publicationId', '=', publicationId)
		.orderBy('said.at')
		.orderBy('said.id')
		.execute();
	const said = rows.filter((row): row is typeof row & Contribution => row.id !== null);
	return { tally: rows[0] ?? { ...noTally, reasons: [] }, contributions: said, page };
};
export type Talk = Awaited<ReturnType<typeof readTalk>>;
/**
 * What a publication's page says of what people said: its numbers, how often which reason kept something back, and a page of it. One statement, and none
 * while nobody writes.
 */
export const talkOf = remembered(readTalk, aMinute);

export type Wanted = 'waiting' | 'unanswered' | 'all';
/** What the office has to look at: what waits for a look, what is shown and has no answer, or everything; the oldest first. */
export const contributionsFor = async (
	ctx: Staff<'participation.moderate'> | Staff<'participation.answer'>,
	{ wanted, publicationId, limit = 100 }: { wanted: Wanted; publicationId?: string | undefined; limit?: number },
) =>
	ctx[connection]
		.selectFrom('contribution')
		.innerJoin('publication', (join) =>
			join.onRef('publication.tenantId', '=', 'contribution.tenantId').onRef('publication.id', '=', 'contribution.publicationId'),
		)
		.select([
			'contribution.id',
			'contribution.publicationId',
			'contribution.authorName',
			'contribution.authorEmail',
			'contribution.channel',
			'contribution.body',
			'contribution.at',
			'contribution.shownAt',
			'contribution.refusal',
			'contribution.refusalNote',
			'contribution.answer',
			'contribution.answeredBy',
			'publication.kind',
			'publication.slug',
			sql<string[]>`array(select place_id from publication_place
				where publication_place.tenant_id = publication.tenant_id and publication_place.publication_id = publication.id)`.as('placeIds'),
		])
		.select((eb) => words(ctx)(eb))
		.where('contribution.tenantId', '=', ctx.tenantId)
		.$if(wanted === 'waiting', (query) => query.where('contribution.shownAt', 'is', null).where('contribution.refusedAt', 'is', null))
		.$if(wanted === 'unanswered', (query) =>
			query.where('contribution.shownAt', 'is not', null).where('contribution.answer', 'is', null),
		)
		.$if(publicationId !== undefined, (query) => query.where('contribution.publicationId', '=', publicationId ?? ''))
		.orderBy('contribution.at')
		.orderBy('contribution.id')
		.limit(limit)
		.execute();
export type DeskContribution = Awaited<ReturnType<typeof contributionsFor>>[number];
