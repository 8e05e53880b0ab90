import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { type Box, grown } from '#kernel/geo/box.ts';
import { distance } from '#kernel/geo/measure.ts';
import type { CaseKind } from './case.ts';
import { publicCases } from './cases.ts';

export type NearWish = {
	readonly lon: number;
	readonly lat: number;
	readonly metres: number;
	readonly closedSince: Date;
	readonly limit: number;
};

type Around = NearWish & { readonly box: Box };
const around = (ctx: Context, kind: Pick<CaseKind, 'name'>, { lon, lat, limit, box: { west, south, east, north } }: Around) =>
	publicCases(ctx, kind)
		.select([
			'caseFile.id',
			'caseFile.reference',
			'caseFile.state',
			'caseFile.category',
			'caseFile.openedAt',
			'caseFile.lon',
			'caseFile.lat',
		])
		.where(
			sql<boolean>`case_file.lon is not null and point(case_file.lon, case_file.lat) <@ box(point(${west}, ${south}), point(${east}, ${north}))`,
		)
		.where(sql<boolean>`case_file.merged_into is null`)
		.orderBy(sql`point(case_file.lon, case_file.lat) <-> point(${lon}, ${lat})`)
		.limit(limit * 4);

/**
 * Public cases around a point that are open, or were closed since a moment, the nearest first, with their metres. Asked apart: the index of open points
 * answers the first, the days of closing the second.
 */
export const casesNear = async (ctx: Context, kind: Pick<CaseKind, 'name'>, wish: NearWish) => {
	const { lon, lat, metres, closedSince, limit } = wish;
	const asked = around(ctx, kind, { ...wish, box: grown({ west: lon, south: lat, east: lon, north: lat }, metres) });
	const rows = await Promise.all([
		asked.where('caseFile.closedAt', 'is', null).execute(),
		asked.where('caseFile.closedAt', '>', closedSince).execute(),
	]);
	return rows
		.flat()
		.map((row) => ({ ...row, metres: distance([lon, lat], [row.lon ?? 0, row.lat ?? 0]) }))
		.filter((row) => row.metres <= metres)
		.toSorted((a, b) => a.metres - b.metres)
		.slice(0, limit);
};
