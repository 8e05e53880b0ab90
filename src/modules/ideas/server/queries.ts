import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { phasesOf } from '#kernel/phases/phases.ts';
import { picture, placeIds, publications, teaser, words } from '#kernel/publication/publications.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
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
 * happen here; the database is asked once until somebody writes.
 */
const index = remembered(async (ctx) => {
	const newest = await load(ctx);
	return { newest, strongest: newest.toSorted((a, b) => b.support - a.support) };
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
const rowsOf = remembered(readRows, aMoment);

/** A page of the ideas that fit a wish, and how many fit. Two statements, whatever there is; one while nobody writes. */
export const ideaList = async (ctx: Context, wish: IdeaWish, { limit, offset }: { limit: number; offset: number }) => {
	const all = (await index(ctx))[wish.order].filter((one) => fits(one, wish));
	const ids = all.slice(offset, offset + limit).map(({ id }) => id);
	const rows = ids.length === 0 ? [] : await rowsOf(ctx, ids);
	return { count: all.length, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []) };
};

/** A collection with its phases; `undefined` when it is not shown. */
export const callOf = async (ctx: Context, slug: string) => {
	const call = await shownThing(ctx, ideaCall, { slug });
	return call && { ...call, phases: (await phasesOf(ctx, [call.id])).get(call.id) ?? [] };
};
export type Call = NonNullable<Awaited<ReturnType<typeof callOf>>>;

/** The publication whose phases decide about an idea: its collection. */
export const rulingOf = async (ctx: Context, ideaId: string): Promise<string | undefined> => {
	const row = await ideas(ctx).select('idea.call').where('publication.id', '=', ideaId).executeTakeFirst();
	return row && (await shownThing(ctx, ideaCall, { slug: row.call }))?.id;
};
