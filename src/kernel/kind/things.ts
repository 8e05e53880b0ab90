import { type RawBuilder, sql } from 'kysely';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';
import { desk, fullText, inPlace, picture, placeIds, publications, records, words } from '#kernel/publication/publications.ts';
import { type PublicationState, stateOf } from '#kernel/publication/publication.ts';
import type { Draft, Fields, Kind, ValuesOf } from './kind.ts';

const ownTable = (kind: Kind) => sql<{ publicationId: string; tenantId: string }>`${sql.table(kind.table)}`.as('own');
const columns = (kind: Kind) => Object.keys(kind.fields).map((name) => sql.ref(`own.${name}`).as(name));
const valuesIn = <F extends Fields>(kind: Kind<F>, row: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.keys(kind.fields).map((name) => [name, row[name]])) as ValuesOf<F>;

const spine = ['publication.id', 'publication.slug', 'publication.kind', 'publication.topics', 'publication.byline', 'publication.lon', 'publication.lat', 'publication.changedAt'] as const;

const shownSpine = (ctx: Context, kind: Kind) =>
	publications(ctx)
		.innerJoin(ownTable(kind), (join) => join.onRef('own.publicationId', '=', 'publication.id').onRef('own.tenantId', '=', 'publication.tenantId'))
		.where('audience.kind', '=', kind.name)
		.select([...spine, 'audience.shownFrom', 'audience.shownUntil', placeIds])
		.select(picture);
const shownWith = (ctx: Context, kind: Kind) => shownSpine(ctx, kind).select(columns(kind));

type Row = Awaited<ReturnType<ReturnType<typeof shownSpine>['execute']>>[number];
type Words = { readonly title: string; readonly summary: string; readonly language: string };

/** One shown thing of a kind with everything that a list, a feed or a machine needs. */
export type Thing<F extends Fields = Fields> = Omit<Row, 'lon' | 'lat'> & { readonly words: Words & { readonly body?: string; readonly languages?: readonly string[] }; readonly position: { lon: number; lat: number } | null; readonly values: ValuesOf<F> };

const thingOf = <F extends Fields>(kind: Kind<F>, row: Row & { words: Words }): Thing<F> => {
	const { lon, lat, ...rest } = row;
	return { ...rest, position: lon === null || lat === null ? null : { lon, lat }, values: valuesIn(kind, { ...row }) };
};

export type ThingWish<F extends Fields = Fields> = {
	readonly placeId?: string | undefined; readonly topic?: string | undefined; readonly limit?: number; readonly offset?: number;
	/** Own fields that must have these values. */
	readonly where?: { readonly [K in keyof F & string]?: string | boolean };
	readonly isLocated?: boolean;
	/** With the whole text: feeds and pages of one thing. */
	readonly isWhole?: boolean;
};

/** A wish as conditions. */
const conditionsOf = <F extends Fields>(ctx: Context, { placeId, topic, where = {}, isLocated }: ThingWish<F>): RawBuilder<boolean>[] => [
	...(placeId === undefined ? [] : [inPlace(ctx, placeId)]),
	...(topic === undefined ? [] : [sql<boolean>`publication.topics @> array[${topic}]`]),
	...(isLocated ? [sql<boolean>`publication.lon is not null`] : []),
	...Object.entries(where).map(([name, value]) => sql<boolean>`${sql.ref(`own.${name}`)} = ${value}`),
];

/** Shown things of one kind, newest first: for the generic list, the feeds and the API. */
export const shownOf = async <F extends Fields>(ctx: Context, kind: Kind<F>, wish: ThingWish<F> = {}): Promise<Thing<F>[]> => {
	const { isWhole = false, limit = 20, offset = 0 } = wish;
	const query = shownWith(ctx, kind)
		.where((eb) => eb.and(conditionsOf(ctx, wish)))
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(limit)
		.offset(offset);
	const rows = await (isWhole ? query.select(fullText(ctx)) : query.select(words(ctx))).execute();
	return rows.map((row) => thingOf(kind, row));
};

/** One shown thing by its address or id, with its whole text. */
export const shownThing = async <F extends Fields>(ctx: Context, kind: Kind<F>, by: { slug: string } | { id: string }): Promise<Thing<F> | undefined> => {
	// A partner's shared thing may bear the same address: the own one wins.
	const query = shownWith(ctx, kind).select(fullText(ctx)).orderBy(sql`audience.owner_id <> ${ctx.tenantId}`).limit(1);
	const row = await ('slug' in by ? query.where('publication.kind', '=', kind.name).where('publication.slug', '=', by.slug) : query.where('publication.id', '=', by.id)).executeTakeFirst();
	return row && thingOf(kind, row);
};

/** Why an address shows nothing now: it moved, was withdrawn, lies in the archive, or never was. */
export type Absence = { readonly is: 'moved'; readonly slug: string } | { readonly is: 'withdrawn' | 'past' } | { readonly is: 'unknown' };

/** Asked only when nothing is shown: two statements. */
export const absenceOf = async (ctx: Context, kind: Kind, slug: string): Promise<Absence> => {
	const [alias, closed] = await Promise.all([
		ctx[connection]
			.selectFrom('publicationAlias')
			.innerJoin('publication', (join) => join.onRef('publication.tenantId', '=', 'publicationAlias.tenantId').onRef('publication.id', '=', 'publicationAlias.publicationId'))
			.select('publication.slug')
			.where('publicationAlias.tenantId', '=', ctx.tenantId)
			.where('publicationAlias.kind', '=', kind.name)
			.where('publicationAlias.slug', '=', slug)
			.executeTakeFirst(),
		ctx[connection]
			.selectFrom('publication')
			.leftJoin('publicationAudience as audience', (join) => join.onRef('audience.ownerId', '=', 'publication.tenantId').onRef('audience.publicationId', '=', 'publication.id').on('audience.tenantId', '=', ctx.tenantId))
			.leftJoin('publicationClosure as closure', (join) => join.onRef('closure.tenantId', '=', 'publication.tenantId').onRef('closure.publicationId', '=', 'publication.id'))
			.select(['closure.manner', 'audience.shownUntil'])
			.where('publication.tenantId', '=', ctx.tenantId)
			.where('publication.kind', '=', kind.name)
			.where('publication.slug', '=', slug)
			.executeTakeFirst(),
	]);
	if (closed?.manner === 'withdrawn') return { is: 'withdrawn' };
	if (closed?.manner === 'archived' || (closed?.shownUntil && closed.shownUntil <= ctx.now)) return { is: 'past' };
	return alias ? { is: 'moved', slug: alias.slug } : { is: 'unknown' };
};

/** The own values of one thing inside a command. */
export const ownValues = async <F extends Fields>(tx: Tx, kind: Kind<F>, id: string): Promise<ValuesOf<F>> => {
	const row = await tx[connection].selectFrom(ownTable(kind)).select(columns(kind)).where('own.tenantId', '=', tx.tenantId).where('own.publicationId', '=', id).executeTakeFirst();
	if (!row) throw new NotFound(kind.name);
	return valuesIn(kind, row);
};

export type DeskRow = { readonly id: string; readonly kind: string; readonly slug: string; readonly state: PublicationState; readonly title: string; readonly byline: string; readonly changedAt: Date; readonly shownFrom: Date | null; readonly placeIds: readonly string[] };

/** What the office owns of one kind or all, drafts included, last changed first; of her villages only where her reach ends there. */
export const deskOf = async (ctx: Staff<'office.enter'>, { kinds, limit = 50, offset = 0, placeIds: within }: { kinds: readonly string[]; limit?: number; offset?: number; placeIds?: ReadonlySet<string> }): Promise<DeskRow[]> => {
	let query = desk(ctx)
		.select(['publication.id', 'publication.kind', 'publication.slug', 'publication.byline', 'publication.changedAt', ...records, placeIds])
		.select(words(ctx))
		.where('publication.kind', '=', sql<string>`any(${kinds}::text[])`)
		.orderBy('publication.changedAt', 'desc')
		.limit(limit)
		.offset(offset);
	if (within) query = query.where(sql<boolean>`exists (select from publication_place where publication_place.tenant_id = ${ctx.tenantId} and publication_place.publication_id = publication.id and publication_place.place_id = any(${[...within]}::uuid[]))`);
	const rows = await query.execute();
	return rows.map((row) => ({ ...row, title: row.words.title, state: stateOf(row, ctx.now) }));
};

/** One thing as the form edits it: in the wished language, or with that language still to be written. */
export const draftFor = async <F extends Fields>(ctx: Staff<'office.enter'>, kind: Kind<F>, { id, language }: { id: string; language: string }) => {
	const row = await desk(ctx)
		.innerJoin(ownTable(kind), (join) => join.onRef('own.publicationId', '=', 'publication.id').onRef('own.tenantId', '=', 'publication.tenantId'))
		.select([...spine, 'publication.version', 'publication.imageId', 'publication.authorId', 'review.note', 'review.askedName', 'review.shownFrom as wishedFrom', 'closure.reason', ...records, placeIds])
		.select(sql<{ language: string; title: string; summary: string; body: string }[]>`(select json_agg(v order by v.language) from publication_variant v where v.tenant_id = publication.tenant_id and v.publication_id = publication.id)`.as('variants'))
		.select(columns(kind))
		.where('publication.id', '=', id)
		.where('publication.kind', '=', kind.name)
		.executeTakeFirst();
	if (!row) throw new NotFound(kind.name);
	const variant = row.variants.find((one) => one.language === language) ?? { title: '', summary: '', body: '' };
	const places = row.placeIds.flatMap((placeId) => ctx.tenant.places.filter((place) => place.id === placeId).map(({ slug }) => slug));
	const position = row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat };
	const draft: Draft<F> = { id, language, headline: { title: variant.title, summary: variant.summary, body: variant.body || null, places, topics: row.topics, image: row.imageId, position }, values: valuesIn(kind, { ...row }) };
	const title = (row.variants.find((one) => one.language === 'de') ?? row.variants[0])?.title ?? '';
	return { ...row, draft, title, state: stateOf(row, ctx.now), languages: row.variants.map((one) => one.language) };
};
export type DeskThing = Awaited<ReturnType<typeof draftFor>>;
