import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { sql } from 'kysely';
import type { MeasureState } from '../../measure.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();
const shownStates = sql<MeasureState>`any('{planned,ordered,done}'::text[])`;
const shown = (ctx: Context) => own.from(ctx, 'roadMeasure').where('isPublic', '=', true).where('state', '=', shownStates);

/** What anybody may know of a measure, done ones included. */
export const publicMeasureById = (ctx: Context, id: string) =>
	shown(ctx)
		.select([
			'id', 'kindLabel', 'title', 'street', 'placeId', 'segments', 'squareMetres', 'cost', 'year', 'startsOn', 'endsOn', 'state', 'budgetLine',
			'decision', 'groundId', 'gradeBefore', 'planId', 'lon', 'lat',
		])
		.where('id', '=', id)
		.executeTakeFirst(); // prettier-ignore
export type ShownMeasure = NonNullable<Awaited<ReturnType<typeof publicMeasureById>>>;

/** Public measures with these ids or of this plan, by year. */
const brief = ['id', 'title', 'kindLabel', 'year', 'cost', 'state'] as const;
export const measuresOfPlan = (ctx: Context, planId: string) =>
	shown(ctx).select(brief).where('planId', '=', planId).orderBy('year').orderBy('id').limit(500).execute();

export const publicPlanById = (ctx: Context, id: string) =>
	own
		.from(ctx, 'roadPlan')
		.select(['id', 'title', 'firstYear', 'profileVersion', 'scenarios', 'decision', 'decidedOn', 'sitting', 'createdAt'])
		.where('id', '=', id)
		.where('isPublic', '=', true)
		.executeTakeFirst();
export type ShownPlan = NonNullable<Awaited<ReturnType<typeof publicPlanById>>>;

/** Public measures that answer a report: those that name it, and those whose work order does. */
export const measuresForReport = async (ctx: Context, reportId: string) => {
	const [named, ordered] = await Promise.all([
		own.from(ctx, 'roadMeasureReport').select('measureId').where('reportId', '=', reportId).execute(),
		own
			.from(ctx, 'roadOrderReport')
			.innerJoin('roadOrder', (join) =>
				join.onRef('roadOrder.tenantId', '=', 'roadOrderReport.tenantId').onRef('roadOrder.caseId', '=', 'roadOrderReport.caseId'),
			)
			.select('roadOrder.measureId')
			.where('roadOrder.tenantId', '=', ctx.tenantId)
			.where('roadOrderReport.reportId', '=', reportId)
			.where('roadOrderReport.isReleased', '=', false)
			.execute(),
	]);
	const ids = [...named, ...ordered].flatMap(({ measureId }) => measureId ?? []);
	return ids.length === 0 ? [] : shown(ctx).select(brief).where('id', 'in', ids).orderBy('year').orderBy('id').execute();
};
