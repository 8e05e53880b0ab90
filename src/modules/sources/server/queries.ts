import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { SourceTables } from './tables.ts';

const own = tables<SourceTables>();

export const sourcesOf = (ctx: Staff<'sources.manage'>) => own.from(ctx, 'source').selectAll().orderBy('name').execute();
export type Source = Awaited<ReturnType<typeof sourcesOf>>[number];

export const sourceOf = (ctx: Context, id: string) => own.from(ctx, 'source').selectAll().where('id', '=', id).executeTakeFirst();

export const dueSources = (ctx: Context) => own.from(ctx, 'source').selectAll().where('dueAt', '<=', ctx.now).orderBy('dueAt').execute();
