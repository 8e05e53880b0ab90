import { sql } from 'kysely';
import { liesWith } from '#kernel/case/handlers.ts';
import { cases } from '#kernel/case/cases.ts';
import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { defect } from '../../defect.ts';
import type { DefectTables } from '../tables.ts';

const own = tables<DefectTables>();
export type Clerk = Staff<'defects.handle'>;

export type InboxWish = {
	readonly view: 'todo' | 'open' | 'mine' | 'office' | 'overdue' | 'waiting' | 'closed';
	readonly category?: string | undefined;
	readonly placeId?: string | undefined;
	readonly words?: string | undefined;
	readonly limit: number;
	readonly offset: number;
};

const joined = (ctx: Clerk) =>
	cases<'defects.handle', DefectTables>(ctx, defect).innerJoin('defect', (join) =>
		join.onRef('defect.tenantId', '=', 'caseFile.tenantId').onRef('defect.caseId', '=', 'caseFile.id'),
	);

/** Cases of the handler that bears the name of her office. */
const ofHerOffice = (ctx: Clerk) => liesWith(ctx, ctx.actor.organisation ?? '');

/** What she has to do: her own and what lies at her office with nobody in particular. */
const forHer = (ctx: Clerk) =>
	sql<boolean>`(case_file.assignee_id = ${ctx.actor.id} or (case_file.assignee_id is null and ${ofHerOffice(ctx)}))`;

const pattern = (words: string): string => `%${words.replace(/[%_\\]/g, '\\$&')}%`;

const viewed = (ctx: Clerk, { view, category, placeId, words = '' }: Omit<InboxWish, 'limit' | 'offset'>) =>
	joined(ctx)
		.$if(view === 'todo', (query) => query.where('caseFile.phase', '=', 'open').where(forHer(ctx)))
		.$if(view === 'open', (query) => query.where('caseFile.phase', '=', 'open'))
		.$if(view === 'mine', (query) => query.where('caseFile.phase', '<>', 'closed').where('caseFile.assigneeId', '=', ctx.actor.id))
		.$if(view === 'office', (query) => query.where('caseFile.phase', '<>', 'closed').where(ofHerOffice(ctx)))
		.$if(view === 'overdue', (query) => query.where('caseFile.phase', '=', 'open').where('caseFile.dueAt', '<', ctx.now))
		.$if(view === 'waiting', (query) => query.where('caseFile.phase', '=', 'waiting'))
		.$if(view === 'closed', (query) => query.where('caseFile.phase', '=', 'closed'))
		.$if(category !== undefined, (query) => query.where('caseFile.category', '=', category ?? ''))
		.$if(placeId !== undefined, (query) => query.where('caseFile.placeId', '=', placeId ?? ''))
		.$if(words !== '', (query) =>
			query.where((eb) =>
				eb.or([
					eb('caseFile.reference', 'ilike', pattern(words)),
					eb('defect.description', 'ilike', pattern(words)),
					eb('defect.street', 'ilike', pattern(words)),
					eb('defect.spot', 'ilike', pattern(words)),
				]),
			),
		);

/** The inbox: the most urgent first, the closed ones by the day of closing. */
export const inbox = (ctx: Clerk, wish: InboxWish) =>
	viewed(ctx, wish)
		.select([
			'caseFile.id',
			'caseFile.reference',
			'caseFile.state',
			'caseFile.phase',
			'caseFile.category',
			'caseFile.placeId',
			'caseFile.openedAt',
			'caseFile.dueAt',
			'caseFile.handlerId',
			'caseFile.isPrivate',
			'caseFile.channel',
			'defect.street',
			'defect.spot',
			'defect.description',
		]) // prettier-ignore
		.orderBy(sql`case when case_file.phase = 'closed' then null else case_file.due_at end`, (order) => order.asc().nullsLast())
		.orderBy('caseFile.changedAt', 'desc')
		.limit(wish.limit)
		.offset(wish.offset)
		.execute();
export type InboxRow = Awaited<ReturnType<typeof inbox>>[number];

/** How many lie in each view. */
export const inboxCounts = (ctx: Clerk) =>
	cases(ctx, defect)
		.select(({ fn }) => [
			fn.countAll<number>().filterWhere('phase', '=', 'open').filterWhere(forHer(ctx)).as('todo'),
			fn.countAll<number>().filterWhere('phase', '=', 'open').as('open'),
			fn.countAll<number>().filterWhere('phase', '<>', 'closed').filterWhere('assigneeId', '=', ctx.actor.id).as('mine'),
			fn.countAll<number>().filterWhere('phase', '<>', 'closed').filterWhere(ofHerOffice(ctx)).as('office'),
			fn.countAll<number>().filterWhere('phase', '=', 'open').filterWhere('dueAt', '<', ctx.now).as('overdue'),
			fn.countAll<number>().filterWhere('phase', '=', 'waiting').as('waiting'),
			fn.countAll<number>().filterWhere('phase', '=', 'closed').as('closed'),
		])
		.executeTakeFirstOrThrow();

/** One report with everything the office knows of it; outside of her reach there is none. */
export const fullReport = (ctx: Clerk, id: string) =>
	joined(ctx)
		.selectAll('caseFile')
		.select(['defect.answers', 'defect.description', 'defect.publicText', 'defect.spot', 'defect.street'])
		.where('caseFile.id', '=', id)
		.executeTakeFirst();
export type FullReport = NonNullable<Awaited<ReturnType<typeof fullReport>>>;

export const forwardOf = (ctx: Context, caseId: string) =>
	own.from(ctx, 'defectForward').select(['remoteId', 'problem', 'askedAt', 'tries']).where('caseId', '=', caseId).executeTakeFirst();

export const keysOf = (ctx: Context) => own.from(ctx, 'defectKey').select(['id', 'name', 'createdAt']).orderBy('createdAt').execute();
