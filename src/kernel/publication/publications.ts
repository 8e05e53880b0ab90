import { type ExpressionBuilder, sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Context, Staff } from '#kernel/context.ts';
import { anyMoment, anyText } from '#kernel/db/any-value.ts';
import { connection } from '#kernel/db/connection.ts';
import type { KernelTables } from '#kernel/db/schema.ts';
import { alongside } from '#kernel/db/tables.ts';

type Spine = ExpressionBuilder<KernelTables, 'publication'>;

const bestVariant = (eb: Spine, ctx: Context) =>
	eb
		.selectFrom('publicationVariant')
		.whereRef('publicationVariant.publicationId', '=', 'publication.id')
		.whereRef('publicationVariant.tenantId', '=', 'publication.tenantId')
		.orderBy(sql`array_position(${ctx.languages}::text[], language)`)
		.limit(1);

/** Title and summary in the best language for the reader. A subquery and no join: words are fetched for shown rows only. */
export const words = (ctx: Context) => (eb: Spine) =>
	jsonObjectFrom(bestVariant(eb, ctx).select(['title', 'summary', 'language']))
		.$notNull()
		.as('words');

/** The same with the whole text and the languages there are, for the page of one thing. */
export const fullText = (ctx: Context) => (eb: Spine) =>
	jsonObjectFrom(
		bestVariant(eb, ctx)
			.select(['title', 'summary', 'body', 'language'])
			.select(
				sql<
					string[]
				>`array(select v.language from publication_variant v where v.tenant_id = publication.tenant_id and v.publication_id = publication.id)`.as(
					'languages',
				),
			),
	)
		.$notNull()
		.as('words');

/** The picture of a thing: enough to draw it, its sizes and its description. */
export const picture = (eb: Spine) =>
	jsonObjectFrom(
		eb
			.selectFrom('media')
			.select(['media.id', 'media.alt', 'media.width', 'media.height', 'media.sizes', 'media.credit'])
			.whereRef('media.tenantId', '=', 'publication.tenantId')
			.whereRef('media.id', '=', 'publication.imageId'),
	).as('picture');

/** The ids of its villages in the municipality that owns it. */
export const placeIds = sql<string[]>`array(
	select place_id from publication_place
	where publication_place.tenant_id = publication.tenant_id and publication_place.publication_id = publication.id)`.as('placeIds');

/** What a list says of a thing of any kind, beside its words and its picture. */
export const teaser = [
	'publication.id',
	'publication.kind',
	'publication.slug',
	'publication.topics',
	'publication.byline',
	'publication.changedAt',
	'audience.shownFrom',
	placeIds,
] as const;

/** What is shown now in this municipality, shared things included. Public queries start here. */
export const publications = <Own = {}>(ctx: Context) =>
	alongside<Own>()(
		ctx[connection]
			.selectFrom('publicationAudience as audience')
			.innerJoin('publication', (join) =>
				join.onRef('publication.tenantId', '=', 'audience.ownerId').onRef('publication.id', '=', 'audience.publicationId'),
			)
			.where('audience.tenantId', '=', anyText(ctx.tenantId))
			.where('audience.shownFrom', '<=', anyMoment(ctx.now))
			.where((eb) => eb.or([eb('audience.shownUntil', 'is', null), eb('audience.shownUntil', '>', anyMoment(ctx.now))])),
	);

/** What this municipality owns, drafts included, with the records from which its state follows. Office queries start here. */
export const desk = <Own = {}>(ctx: Staff<'office.enter'>) =>
	alongside<Own>()(
		ctx[connection]
			.selectFrom('publication')
			.leftJoin('publicationAudience as audience', (join) =>
				join.onRef('audience.publicationId', '=', 'publication.id').onRef('audience.tenantId', '=', 'publication.tenantId'),
			)
			.leftJoin('publicationReview as review', (join) =>
				join.onRef('review.publicationId', '=', 'publication.id').onRef('review.tenantId', '=', 'publication.tenantId'),
			)
			.leftJoin('publicationClosure as closure', (join) =>
				join.onRef('closure.publicationId', '=', 'publication.id').onRef('closure.tenantId', '=', 'publication.tenantId'),
			)
			.where('publication.tenantId', '=', ctx.tenantId),
	);

/** The columns from which `stateOf` derives the state. */
export const records = [
	'audience.shownFrom',
	'audience.shownUntil',
	'closure.manner as closure',
	sql<boolean>`review.asked_at is not null`.as('isInReview'),
] as const;

export const ofTopic = (topic: string) => sql<boolean>`publication.topics @> array[${topic}]`;

/** Narrows to the things of one village: of this municipality, by the place's id. */
export const inPlace = (ctx: Context, placeId: string) =>
	sql<boolean>`exists (
		select from publication_place where publication_place.tenant_id = ${ctx.tenantId}
		and publication_place.place_id = ${placeId} and publication_place.publication_id = publication.id)`;

/** Narrows to what belongs to one of these villages, or to none in particular and so to all. */
export const inPlacesOrEverywhere = (ctx: Context, ids: readonly string[]) =>
	sql<boolean>`(not exists (
		select from publication_place where publication_place.tenant_id = publication.tenant_id and publication_place.publication_id = publication.id)
	or exists (
		select from publication_place where publication_place.tenant_id = ${ctx.tenantId}
		and publication_place.place_id = any(${ids}::uuid[]) and publication_place.publication_id = publication.id))`;
