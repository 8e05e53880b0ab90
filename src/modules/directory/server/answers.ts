import type { Context } from '#kernel/context.ts';
import type { Category } from '../entry.ts';
import { type EntryRow, entryRows } from './queries.ts';

const mostOffices = 40;

/** The offices of the town hall, by name. */
export const officesOf = (ctx: Context): Promise<readonly EntryRow[]> => entryRows(ctx, { category: 'office' }, { limit: mostOffices });

type Question = { readonly placeId?: string | undefined; readonly categories: readonly Category[]; readonly limit?: number };

/** Entries of some categories, of one village when wished, by name. */
export const entriesOf = (ctx: Context, { placeId, categories, limit = 20 }: Question): Promise<readonly EntryRow[]> =>
	entryRows(ctx, { placeId, categories }, { limit });
