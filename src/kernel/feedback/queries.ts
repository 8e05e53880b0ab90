import { sql } from 'kysely';
import type { Context, Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { words } from '#kernel/publication/publications.ts';

/** A page of what is shown of a publication, the oldest first. Addresses are never read here. */
export const contributionsOf = (ctx: Context, publicationId: string, { limit, offset }: { limit: number; offset: number }) =>
	ctx[connection]
		.selectFrom('contribution')
		.select(['id', 'authorName', 'channel', 'body', 'at', 'answer', 'answeredAt', 'answeredBy'])
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('shownAt', 'is not', null)
		.orderBy('at')
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute();
export type Contribution = Awaited<ReturnType<typeof contributionsOf>>[number];

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
