import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { inPlace, picture, placeIds, publications, words } from '#kernel/publication/publications.ts';
import { fold } from './fold.ts';

export type Search = { readonly words: string; readonly kind?: string | undefined; readonly placeId?: string | undefined; readonly limit?: number; readonly offset?: number };

/** Letters and digits of any script; the rest parts words. */
const wordPattern = /[\p{L}\p{N}]+/gu;
const longest = 200;

/** Stemmed German or English, or folded with the last word as a beginning: `Buergerh` finds `Bürgerhaus`. */
const queryFor = (raw: string): RawBuilder<unknown> => {
	const typed = raw.slice(0, longest);
	const folded = (fold(typed).match(wordPattern) ?? []).map((word, at, all) => (at === all.length - 1 && word.length > 2 ? `${word}:*` : word)).join(' & ');
	return sql`(websearch_to_tsquery('german', ${typed}) || websearch_to_tsquery('english', ${typed}) || to_tsquery('simple', ${folded}))`;
};

const narrowed = (ctx: Context, { kind, placeId }: Search) => {
	let query = publications(ctx);
	if (kind !== undefined) query = query.where('audience.kind', '=', kind);
	if (placeId !== undefined) query = query.where(inPlace(ctx, placeId));
	return query;
};

const hit = (ctx: Context, search: Search) =>
	narrowed(ctx, search)
		.select(['publication.id', 'publication.kind', 'publication.slug', 'publication.topics', 'publication.byline', 'publication.changedAt', 'audience.shownFrom', placeIds])
		.select(words(ctx))
		.select(picture);

/** Best first: a word of the title counts most; of equal ones the newer. Ranked are the newest 300 of those that match, so that a common word stays cheap. */
const found = (ctx: Context, search: Search) => {
	const query = queryFor(search.words);
	const matching = narrowed(ctx, search)
		.innerJoin('publicationVariant as variant', (join) => join.onRef('variant.tenantId', '=', 'publication.tenantId').onRef('variant.publicationId', '=', 'publication.id'))
		.where(sql<boolean>`variant.search @@ ${query}`)
		.select(['publication.id', 'audience.shownFrom'])
		.select(sql<number>`ts_rank_cd(variant.search, ${query})`.as('rank'))
		.orderBy('audience.shownFrom', 'desc')
		.limit(300);
	return hit(ctx, search)
		.innerJoin(
			ctx[connection].selectFrom(matching.as('m')).select(['m.id', sql<number>`max(m.rank)`.as('rank')]).groupBy('m.id').as('ranked'),
			(join) => join.onRef('ranked.id', '=', 'publication.id'),
		)
		.orderBy('ranked.rank', 'desc')
		.orderBy('audience.shownFrom', 'desc')
		.limit(search.limit ?? 20)
		.offset(search.offset ?? 0)
		.execute();
};

export type Hit = Awaited<ReturnType<typeof found>>[number];

/** Words that look alike (trigrams): for a slip of the finger when nothing was found. */
const similar = (ctx: Context, search: Search) => {
	const folded = fold(search.words.slice(0, longest));
	return hit(ctx, search)
		.innerJoin('publicationVariant as variant', (join) => join.onRef('variant.tenantId', '=', 'publication.tenantId').onRef('variant.publicationId', '=', 'publication.id'))
		.where(sql<boolean>`${folded} <% variant.folded`)
		.orderBy(sql`word_similarity(${folded}, variant.folded)`, 'desc')
		.limit(search.limit ?? 20)
		.execute();
};

/** Over all kinds, of what is shown to everybody. `isGuess`: nothing had these words, so what looks alike is offered. */
export const search = async (ctx: Context, wish: Search): Promise<{ hits: readonly Hit[]; isGuess: boolean }> => {
	if (wish.words.match(wordPattern) === null) return { hits: [], isGuess: false };
	const hits = await found(ctx, wish);
	if (hits.length > 0 || (wish.offset ?? 0) > 0) return { hits, isGuess: false };
	const guesses = await similar(ctx, wish);
	return { hits: [...new Map(guesses.map((guess) => [guess.id, guess])).values()], isGuess: true };
};
