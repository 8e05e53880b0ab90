import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { SourceTables } from './tables.ts';

const own = tables<SourceTables>();

export const sourcesOf = (ctx: Staff<'sources.manage'>) => own.from(ctx, 'source').selectAll().orderBy('name').execute();
export type Source = Awaited<ReturnType<typeof sourcesOf>>[number];

export const sourceOf = (ctx: Context, id: string) => own.from(ctx, 'source').selectAll().where('id', '=', id).executeTakeFirst();

export const dueSources = (ctx: Context) => own.from(ctx, 'source').selectAll().where('dueAt', '<=', ctx.now).orderBy('dueAt').execute();

/** Once or twice a server is down; who fails so often in a row does not come back by itself. */
const oftenEnough = 3;
export const failingSources = (ctx: Staff<'sources.manage'>) =>
	own
		.from(ctx, 'source')
		.select(['id', 'name', 'problem', 'failures', 'dueAt'])
		.where('failures', '>=', oftenEnough)
		.orderBy('failures', 'desc')
		.orderBy('name')
		.execute();
