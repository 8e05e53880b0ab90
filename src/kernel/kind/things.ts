import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { firstRows } from '#kernel/db/first-rows.ts';
import { aMinute, aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import type { Box } from '#kernel/geo/box.ts';
import { fullText, inPlace, ofTopic, picture, placeIds, publications, words } from '#kernel/publication/publications.ts';
import type { Fields, Kind, ValuesOf } from './kind.ts';
import { columns, ownTable, spine, valuesIn } from './own.ts';
import { type Position, positionOf } from './spine-fields.ts';

const shownSpine = (ctx: Context, kind: Kind) =>
	publications(ctx)
		.innerJoin(ownTable(kind), (join) =>
			join.onRef('own.publicationId', '=', 'publication.id').onRef('own.tenantId', '=', 'publication.tenantId'),
		)
		.where('audience.kind', '=', sql.lit(kind.name))
		.select([...spine, 'audience.ownerId', 'audience.shownFrom', 'audience.shownUntil', placeIds])
		.select(picture);
const shownWith = (ctx: Context, kind: Kind) => shownSpine(ctx, kind).select(columns(kind));

type Row = Awaited<ReturnType<ReturnType<typeof shownSpine>['execute']>>[number];
type Words = { readonly title: string; readonly summary: string; readonly language: string };

/** One shown thing of a kind with everything that a list, a feed or a machine needs. */
export type Thing<F extends Fields = Fields> = Omit<Row, 'lon' | 'lat'> & {
	readonly words: Words & { readonly body?: string; readonly languages?: readonly string[] };
	readonly position: Position | null;
	readonly values: ValuesOf<F>;
};

const thingOf = <F extends Fields>(kind: Kind<F>, row: Row & { words: Words }): Thing<F> => {
	const { lon, lat, ...rest } = row;
	return { ...rest, position: positionOf({ lon, lat }), values: valuesIn(kind, { ...row }) };
};

export type ThingWish<F extends Fields = Fields> = {
	readonly placeId?: string | undefined;
	readonly topic?: string | undefined;
	readonly limit?: number;
	readonly offset?: number;
	/** Own fields that must have these values. */
	readonly where?: { readonly [K in keyof F & string]?: string | boolean };
	readonly isLocated?: boolean;
	/** Lies within this box; what has no position does not. */
	readonly box?: Box | undefined;
	/** Appeared within this time, both ends included. */
	readonly appeared?: { readonly from: Date | null; readonly until: Date | null } | undefined;
	/** With the whole text: feeds and pages of one thing. */
	readonly isWhole?: boolean;
};

/** A wish as conditions. */
const conditionsOf = <F extends Fields>(ctx: Context, wish: ThingWish<F>): RawBuilder<boolean>[] => [
	...byPlaceAndTopic(ctx, wish),
	...bySpaceAndTime(wish),
	...Object.entries(wish.where ?? {}).map(([name, value]) => sql<boolean>`${sql.ref(`own.${name}`)} = ${value}`),
];
const byPlaceAndTopic = (
	ctx: Context,
	{ placeId, topic, isLocated }: Pick<ThingWish, 'placeId' | 'topic' | 'isLocated'>,
): RawBuilder<boolean>[] => [
	...(placeId === undefined ? [] : [inPlace(ctx, placeId)]),
	...(topic === undefined ? [] : [ofTopic(topic)]),
	...(isLocated ? [sql<boolean>`publication.lon is not null`] : []),
];
const bySpaceAndTime = ({ box, appeared }: Pick<ThingWish, 'box' | 'appeared'>): RawBuilder<boolean>[] => [
	...(box
		? [
				sql<boolean>`publication.lat between ${box.south} and ${box.north}`,
				// A box across the 180th meridian has its west in the east (RFC 7946, 5.2).
				box.west <= box.east
					? sql<boolean>`publication.lon between ${box.west} and ${box.east}`
					: sql<boolean>`(publication.lon >= ${box.west} or publication.lon <= ${box.east})`,
			]
		: []),
	...(appeared?.from ? [sql<boolean>`audience.shown_from >= ${appeared.from}`] : []),
	...(appeared?.until ? [sql<boolean>`audience.shown_from <= ${appeared.until}`] : []),
];

type Asked = { readonly kind: Kind; readonly wish: ThingWish };

/** The ids alone of a page far down: what stands before it is counted, but its words and villages are not looked up (50 ms at the 5,000th). */
const idsFarDown = (ctx: Context, { kind, wish }: Asked) =>
	shownSpine(ctx, kind)
		.clearSelect()
		.select('publication.id')
		.where((eb) => eb.and(conditionsOf(ctx, wish)))
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(wish.limit ?? 20)
		.offset(wish.offset ?? 0);

const readRows = async ({ ctx, kind, wish }: Asked & { ctx: Context }) => {
	const { isWhole = false, limit = 20, offset = 0 } = wish;
	const query = shownWith(ctx, kind)
		.where((eb) => (offset > 0 ? eb('publication.id', 'in', idsFarDown(ctx, { kind, wish })) : eb.and(conditionsOf(ctx, wish))))
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(firstRows(limit));
	const rows = await (isWhole ? query.select(fullText(ctx)) : query.select(words(ctx))).execute();
	return rows.slice(0, limit);
};
const knownRows = remembered(
	(ctx, asked: Asked) => readRows({ ctx, ...asked }),
	aMoment,
	({ kind, wish }) => `${kind.name} ${JSON.stringify(wish)}`,
);

/** Shown things of one kind, newest first: for the generic list, the feeds and the API. */
export const shownOf = async <F extends Fields>(ctx: Context, kind: Kind<F>, wish: ThingWish<F> = {}): Promise<Thing<F>[]> => {
	const rows = await knownRows(ctx, { kind, wish });
	return rows.map((row) => thingOf(kind, row));
};

const atOnce = 200;
type Part = Pick<ThingWish, 'placeId' | 'topic' | 'isLocated'>;
/** All shown things of one kind with their whole text, newest first, some at a time and none of them remembered: for whoever writes out everything. */
export async function* everyShown(ctx: Context, kind: Kind, part: Part = {}): AsyncGenerator<readonly Thing[]> {
	const spineOf = () => shownSpine(ctx, kind).orderBy('audience.shownFrom', 'desc').orderBy('publication.id', 'desc');
	const all = await spineOf()
		.clearSelect()
		.where((eb) => eb.and(byPlaceAndTopic(ctx, part)))
		.select('publication.id')
		.execute();
	for (let at = 0; at < all.length; at += atOnce) {
		const ids = all.slice(at, at + atOnce).map(({ id }) => id);
		const rows = await spineOf().select(columns(kind)).select(fullText(ctx)).where('publication.id', 'in', ids).execute();
		yield rows.map((row) => thingOf(kind, row));
	}
}

/** How many there are of a wish. */
export const countOf = async <F extends Fields>(ctx: Context, kind: Kind<F>, wish: ThingWish<F>): Promise<number> => {
	const { count } = await shownSpine(ctx, kind)
		.clearSelect()
		.where((eb) => eb.and(conditionsOf(ctx, wish)))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
};

type Address = { readonly slug: string } | { readonly id: string };

const readOne = ({ ctx, kind, by }: { ctx: Context; kind: Kind; by: Address }) => {
	// A partner's shared thing may bear the same address: the own one wins.
	const query = shownWith(ctx, kind)
		.select(fullText(ctx))
		.orderBy(sql`audience.owner_id <> ${ctx.tenantId}`)
		.limit(firstRows(1));
	return (
		'slug' in by
			? query.where('publication.kind', '=', kind.name).where('publication.slug', '=', by.slug)
			: query.where('publication.id', '=', by.id)
	).executeTakeFirst();
};
type Named = { readonly kind: Kind; readonly by: Address };
const oneWithin = (milliseconds: number) =>
	remembered(
		(ctx, named: Named) => readOne({ ctx, ...named }),
		milliseconds,
		({ kind, by }) => `${kind.name} ${JSON.stringify(by)}`,
	);
const [knownOne, knownJustNow] = [oneWithin(aMinute), oneWithin(aMoment)];

/** One shown thing by its address or id, with its whole text. Without a write only the clock changes it: it ends, or appears. */
export const shownThing = async <F extends Fields>(ctx: Context, kind: Kind<F>, by: Address): Promise<Thing<F> | undefined> => {
	const known = await knownOne(ctx, { kind, by });
	const isShown = known && (known.shownUntil === null || known.shownUntil > ctx.now);
	const row = isShown ? known : await knownJustNow(ctx, { kind, by });
	return row && thingOf(kind, row);
};

/** The same for a page that is nothing without it. */
export const thingAt = async <F extends Fields>(ctx: Context, kind: Kind<F>, by: Address): Promise<Thing<F>> => {
	const thing = await shownThing(ctx, kind, by);
	if (!thing) throw new NotFound(kind.name);
	return thing;
};

/** Addresses of a site map: as many as one file may hold (sitemaps.org). */
const mostAddresses = 50_000;

/** Where the own shown things of a kind lie, and since when each is as it is; newest first. What partners share is theirs. */
export const addressesOf = remembered(
	(ctx, kind: Kind) =>
		shownSpine(ctx, kind)
			.clearSelect()
			.select(['publication.slug', 'publication.changedAt'])
			.whereRef('audience.ownerId', '=', 'audience.tenantId')
			.orderBy('audience.shownFrom', 'desc')
			.orderBy('publication.id', 'desc')
			.limit(mostAddresses)
			.execute(),
	aMinute,
	({ name }) => name,
);

/** When something of each kind changed last, of the own shown things. */
export const changedOf = async (ctx: Context): Promise<ReadonlyMap<string, Date>> => {
	const rows = await publications(ctx)
		.whereRef('audience.ownerId', '=', 'audience.tenantId')
		.select(({ fn }) => ['publication.kind', fn.max('publication.changedAt').as('changedAt')])
		.groupBy('publication.kind')
		.execute();
	return new Map(rows.map(({ kind, changedAt }) => [kind, changedAt]));
};
