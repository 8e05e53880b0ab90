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

type Asked = Search & { readonly limit: number; readonly offset: number };

/** Letters and digits of any script; the rest parts words. */
const wordPattern = /[\p{L}\p{N}]+/gu;
const longest = 200;

type Query = RawBuilder<unknown>;

/** Stemmed German or English, or folded; with the last word as a beginning, `Buergerh` finds `Bürgerhaus`. */
const queryFor = (raw: string, isBeginning: boolean): Query => {
	const typed = raw.slice(0, longest);
	const folded = (fold(typed).match(wordPattern) ?? [])
		.map((word, at, all) => (isBeginning && at === all.length - 1 && word.length > 2 ? `${word}:*` : word))
		.join(' & ');
	return sql`(select search_query(${typed}, ${folded}))`;
};

const narrowed = (ctx: Context, { kind, placeId }: Asked) => {
	let query = publications(ctx);
	if (kind !== undefined) query = query.where('audience.kind', '=', kind);
	if (placeId !== undefined) query = query.where(inPlace(ctx, placeId));
	return query;
};

const hit = (ctx: Context, search: Asked) => narrowed(ctx, search).select(teaser).select(words(ctx)).select(picture);

const owners = (ctx: Context) => sql<string>`${[ctx.tenantId, ...ctx.tenant.partners.map(({ id }) => id)]}::text[]`;

/** `most` things are looked at, the `best` of them are taken: with these words anywhere, or in title and summary. */
type Wanted = { readonly from: 'search_texts' | 'search_headings'; readonly query: Query; readonly most: number; readonly best: number };

/** The best first, where a word of the title counts most; of equal ones the newer. `total` is how many were looked at. */
const ranked = (ctx: Context, search: Asked, { from, query, most, best }: Wanted) =>
	hit(ctx, search)
		.innerJoin(
			sql<{ tenantId: string; publicationId: string; rank: number; total: number }>`${sql.raw(from)}(
				${owners(ctx)}, ${query}, ${most}, ${best})`.as('found'),
			(join) => join.onRef('found.tenantId', '=', 'publication.tenantId').onRef('found.publicationId', '=', 'publication.id'),
		)
		.select('found.total')
		.orderBy('found.rank', 'desc')
		.orderBy('audience.shownFrom', 'desc')
		.limit(search.limit)
		.offset(search.offset);

/** A page of the best, and how many there are. Looks at a few more than the page needs: some may be drafts or of another village. */
const bestOf = async (ctx: Context, search: Asked, wanted: Omit<Wanted, 'best'>) => {
	const { limit, offset, kind, placeId } = search;
	const enough = kind === undefined && placeId === undefined ? offset + 3 * limit : wanted.most;
	const page = await ranked(ctx, search, { ...wanted, best: enough }).execute();
	const total = page[0]?.total ?? 0;
	const isWhole = page.length === limit || enough >= wanted.most || (total > 0 && total <= enough);
	return { total, page: isWhole ? page : await ranked(ctx, search, { ...wanted, best: wanted.most }).execute() };
};

type Page = Awaited<ReturnType<typeof bestOf>>['page'];

/** The newest first. Asked thing by thing in that order, which ends as soon as a page is full. */
const newest = (ctx: Context, search: Asked, isIn: Query) =>
	hit(ctx, search)
		.where(
			sql<boolean>`(
				select bool_or(${isIn}) from publication_variant v
				where v.tenant_id = publication.tenant_id and v.publication_id = publication.id)`,
		)
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(search.limit)
		.offset(search.offset)
		.execute();

/** So many things have these words that their rank tells nothing: then what has them in title or summary comes first. */
const common = 200;

/** Beginnings are looked for only where whole words find little: the index reads all words that begin so. */
const found = async (ctx: Context, search: Asked) => {
	const whole = queryFor(search.words, false);
	const texts = await bestOf(ctx, search, { from: 'search_texts', query: whole, most: common });
	if (texts.total < search.limit)
		return (await bestOf(ctx, search, { from: 'search_texts', query: queryFor(search.words, true), most: common })).page;
	return texts.total < common ? texts.page : manyOf(ctx, search, { query: whole, texts: texts.page });
};

/** With these words in title or summary, the best first, or the newest where those are many too; then some that have them anywhere. */
const manyOf = async (ctx: Context, search: Asked, { query, texts }: { query: Query; texts: Page }) => {
	const upToHere = { ...search, offset: 0, limit: search.offset + search.limit };
	const heads = await bestOf(ctx, upToHere, { from: 'search_headings', query, most: 2 * common });
	if (heads.total >= 2 * common) return newest(ctx, search, sql`v.heading @@ ${query}`);
	if (heads.total === 0) return newest(ctx, search, sql`v.search @@ ${query}`);
	if (heads.page.length === upToHere.limit) return heads.page.slice(search.offset);
	const others = search.offset === 0 ? texts : (await bestOf(ctx, upToHere, { from: 'search_texts', query, most: common })).page;
	const named = new Set(heads.page.map(({ id }) => id));
	return [...heads.page, ...others.filter(({ id }) => !named.has(id))].slice(search.offset, upToHere.limit);
};

export type Hit = Awaited<ReturnType<ReturnType<typeof hit>['execute']>>[number];

const mostAlike = 300;

/** Words that look alike (trigrams): for a slip of the finger when nothing was found. */
const similar = (ctx: Context, search: Asked) => {
	const folded = fold(search.words.slice(0, longest));
	const alike = ctx[connection]
		.selectFrom('publicationVariant as variant')
		.where('variant.tenantId', '=', sql<string>`any(${owners(ctx)})`)
		.where(sql<boolean>`${folded} <% variant.folded`)
		.select(['variant.tenantId', 'variant.publicationId'])
		.select(sql<number>`word_similarity(${folded}, variant.folded)`.as('likeness'))
		.limit(mostAlike);
	return hit(ctx, search)
		.innerJoin(alike.as('alike'), (join) =>
			join.onRef('alike.tenantId', '=', 'publication.tenantId').onRef('alike.publicationId', '=', 'publication.id'),
		)
		.orderBy('alike.likeness', 'desc')
		.limit(search.limit)
		.execute();
};

/** Over all kinds, of what is shown to everybody. `isGuess`: nothing had these words, so what looks alike is offered. */
export const search = async (ctx: Context, wish: Search): Promise<{ hits: readonly Hit[]; isGuess: boolean }> => {
	if (wish.words.match(wordPattern) === null) return { hits: [], isGuess: false };
	const asked = { limit: 20, offset: 0, ...wish };
	const hits = await found(ctx, asked);
	if (hits.length > 0 || asked.offset > 0) return { hits, isGuess: false };
	const guesses = await similar(ctx, asked);
	return { hits: [...new Map(guesses.map((guess) => [guess.id, guess])).values()], isGuess: true };
};
