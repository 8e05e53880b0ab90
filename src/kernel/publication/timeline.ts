import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { firstRows } from '#kernel/db/first-rows.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { inPlace, inPlacesOrEverywhere, ofTopic, picture, publications, teaser, words } from './publications.ts';

export type Wish = {
	readonly kind?: string;
	readonly placeId?: string;
	readonly topic?: string;
	readonly limit?: number;
};

const read = async (ctx: Context, { kind, placeId, topic, limit = 20 }: Wish) => {
	const rows = await publications(ctx)
		.select(teaser)
		.select(words(ctx))
		.select(picture)
		.$if(kind !== undefined, (query) => query.where('audience.kind', '=', kind ?? ''))
		.$if(placeId !== undefined, (query) => query.where(inPlace(ctx, placeId ?? '')))
		.$if(topic !== undefined, (query) => query.where(ofTopic(topic ?? '')))
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(firstRows(limit))
		.execute();
	return rows.slice(0, limit);
};

export type Teaser = Awaited<ReturnType<typeof read>>[number];

const known = remembered(read, aMoment);

/** The newest things of all kinds or of one, of one village or topic when wished. */
export const timeline = (ctx: Context, wish: Wish = {}): Promise<readonly Teaser[]> => known(ctx, wish);

/** What somebody wants to hear of, by ids of villages, slugs of topics and names of kinds; empty lists mean everything. */
export type Interest = { readonly placeIds: readonly string[]; readonly topics: readonly string[]; readonly kinds: readonly string[] };

/** A digest is read over a coffee; whoever wants more goes to the portal. */
export const mostAppeared = 60;

/** What has appeared since a moment, for digests and pushes: newest first. */
export const appearedSince = (ctx: Context, since: Date, { placeIds, topics, kinds }: Interest) =>
	publications(ctx)
		.select(teaser)
		.select(words(ctx))
		.where('audience.shownFrom', '>', since)
		.$if(kinds.length > 0, (query) => query.where('audience.kind', 'in', kinds))
		.$if(placeIds.length > 0, (query) => query.where(inPlacesOrEverywhere(ctx, placeIds)))
		.$if(topics.length > 0, (query) => query.where(sql<boolean>`publication.topics && ${topics}::text[]`))
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(mostAppeared)
		.execute();
export type Appeared = Awaited<ReturnType<typeof appearedSince>>[number];
