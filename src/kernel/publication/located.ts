import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { inPlace, ofTopic, placeIds, publications, words } from './publications.ts';

/** Which things of the map are wanted; without kinds those of all. */
export type LocatedWish = {
	readonly kinds?: readonly string[];
	readonly placeId?: string | undefined;
	readonly topic?: string | undefined;
	/** Of these kinds only the things with these ids: those that are not over. */
	readonly coming?: ReadonlyMap<string, readonly string[]>;
};

const located = (ctx: Context, { kinds, placeId, topic, coming = new Map() }: LocatedWish) =>
	publications(ctx)
		.where('publication.lon', 'is not', null)
		.where((eb) =>
			eb.and(
				[...coming].map(([kind, ids]) =>
					eb.or([eb('audience.kind', '<>', kind), sql<boolean>`publication.id = any(${ids}::uuid[])`]),
				),
			),
		)
		.$if(kinds !== undefined, (query) => query.where('audience.kind', '=', sql<string>`any(${kinds}::text[])`))
		.$if(placeId !== undefined, (query) => query.where(inPlace(ctx, placeId ?? '')))
		.$if(topic !== undefined, (query) => query.where(ofTopic(topic ?? '')));

/** A page of what has a place on the map, of all kinds, by its address. */
export const locatedThings = (ctx: Context, wish: LocatedWish, { limit, offset }: { limit: number; offset: number }) =>
	located(ctx, wish)
		.select([
			'publication.id',
			'publication.kind',
			'publication.slug',
			'publication.lon',
			'publication.lat',
			'publication.topics',
			placeIds,
		])
		.select(words(ctx))
		.orderBy('publication.slug')
		.orderBy('publication.id')
		.limit(limit)
		.offset(offset)
		.execute();
export type Located = Awaited<ReturnType<typeof locatedThings>>[number];

/** How many there are of each kind. */
export const locatedCounts = async (ctx: Context, wish: LocatedWish): Promise<ReadonlyMap<string, number>> => {
	const rows = await located(ctx, wish)
		.select(['audience.kind', ({ fn }) => fn.countAll<number>().as('count')])
		.groupBy('audience.kind')
		.execute();
	return new Map(rows.map(({ kind, count }) => [kind, count]));
};
