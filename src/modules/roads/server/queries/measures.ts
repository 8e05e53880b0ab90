import { sql } from 'kysely';
import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { type MeasureState, startingMeasures } from '../../measure.ts';
import type { Measure } from '../../planner/plan.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();
type Planner = Staff<'roads.plan'>;

/** What can be done to roads here: the catalogue of the municipality, or that of the program until there is one. */
export const catalogueOf = async (ctx: Context): Promise<readonly Measure[]> => {
	const rows = await own
		.from(ctx, 'roadMeasureKind')
		.select(['name as id', 'label', 'cost', 'gradeAfter', 'worstGrade', 'source'])
		.orderBy('cost')
		.execute();
	return rows.length > 0 ? rows : startingMeasures;
};

export type MeasureWish = {
	readonly states?: readonly MeasureState[] | undefined;
	readonly year?: number | undefined;
	readonly placeId?: string | undefined;
	readonly limit: number;
	readonly offset: number;
};

const columns = [
	'id', 'kind', 'kindLabel', 'title', 'street', 'placeId', 'segments', 'squareMetres', 'cost', 'year', 'startsOn', 'endsOn', 'priority', 'state',
	'isPublic', 'note', 'budgetLine', 'decision', 'groundId', 'gradeBefore', 'profileVersion', 'planId', 'lon', 'lat', 'changedAt',
] as const; // prettier-ignore
const urgency = sql`case priority when 'high' then 0 when 'normal' then 1 else 2 end`;

/** Measures by year and urgency. */
export const measures = (ctx: Planner, { states, year, placeId, limit, offset }: MeasureWish) =>
	own
		.from(ctx, 'roadMeasure')
		.select(columns)
		.$if(states !== undefined, (query) => query.where('state', '=', sql<MeasureState>`any(${states}::text[])`))
		.$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
		.$if(placeId !== undefined, (query) => query.where('placeId', '=', placeId ?? ''))
		.orderBy('year', (order) => order.asc().nullsLast())
		.orderBy(urgency)
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute();
export type MeasureRow = Awaited<ReturnType<typeof measures>>[number];

export const measureById = (ctx: Planner, id: string): Promise<MeasureRow | undefined> =>
	own.from(ctx, 'roadMeasure').select(columns).where('id', '=', id).executeTakeFirst();

export const reportsOfMeasure = (ctx: Context, measureId: string) =>
	own.from(ctx, 'roadMeasureReport').select(['reportId', 'reference']).where('measureId', '=', measureId).orderBy('reference').execute();

/** The order that was given for a measure last. */
export const orderOfMeasure = (ctx: Context, measureId: string) =>
	own.from(ctx, 'roadOrder').select('caseId').where('measureId', '=', measureId).orderBy('caseId', 'desc').executeTakeFirst();

/** Euros and number of measures by year and state. */
export const measureSums = (ctx: Planner) =>
	own
		.from(ctx, 'roadMeasure')
		.select(({ fn }) => ['year', 'state', fn.countAll<number>().as('count'), sql<number>`coalesce(sum(cost), 0)::int`.as('cost')])
		.where('state', '<>', 'dropped')
		.groupBy(['year', 'state'])
		.orderBy('year')
		.execute();

/** What anybody may know of what is planned: public and decided upon, the nearest first. */
export const publicMeasures = (ctx: Context, limit: number) =>
	own
		.from(ctx, 'roadMeasure')
		.select(['id', 'kindLabel', 'title', 'street', 'placeId', 'segments', 'cost', 'year', 'startsOn', 'endsOn', 'state', 'lon', 'lat'])
		.where('isPublic', '=', true)
		.where('state', '=', sql<MeasureState>`any('{planned,ordered}'::text[])`)
		.orderBy(sql`coalesce(starts_on, make_date(coalesce(year, 2200), 12, 31))`)
		.orderBy('id')
		.limit(limit)
		.execute();
export type PublicMeasure = Awaited<ReturnType<typeof publicMeasures>>[number];
