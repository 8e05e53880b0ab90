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

/** Stemmed German or English, or folded; with the last word as a beginning, `Buergerh` finds `Bürgerhaus`. */
const queryFor = (raw: string, isBeginning: boolean): RawBuilder<unknown> => {
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

/** The best first, where a word of the title counts most; of equal ones the newer. `total` is how many were looked at. */
const ranked = (ctx: Context, search: Asked, { page, best }: { readonly page: number; readonly best: number }) =>
	hit(ctx, search)
		.innerJoin(
			sql<{ tenantId: string; publicationId: string; rank: number; total: number }>`search_found(
				${ctx.tenantId}, ${ctx.now}, ${owners(ctx)}, ${queryFor(search.words, false)}, ${queryFor(search.words, true)}, ${page}, ${best})`.as(
				'found',
			),
			(join) => join.onRef('found.tenantId', '=', 'publication.tenantId').onRef('found.publicationId', '=', 'publication.id'),
		)
		.select('found.total')
		.orderBy('found.rank', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(search.limit)
		.offset(search.offset)
		.execute();

/** So many things have these words in title or summary that their rank tells nothing: then the newest come first. */
const isCommon = async (ctx: Context, { words: typed }: Asked): Promise<boolean> => {
	const headed = sql<boolean>`search_headed(${owners(ctx)}, ${queryFor(typed, false)}) is null`;
	return (await ctx[connection].selectNoFrom(headed.as('isCommon')).executeTakeFirstOrThrow()).isCommon;
};

/** The newest first, of one kind or village. Asked thing by thing in that order, which ends as soon as a page is full. */
const newest = (ctx: Context, search: Asked) =>
	hit(ctx, search)
		.where(
			sql<boolean>`(
				select bool_or(v.heading @@ ${queryFor(search.words, false)}) from publication_variant v
				where v.tenant_id = audience.owner_id and v.publication_id = audience.publication_id)`,
		)
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.limit(search.limit)
		.offset(search.offset)
		.execute();

/** As many things as `search_found` looks at in one place. */
const most = 400;
const all = { page: most, best: 2 * most };

/** A page of the best. Looks at a few more than the page needs: some may be drafts. */
const found = async (ctx: Context, search: Asked) => {
	const { limit, offset, kind, placeId } = search;
	if (kind !== undefined || placeId !== undefined) return (await isCommon(ctx, search)) ? newest(ctx, search) : ranked(ctx, search, all);
	const few = { page: offset + limit, best: offset + 3 * limit };
	const first = await ranked(ctx, search, few);
	const isWhole = first.length === limit || (first[0]?.total ?? Infinity) <= few.best;
	return isWhole ? first : ranked(ctx, search, all);
};

export type Hit = Awaited<ReturnType<ReturnType<typeof hit>['execute']>>[number];

/** Words that look alike (trigrams): for a slip of the finger when nothing was found. */
const similar = (ctx: Context, search: Asked) =>
	hit(ctx, search)
		.innerJoin(
			sql<{ tenantId: string; publicationId: string; likeness: number }>`search_alike(
				${owners(ctx)}, ${fold(search.words.slice(0, longest))})`.as('alike'),
			(join) => join.onRef('alike.tenantId', '=', 'publication.tenantId').onRef('alike.publicationId', '=', 'publication.id'),
		)
		.orderBy('alike.likeness', 'desc')
		.limit(search.limit)
		.execute();

/** Over all kinds, of what is shown to everybody. `isGuess`: nothing had these words, so what looks alike is offered. */
export const search = async (ctx: Context, wish: Search): Promise<{ hits: readonly Hit[]; isGuess: boolean }> => {
	if (wish.words.match(wordPattern) === null) return { hits: [], isGuess: false };
	const asked = { limit: 20, offset: 0, ...wish };
	const hits = await found(ctx, asked);
	if (hits.length > 0 || asked.offset > 0) return { hits, isGuess: false };
	return { hits: await similar(ctx, asked), isGuess: true };
};
