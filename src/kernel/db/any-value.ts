import { type RawBuilder, sql } from 'kysely';

/**
 * Parameters into which PostgreSQL does not look while it plans. It plans a prepared statement anew for each call as long as it expects a cheaper
 * plan from knowing the values; with one large municipality among small ones it does so for ever, and planning costs more than reading (0.7 ms
 * beside 0.5 for a list). For values that tell little: who asks, and when.
 */
export const anyText = (value: string): RawBuilder<string> => sql<string>`(select ${value}::text)`;
export const anyMoment = (at: Date): RawBuilder<Date> => sql<Date>`(select ${at}::timestamptz)`;
