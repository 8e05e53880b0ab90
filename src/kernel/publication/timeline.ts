import type { Context } from '#kernel/context.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { inPlace, ofTopic, picture, publications, teaser, words } from './publications.ts';

export type Wish = {
	readonly kind?: string;
	readonly placeId?: string;
	readonly topic?: string;
	readonly limit?: number;
	readonly offset?: number;
};

const read = (ctx: Context, { kind, placeId, topic, limit = 20, offset = 0 }: Wish) =>
	publications(ctx)
		.select(teaser)
		.select(words(ctx))
		.select(picture)
		.$if(kind !== undefined, (query) => query.where('audience.kind', '=', kind ?? ''))
		.$if(placeId !== undefined, (query) => query.where(inPlace(ctx, placeId ?? '')))
		.$if(topic !== undefined, (query) => query.where(ofTopic(topic ?? '')))
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(limit)
		.offset(offset)
		.execute();

export type Teaser = Awaited<ReturnType<typeof read>>[number];

const known = remembered(read, aMoment);

/** The newest things of all kinds or of one, of one village or topic when wished. */
export const timeline = (ctx: Context, wish: Wish = {}): Promise<readonly Teaser[]> => known(ctx, wish);
