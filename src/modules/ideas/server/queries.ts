import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { picture, placeIds, publications, teaser, words } from '#kernel/publication/publications.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { type Category, ideaCall, type Status } from '../idea.ts';
import type { IdeaTables } from './tables.ts';

const ideas = (ctx: Context) =>
	publications<IdeaTables>(ctx)
		.innerJoin('idea', (join) =>
			join.onRef('idea.tenantId', '=', 'publication.tenantId').onRef('idea.publicationId', '=', 'publication.id'),
		)
		.leftJoin('tally', (join) =>
			join.onRef('tally.tenantId', '=', 'publication.tenantId').onRef('tally.publicationId', '=', 'publication.id'),
		)
		.where('audience.kind', '=', 'idea');

const support = sql<number>`coalesce(tally.online + tally.counted, 0)`.as('support');
const contributions = sql<number>`coalesce(tally.contributions, 0)`.as('contributions');

const load = (ctx: Context) =>
	ideas(ctx)
		.select(['publication.id', 'idea.call', 'idea.category', 'idea.status', support, placeIds])
		.orderBy('audience.shownFrom', 'desc')
		.orderBy('publication.id', 'desc')
		.execute();
type Known = Awaited<ReturnType<typeof load>>[number];

const minute = 60_000;
/**
 * Every idea of the municipality in a few words, newest first: 10,000 of them are some hundred kilobytes. Filters, sorting and counting
 * happen here; the database is asked once until somebody writes. `found` keeps what fits each wish that somebody had meanwhile.
 */
const index = remembered(async (ctx) => {
	const newest = await load(ctx);
	return { newest, strongest: newest.toSorted((a, b) => b.support - a.support), found: new Map<string, readonly Known[]>() };
}, minute);

export type IdeaWish = {
	readonly call?: string | undefined;
	readonly category?: Category | undefined;
	readonly status?: Status | undefined;
	readonly placeId?: string | undefined;
	readonly least?: number | undefined;
	readonly order: 'newest' | 'strongest';
};

const fits = (one: Known, { call, category, status, placeId, least = 0 }: IdeaWish): boolean =>
	(call === undefined || one.call === call) &&
	(category === undefined || one.category === category) &&
	(status === undefined || one.status === status) &&
	(placeId === undefined || one.placeIds.includes(placeId)) &&
	one.support >= least;

const readRows = (ctx: Context, ids: readonly string[]) =>
	ideas(ctx)
		.select(teaser)
		.select([
			'publication.lon',
			'publication.lat',
			'idea.call',
			'idea.category',
			'idea.status',
			'idea.authorName',
			support,
			contributions,
		])
		.select(words(ctx))
		.select(picture)
		.where('publication.id', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();
export type IdeaRow = Awaited<ReturnType<typeof readRows>>[number];
/** In the order of the ids, and the same list to the same ids until somebody writes, so that what is drawn from it can be kept. */
const rowsOf = remembered(async (ctx, ids: readonly string[]) => {
	const rows = new Map((await readRows(ctx, ids)).map((row) => [row.id, row]));
	return ids.flatMap((id) => rows.get(id) ?? []);
}, minute);

const mostWishes = 2000;
const fitting = async (ctx: Context, wish: IdeaWish): Promise<readonly Known[]> => {
	const known = await index(ctx);
	const key = JSON.stringify([wish.call, wish.category, wish.status, wish.placeId, wish.least, wish.order]);
	const found = known.found.get(key) ?? known[wish.order].filter((one) => fits(one, wish));
	if (known.found.size < mostWishes) known.found.set(key, found);
	return found;
};

/** A page of the ideas that fit a wish, and how many fit. Two statements, whatever there is; none while nobody writes. */
export const ideaList = async (ctx: Context, wish: IdeaWish, { limit, offset }: { limit: number; offset: number }) => {
	const all = await fitting(ctx, wish);
	const ids = all.slice(offset, offset + limit).map(({ id }) => id);
	return { count: all.length, rows: ids.length === 0 ? [] : await rowsOf(ctx, ids) };
};

/** Ideas that have enough support for the vote and that nobody took up yet, those with the most first. */
export const readyIdeas = remembered(
	(ctx) =>
		ideas(ctx)
			.innerJoin('publication as called', (join) =>
				join.onRef('called.tenantId', '=', 'publication.tenantId').onRef('called.slug', '=', 'idea.call'),
			)
			.innerJoin('ideaCall', (join) =>
				join.onRef('ideaCall.tenantId', '=', 'called.tenantId').onRef('ideaCall.publicationId', '=', 'called.id'),
			)
			.where('audience.ownerId', '=', ctx.tenantId)
			.where('idea.status', '=', 'new')
			.where('ideaCall.quorum', '>', 0)
			.where(sql<boolean>`tally.online + tally.counted >= quorum`)
			.select(['publication.id', 'ideaCall.quorum', support, placeIds])
			.select(words(ctx))
			.orderBy('support', 'desc')
			.orderBy('publication.id')
			.limit(100)
			.execute(),
	minute,
);

/** A collection with its phases, the same for thousands of ideas; `undefined` when it is not shown. */
export const callOf = remembered(async (ctx, slug: string) => {
	const call = await shownThing(ctx, ideaCall, { slug });
	return call && { ...call, phases: await phasesWith(ctx, call.id) };
}, minute);
export type Call = NonNullable<Awaited<ReturnType<typeof callOf>>>;

/** The publication whose phases decide about an idea: its collection. */
export const rulingOf = async (ctx: Context, ideaId: string): Promise<string | undefined> => {
	const row = await ideas(ctx).select('idea.call').where('publication.id', '=', ideaId).executeTakeFirst();
	return row && (await shownThing(ctx, ideaCall, { slug: row.call }))?.id;
};
