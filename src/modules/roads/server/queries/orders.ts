import { sql } from 'kysely';
import { cases } from '#kernel/case/cases.ts';
import { pictureFile, picturesOf, type Prepared } from '#kernel/case/pictures.ts';
import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { roadOrder } from '../../order.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();
export type Worker = Staff<'roads.work'>;

const joined = (ctx: Worker) =>
	cases<'roads.work', WorkTables>(ctx, roadOrder)
		.innerJoin('roadOrder', (join) =>
			join.onRef('roadOrder.tenantId', '=', 'caseFile.tenantId').onRef('roadOrder.caseId', '=', 'caseFile.id'),
		)
		.select([
			'caseFile.id', 'caseFile.reference', 'caseFile.state', 'caseFile.phase', 'caseFile.lon', 'caseFile.lat', 'caseFile.placeId',
			'caseFile.assigneeId', 'caseFile.dueAt', 'caseFile.openedAt', 'caseFile.closedAt', 'roadOrder.measureId', 'roadOrder.title',
			'roadOrder.street', 'roadOrder.segments', 'roadOrder.task', 'roadOrder.result',
		]); // prettier-ignore

export type OrderWish = { readonly view: 'todo' | 'open' | 'mine' | 'closed'; readonly limit: number; readonly offset: number };

/** Hers, and what nobody took yet. */
const forHer = (ctx: Worker) => sql<boolean>`(case_file.assignee_id = ${ctx.actor.id} or case_file.assignee_id is null)`;

/** What is to be done, the most urgent first; what was done, the newest first. */
export const orders = (ctx: Worker, { view, limit, offset }: OrderWish) =>
	joined(ctx)
		.where('caseFile.phase', view === 'closed' ? '=' : '<>', 'closed')
		.$if(view === 'todo', (query) => query.where('caseFile.phase', '=', 'open').where(forHer(ctx)))
		.$if(view === 'mine', (query) => query.where('caseFile.assigneeId', '=', ctx.actor.id))
		.orderBy(sql`case when case_file.phase = 'closed' then null else case_file.due_at end`, (order) => order.asc().nullsLast())
		.orderBy('caseFile.changedAt', 'desc')
		.limit(limit)
		.offset(offset)
		.execute();
export type OrderRow = Awaited<ReturnType<typeof orders>>[number];

export const orderCounts = (ctx: Worker) =>
	cases(ctx, roadOrder)
		.select(({ fn }) => [
			fn.countAll<number>().filterWhere('phase', '=', 'open').filterWhere(forHer(ctx)).as('todo'),
			fn.countAll<number>().filterWhere('phase', '<>', 'closed').as('open'),
			fn.countAll<number>().filterWhere('phase', '<>', 'closed').filterWhere('assigneeId', '=', ctx.actor.id).as('mine'),
			fn.countAll<number>().filterWhere('phase', '=', 'closed').as('closed'),
		])
		.executeTakeFirstOrThrow();

/** One order, and the reports it settles by id. */
export const orderById = async (ctx: Worker, id: string) => {
	const order = await joined(ctx).where('caseFile.id', '=', id).executeTakeFirst();
	if (!order) return undefined;
	const [reports, pictures] = await Promise.all([reportsOfOrder(ctx, id), picturesOf(ctx, id)]);
	return { ...order, reportIds: reports.map(({ reportId }) => reportId), pictures };
};
export type Order = NonNullable<Awaited<ReturnType<typeof orderById>>>;

export const reportsOfOrder = (ctx: Context, caseId: string) =>
	own
		.from(ctx, 'roadOrderReport')
		.select(['reportId', 'reference'])
		.where('caseId', '=', caseId)
		.where('isReleased', '=', false)
		.orderBy('reference')
		.execute();

/** Reports that an order was to settle before it was taken back; not those that another order settles now. */
export const releasedReports = async (ctx: Context, caseId: string) => {
	const rows = await own
		.from(ctx, 'roadOrderReport')
		.select('reportId')
		.where('caseId', '=', caseId)
		.where('isReleased', '=', true)
		.execute();
	const elsewhere = await orderedReports(ctx);
	return rows.filter(({ reportId }) => !elsewhere.has(reportId));
};

/** What was ordered for these reports already, by the id of the report. */
export const orderedReports = async (ctx: Context): Promise<ReadonlySet<string>> => {
	const rows = await own
		.from(ctx, 'roadOrderReport')
		.innerJoin('roadOrder', (join) =>
			join.onRef('roadOrder.tenantId', '=', 'roadOrderReport.tenantId').onRef('roadOrder.caseId', '=', 'roadOrderReport.caseId'),
		)
		.select('roadOrderReport.reportId')
		.where('roadOrder.tenantId', '=', ctx.tenantId)
		.where('roadOrderReport.isReleased', '=', false)
		.execute();
	return new Set(rows.map(({ reportId }) => reportId));
};

/** What the reports of an order are told: the sentence of whoever worked, and the picture afterwards if it may be shown. */
export const resultFor = async (
	ctx: Context,
	caseId: string,
): Promise<{ readonly says: string | null; readonly proof?: Prepared } | undefined> => {
	const order = await own.from(ctx, 'roadOrder').select('result').where('caseId', '=', caseId).executeTakeFirst();
	if (!order) return undefined;
	const shown = (await picturesOf(ctx, caseId)).find(({ role, isModerated }) => role === 'proof' && isModerated);
	if (!shown) return { says: order.result };
	const file = (size: 'large' | 'small') => pictureFile(ctx, { caseId, id: shown.id, size }, 'any');
	const [large, small] = await Promise.all([file('large'), file('small')]);
	return large && small
		? { says: order.result, proof: { width: shown.width, height: shown.height, large, small } }
		: { says: order.result };
};
