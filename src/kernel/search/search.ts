import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { inPlace, picture, publications, teaser, words } from '#kernel/publication/publications.ts';
import { fold } from './fold.ts';

export type Search = {
	readonly words: string;
	readonly kind?: string | undefined;
	readonly placeId?: string | undefined;
	readonly limit?: number;
	readonly offset?: number;
};

/** Letters and digits of any script; the rest parts words. */
const wordPattern = /[\p{L}\p{N}]+/gu;
const longest = 200;

/** Stemmed German or English, or folded with the last word as a beginning: `Buergerh` finds `Bürgerhaus`. */
const queryFor = (raw: string): RawBuilder<unknown> => {
	const typed = raw.slice(0, longest);
	const folded = (fold(typed).match(wordPattern) ?? [])
		.map((word, at, all) => (at === all.length - 1 && word.length > 2 ? `${word}:*` : word))
		.join(' & ');
	return sql`(websearch_to_tsquery('german', ${typed}) || websearch_to_tsquery('english', ${typed}) || to_tsquery('simple', ${folded}))`;
};

const narrowed = (ctx: Context, { kind, placeId }: Search) => {
	let query = publications(ctx);
	if (kind !== undefined) query = query.where('audience.kind', '=', kind);
	if (placeId !== undefined) query = query.where(inPlace(ctx, placeId));
	return query;
};

const hit = (ctx: Context, search: Search) => narrowed(ctx, search).select(teaser).select(words(ctx)).select(picture);

type Query = RawBuilder<unknown>;

/** The words of this municipality and of those that may share with it. */
const variants = (ctx: Context) =>
	ctx[connection]
		.selectFrom('publicationVariant as variant')
		.where('variant.tenantId', '=', sql<string>`any(${[ctx.tenantId, ...ctx.tenant.partners.map(({ id }) => id)]}::text[])`);

/** So many things have these words that none of them tells one from the other. */
const common = 1000;

const isCommon = async (ctx: Context, query: Query): Promise<boolean> => {
	const some = variants(ctx)
		.select(sql<number>`1`.as('one'))
		.where(sql<boolean>`variant.search @@ ${query}`)
		.limit(common);
	const { count } = await ctx[connection]
		.selectFrom(some.as('some'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count >= common;
};

/** Rare words: the best first, where a word of the title counts most; of equal ones the newer. */
const ranked = (ctx: Context, search: Search, query: Query) => {
	const matching = variants(ctx)
		.where(sql<boolean>`variant.search @@ ${query}`)
		.select(['variant.tenantId', 'variant.publicationId'])
		.select(sql<number>`max(ts_rank_cd(variant.search, ${query}))`.as('rank'))
		.groupBy(['variant.tenantId', 'variant.publicationId']);
	return hit(ctx, search)
		.innerJoin(matching.as('ranked'), (join) =>
			join.onRef('ranked.tenantId', '=', 'publication.tenantId').onRef('ranked.publicationId', '=', 'publication.id'),
		)
		.orderBy('ranked.rank', 'desc')
		.orderBy('audience.shownFrom', 'desc');
};

/** Common words: the newest first. Asked thing by thing in that order, which ends as soon as a page is full. */
const newest = (ctx: Context, search: Search, query: Query) =>
	hit(ctx, search)
		.where(
			sql<boolean>`(
				select bool_or(v.search @@ ${query}) from publication_variant v
				where v.tenant_id = publication.tenant_id and v.publication_id = publication.id)`,
		)
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc');

const found = async (ctx: Context, search: Search) => {
	const query = queryFor(search.words);
	const best = (await isCommon(ctx, query)) ? newest(ctx, search, query) : ranked(ctx, search, query);
	return best
		.limit(search.limit ?? 20)
		.offset(search.offset ?? 0)
		.execute();
};

export type Hit = Awaited<ReturnType<ReturnType<typeof hit>['execute']>>[number];

const mostAlike = 300;

/** Words that look alike (trigrams): for a slip of the finger when nothing was found. */
const similar = (ctx: Context, search: Search) => {
	const folded = fold(search.words.slice(0, longest));
	const alike = variants(ctx)
		.where(sql<boolean>`${folded} <% variant.folded`)
		.select(['variant.tenantId', 'variant.publicationId'])
		.select(sql<number>`word_similarity(${folded}, variant.folded)`.as('likeness'))
		.limit(mostAlike);
	return hit(ctx, search)
		.innerJoin(alike.as('alike'), (join) =>
			join.onRef('alike.tenantId', '=', 'publication.tenantId').onRef('alike.publicationId', '=', 'publication.id'),
		)
		.orderBy('alike.likeness', 'desc')
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
