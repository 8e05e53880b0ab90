import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();

/** Amount of one quantity on a segment, with the interval in which it lies, as one drive found it. */
export type MeasuredAmount = Pick<
	RoadTables['roadAmount'],
	'segmentKey' | 'quantity' | 'amount' | 'low' | 'high' | 'measuredOn' | 'driveId'
>;
const columns = ['segmentKey', 'quantity', 'amount', 'low', 'high', 'measuredOn', 'driveId'] as const;

/** The newest amount of each quantity on each segment, or on those with these keys. */
export const amountsOf = (ctx: Context, keys?: readonly string[]): Promise<readonly MeasuredAmount[]> =>
	own
		.from(ctx, 'roadAmount')
		.select(columns)
		.distinctOn(['segmentKey', 'quantity'])
		.$if(keys !== undefined, (query) => query.where('segmentKey', '=', sql<string>`any(${keys ?? []}::text[])`))
		.orderBy('segmentKey')
		.orderBy('quantity')
		.orderBy('measuredOn', 'desc')
		.orderBy('driveId', 'desc')
		.execute();

/** Every amount ever found, by segment and quantity, the oldest first. */
export const amountHistory = (ctx: Context): Promise<readonly MeasuredAmount[]> =>
	own
		.from(ctx, 'roadAmount')
		.select(columns)
		.orderBy('segmentKey')
		.orderBy('quantity')
		.orderBy('measuredOn')
		.orderBy('driveId')
		.execute();
