import { sql } from 'kysely';
import type { Staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { type PublicationState, stateOf } from '#kernel/publication/publication.ts';
import { desk, placeIds, records, words } from '#kernel/publication/publications.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import type { Draft, Fields, Kind } from './kind.ts';
import { columns, ownTable, spine, valuesIn } from './own.ts';
import { positionOf } from './spine-fields.ts';

export type DeskRow = {
	readonly id: string;
	readonly kind: string;
	readonly slug: string;
	readonly state: PublicationState;
	readonly title: string;
	readonly byline: string;
	readonly changedAt: Date;
	readonly shownFrom: Date | null;
	readonly placeIds: readonly string[];
};

/** What the office owns of one kind or all, drafts included, last changed first; of her villages only where her reach ends there. */
export const deskOf = async (
	ctx: Staff<'office.enter'>,
	{
		kinds,
		limit = 50,
		offset = 0,
		placeIds: within,
	}: { kinds: readonly string[]; limit?: number; offset?: number; placeIds?: ReadonlySet<string> },
): Promise<DeskRow[]> => {
	let query = desk(ctx)
		.select([
			'publication.id',
			'publication.kind',
			'publication.slug',
			'publication.byline',
			'publication.changedAt',
			...records,
			placeIds,
		])
		.select(words(ctx))
		.where('publication.kind', '=', sql<string>`any(${kinds}::text[])`)
		.orderBy('publication.changedAt', 'desc')
		.limit(limit)
		.offset(offset);
	if (within)
		query = query.where(
			sql<boolean>`exists (
				select from publication_place where publication_place.tenant_id = ${ctx.tenantId}
				and publication_place.publication_id = publication.id and publication_place.place_id = any(${[...within]}::uuid[]))`,
		);
	const rows = await query.execute();
	return rows.map((row) => ({ ...row, title: row.words.title, state: stateOf(row, ctx.now) }));
};

/** One thing as the form edits it: in the wished language, or with that language still to be written. */
export const draftFor = async <F extends Fields>(
	ctx: Staff<'office.enter'>,
	kind: Kind<F>,
	{ id, language }: { id: string; language: string },
) => {
	const row = await desk(ctx)
		.innerJoin(ownTable(kind), (join) =>
			join.onRef('own.publicationId', '=', 'publication.id').onRef('own.tenantId', '=', 'publication.tenantId'),
		)
		.select([
			...spine,
			'publication.version',
			'publication.imageId',
			'publication.authorId',
			'review.note',
			'review.askedName',
			'review.shownFrom as wishedFrom',
			'closure.reason',
			...records,
			placeIds,
		])
		.select(
			sql<{ language: string; title: string; summary: string; body: string }[]>`(
				select json_agg(v order by v.language) from publication_variant v
				where v.tenant_id = publication.tenant_id and v.publication_id = publication.id)`.as('variants'),
		)
		.select(columns(kind))
		.where('publication.id', '=', id)
		.where('publication.kind', '=', kind.name)
		.executeTakeFirst();
	if (!row) throw new NotFound(kind.name);
	const variant = row.variants.find((one) => one.language === language) ?? { title: '', summary: '', body: '' };
	const places = row.placeIds.flatMap((placeId) => placeById(ctx.tenant, placeId)?.slug ?? []);
	const draft: Draft<F> = {
		id,
		language,
		headline: {
			title: variant.title,
			summary: variant.summary,
			body: variant.body || null,
			places,
			topics: row.topics,
			image: row.imageId,
			position: positionOf(row),
		},
		values: valuesIn(kind, { ...row }),
	};
	const title = (row.variants.find((one) => one.language === 'de') ?? row.variants[0])?.title ?? '';
	return { ...row, draft, title, state: stateOf(row, ctx.now), languages: row.variants.map((one) => one.language) };
};
export type DeskThing = Awaited<ReturnType<typeof draftFor>>;
