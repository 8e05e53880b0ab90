import type { ColumnType } from 'kysely';

/** Read like a text, never written: the starting points fill it in. */
export type TenantId = ColumnType<string, never, never>;
