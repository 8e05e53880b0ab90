import { type ExpressionBuilder, sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import type { KernelTables } from '#kernel/db/schema.ts';
import { inPlace, placeIds, publications, words } from '#kernel/publication/publications.ts';
import { search } from '#kernel/search/search.ts';
import { aMinute, aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { today } from '#kernel/time/zone.ts';
import { day, daysAgo } from '#kernel/time/span.ts';
import { categories, type Category, type EntryTables, isConfirmedYearly, monthsUntilAsked } from '../entry.ts';

/** What a visitor asks the directory for; `ids` are those of a search, best first. */
export type EntryWish = {
	readonly category?: Category | undefined;
	readonly categories?: readonly Category[];
	readonly placeId?: string | undefined;
	readonly isStepFree?: boolean;
	readonly ids?: readonly string[] | undefined;
};
type Page = { readonly limit: number; readonly offset?: number };
type Joined = ExpressionBuilder<KernelTables & EntryTables, 'entry' | 'publication'>;

const yearly = Object.keys(categories)
	.filter((name): name is Category => Object.hasOwn(categories, name))
	.filter(isConfirmedYearly);

/** The day before which a confirmation counts as old. */
const oldBefore = ({ tenant: { zone }, now }: Pick<Context, 'tenant' | 'now'>): string =>
	Temporal.PlainDate.from(today(zone, now)).subtract({ months: monthsUntilAsked }).toString();
const isUnconfirmed = (ctx: Context) => (eb: Joined) =>
	eb.and([eb('entry.confirmedOn', '<', oldBefore(ctx)), eb('entry.category', 'in', yearly)]);

const shown = (ctx: Context, { category, categories: several, placeId, isStepFree, ids }: EntryWish) => {
	let query = publications<EntryTables>(ctx)
		.innerJoin('entry', (join) =>
			join.onRef('entry.publicationId', '=', 'publication.id').onRef('entry.tenantId', '=', 'publication.tenantId'),
		)
		// A literal: told as a parameter, PostgreSQL expects few rows of any kind and looks 15,000 entries up one by one (160 ms instead of 23).
		.where('audience.kind', '=', sql.lit('entry'));
	if (category !== undefined) query = query.where('entry.category', '=', category);
	if (several !== undefined) query = query.where('entry.category', '=', sql<Category>`any(${[...several]}::text[])`);
	if (placeId !== undefined) query = query.where(inPlace(ctx, placeId));
	if (isStepFree) query = query.where('entry.isStepFree', '=', true);
	if (ids !== undefined) query = query.where('publication.id', '=', sql<string>`any(${[...ids]}::uuid[])`);
	return query;
};

type Asked = Page & { readonly wish: EntryWish };

const readRows = (ctx: Context, { wish, limit, offset = 0 }: Asked) => {
	const rows = shown(ctx, wish)
		.select([
			'publication.id',
			'publication.slug',
			'publication.topics',
			'publication.lon',
			'publication.lat',
			'entry.category',
			'entry.contactName',
			'entry.phone',
			'entry.email',
			'entry.street',
			'entry.town',
			'entry.hours',
			'entry.isStepFree',
			'entry.confirmedOn',
			placeIds,
		])
		.select(words(ctx))
		.limit(limit)
		.offset(offset);
	const sorted =
		wish.ids === undefined
			? rows.orderBy(isUnconfirmed(ctx))
			: rows.orderBy(sql`array_position(${[...wish.ids]}::uuid[], publication.id)`);
	return sorted.orderBy('publication.slug').orderBy('publication.id').execute();
};
export type EntryRow = Awaited<ReturnType<typeof readRows>>[number];
const knownRows = remembered(readRows, aMoment);

/** One page of entries: those of a search best first, all others by name, with what nobody confirmed for a year at the end. */
export const entryRows = (ctx: Context, wish: EntryWish, page: Page): Promise<readonly EntryRow[]> => knownRows(ctx, { wish, ...page });

/** How many there are: of each category within the rest of the wish, and in each village by the place's id. */
export type EntryCounts = { readonly byCategory: ReadonlyMap<Category, number>; readonly byPlace: ReadonlyMap<string, number> };

const categoryCounts = async (ctx: Context, wish: EntryWish): Promise<ReadonlyMap<Category, number>> => {
	const rows = await shown(ctx, { ...wish, category: undefined })
		.select(['entry.category', ({ fn }) => fn.countAll<number>().as('count')])
		.groupBy('entry.category')
		.execute();
	return new Map(rows.map(({ category, count }) => [category, count]));
};
const placeCounts = async (ctx: Context, wish: EntryWish): Promise<ReadonlyMap<string, number>> => {
	const rows = await shown(ctx, { ...wish, placeId: undefined })
		.innerJoin('publicationPlace', (join) =>
			join.onRef('publicationPlace.publicationId', '=', 'publication.id').on('publicationPlace.tenantId', '=', ctx.tenantId),
		)
		.select(['publicationPlace.placeId', ({ fn }) => fn.countAll<number>().as('count')])
		.groupBy('publicationPlace.placeId')
		.execute();
	return new Map(rows.map(({ placeId, count }) => [placeId, count]));
};
const counted = async (ctx: Context, wish: EntryWish): Promise<EntryCounts> => {
	const [byCategory, byPlace] = await Promise.all([categoryCounts(ctx, wish), placeCounts(ctx, wish)]);
	return { byCategory, byPlace };
};

const milliseconds = 10_000;
const remembering = remembered(counted, milliseconds);

/** The numbers beside the filters: remembered for ten seconds, because counting reads every entry; those of a search are counted each time. */
export const entryCounts = (ctx: Context, wish: EntryWish): Promise<EntryCounts> =>
	wish.ids === undefined ? remembering(ctx, wish) : counted(ctx, wish);

const mostFound = 300;
type Typed = { readonly words: string; readonly placeId?: string | undefined };

/** The ids of the entries with these words, best first; `isGuess` when only similar ones were found. */
export const foundEntries = async (
	ctx: Context,
	{ words: typed, placeId }: Typed,
): Promise<{ ids: readonly string[]; isGuess: boolean }> => {
	const { hits, isGuess } = await search(ctx, { words: typed, kind: 'entry', placeId, limit: mostFound });
	return { ids: hits.map(({ id }) => id), isGuess };
};

export const daysBetweenMails = 30;

/** Own entries that nobody confirmed for a year and whose keeper was not asked in the last thirty days, the longest unconfirmed first. */
export const unconfirmedIds = (ctx: Context, limit: number): Promise<{ id: string }[]> => {
	const since = daysAgo(ctx, daysBetweenMails);
	return shown(ctx, {})
		.leftJoin('entryReminder', (join) =>
			join
				.onRef('entryReminder.publicationId', '=', 'publication.id')
				.onRef('entryReminder.tenantId', '=', 'publication.tenantId')
				.on('entryReminder.sentAt', '>', since),
		)
		.where('entryReminder.sentAt', 'is', null)
		.where(isUnconfirmed(ctx))
		.where('entry.registerEmail', 'is not', null)
		.where('publication.tenantId', '=', ctx.tenantId)
		.select('publication.id')
		.orderBy('entry.confirmedOn')
		.orderBy('publication.id')
		.limit(limit)
		.execute();
};

/** Days before its end in which an unconfirmed entry is the office's: the mail to its keeper has gone out months ago. */
const daysOfGrace = 14;

/** Own entries that soon vanish because nobody confirmed them, the first to go first. */
export const vanishing = remembered((ctx) => {
	const until = new Date(ctx.now.getTime() + daysOfGrace * day);
	return shown(ctx, {})
		.where('publication.tenantId', '=', ctx.tenantId)
		.where('entry.registerEmail', 'is not', null)
		.where('audience.shownUntil', '<', until)
		.select(['publication.id', 'audience.shownUntil', 'entry.phone', placeIds])
		.select(words(ctx))
		.orderBy('audience.shownUntil')
		.orderBy('publication.id')
		.limit(100)
		.execute();
}, aMinute);
