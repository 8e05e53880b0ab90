import { sql } from 'kysely';
import { casesNear } from '#kernel/case/near.ts';
import { publicCases } from '#kernel/case/cases.ts';
import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { Phase } from '#kernel/case/tables.ts';
import { day, daysAgo } from '#kernel/time/span.ts';
import { defect } from '../../defect.ts';
import { lookAround, suggested } from '../../duplicates.ts';
import type { DefectTables, PublicDefectTables } from '../tables.ts';

const own = tables<DefectTables>();

const joined = (ctx: Context) =>
	publicCases<PublicDefectTables>(ctx, defect)
		.innerJoin('defect', (join) => join.onRef('defect.tenantId', '=', 'caseFile.tenantId').onRef('defect.caseId', '=', 'caseFile.id'))
		.select([
			'caseFile.id', 'caseFile.reference', 'caseFile.state', 'caseFile.category', 'caseFile.lon', 'caseFile.lat', 'caseFile.placeId',
			'caseFile.openedAt', 'caseFile.changedAt', 'caseFile.closedAt', 'caseFile.mergedInto', 'defect.street', 'defect.publicText',
		]); // prettier-ignore

export type PublicWish = {
	readonly placeId?: string | undefined;
	readonly category?: string | undefined;
	/** Any of these; none means all. */
	readonly categories?: readonly string[] | undefined;
	readonly phases?: readonly Phase[] | undefined;
	readonly references?: readonly string[] | undefined;
	readonly ids?: readonly string[] | undefined;
	readonly openedFrom?: Date | undefined;
	readonly openedUntil?: Date | undefined;
	readonly changedFrom?: Date | undefined;
	readonly changedUntil?: Date | undefined;
	readonly hasPoint?: boolean;
	readonly limit: number;
	readonly offset?: number;
};

const wished = (
	ctx: Context,
	{
		placeId,
		category,
		categories = [],
		phases,
		references,
		ids,
		openedFrom,
		openedUntil,
		changedFrom,
		changedUntil,
		hasPoint,
	}: Omit<PublicWish, 'limit'>,
) =>
	joined(ctx)
		.$if(ids !== undefined, (query) => query.where('caseFile.id', '=', sql<string>`any(${ids}::uuid[])`))
		.$if(references === undefined && ids === undefined, (query) => query.where('caseFile.state', '<>', 'merged'))
		.$if(placeId !== undefined, (query) => query.where('caseFile.placeId', '=', placeId ?? ''))
		.$if(category !== undefined, (query) => query.where('caseFile.category', '=', category ?? ''))
		.$if(categories.length > 0, (query) => query.where('caseFile.category', '=', sql<string>`any(${categories}::text[])`))
		.$if(phases !== undefined, (query) => query.where('caseFile.phase', '=', sql<Phase>`any(${phases}::text[])`))
		.$if(references !== undefined, (query) => query.where('caseFile.reference', '=', sql<string>`any(${references}::text[])`))
		.$if(openedFrom !== undefined, (query) => query.where('caseFile.openedAt', '>=', openedFrom ?? new Date()))
		.$if(openedUntil !== undefined, (query) => query.where('caseFile.openedAt', '<=', openedUntil ?? new Date()))
		.$if(changedFrom !== undefined, (query) => query.where('caseFile.changedAt', '>=', changedFrom ?? new Date()))
		.$if(changedUntil !== undefined, (query) => query.where('caseFile.changedAt', '<=', changedUntil ?? new Date()))
		.$if(hasPoint === true, (query) => query.where('caseFile.lon', 'is not', null));

/** What was told of these reports, in the citizens' own words: for the office. */
export const wordsOf = (ctx: Context, ids: readonly string[]) =>
	own
		.from(ctx, 'defect')
		.select(['caseId', 'description', 'spot', 'street'])
		.where('caseId', '=', sql<string>`any(${ids}::uuid[])`)
		.execute();

/** The reports that everybody may see, the newest first. */
export const publicReports = (ctx: Context, { limit, offset = 0, ...wish }: PublicWish) =>
	wished(ctx, wish).orderBy('caseFile.openedAt', 'desc').orderBy('caseFile.id').limit(limit).offset(offset).execute();
export type PublicReport = Awaited<ReturnType<typeof publicReports>>[number];

/** One report by its number, also one that was merged into another. */
export const publicReport = (ctx: Context, reference: string): Promise<PublicReport | undefined> =>
	joined(ctx).where('caseFile.reference', '=', reference).executeTakeFirst();
export const publicReportById = (ctx: Context, id: string): Promise<PublicReport | undefined> =>
	joined(ctx).where('caseFile.id', '=', id).executeTakeFirst();

/** What the form offers as "is it this one?": open reports around, and those closed in the last ten days. */
export const similar = async (ctx: Context, about: { lon: number; lat: number; category: string; words: string }) => {
	const closedSince = daysAgo(ctx, 10);
	const near = await casesNear(ctx, defect, { ...about, metres: lookAround, closedSince, limit: 40 });
	if (near.length === 0) return [];
	const said = await wordsOf(
		ctx,
		near.map(({ id }) => id),
	);
	const words = new Map(said.map(({ caseId, description }) => [caseId, (description ?? '').toLowerCase()]));
	const streets = new Map(said.map(({ caseId, street }) => [caseId, street]));
	return suggested(
		{ category: about.category, words: about.words.toLowerCase() },
		near.map((row) => ({
			...row,
			street: streets.get(row.id) ?? null,
			ageDays: (ctx.now.getTime() - row.openedAt.getTime()) / day,
			words: words.get(row.id) ?? '',
		})),
	);
};
export type Similar = Awaited<ReturnType<typeof similar>>[number];
