import { createHash } from 'node:crypto';
import * as z from 'zod';
import { historyOf } from '#kernel/audit/audit.ts';
import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { type Chained, contentOf, type Entry, noHash } from '../../inspection.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();
/** Under this name every entry stands in the audit log with number and hash: a log of its own, so that a cut end is noticed. */
export const inspectionLog = 'road-inspections';

const columns = [
	'number', 'id', 'day', 'notedAt', 'inspectorId', 'inspectorName', 'street', 'segments', 'placeId', 'seen', 'verdict', 'weather',
	'previousHash', 'hash',
] as const; // prettier-ignore

export const hashOf = (tenantId: string, entry: Entry, previousHash: string): string =>
	createHash('sha256')
		.update(contentOf(tenantId, entry, previousHash))
		.digest('hex');

export type InspectionWish = {
	readonly street?: string | undefined;
	readonly placeId?: string | undefined;
	/** Calendar days, ISO 8601, both within. */
	readonly from?: string | undefined;
	readonly until?: string | undefined;
	readonly limit: number;
	readonly offset?: number;
};

/** Entries of the log, the newest first. */
export const inspections = (
	ctx: Staff<'roads.inspect'>,
	{ street, placeId, from, until, limit, offset = 0 }: InspectionWish,
): Promise<Chained[]> =>
	own
		.from(ctx, 'roadInspection')
		.select(columns)
		.$if(street !== undefined, (query) => query.where('street', '=', street ?? ''))
		.$if(placeId !== undefined, (query) => query.where('placeId', '=', placeId ?? ''))
		.$if(from !== undefined, (query) => query.where('day', '>=', from ?? ''))
		.$if(until !== undefined, (query) => query.where('day', '<=', until ?? ''))
		.orderBy('number', 'desc')
		.limit(limit)
		.offset(offset)
		.execute();

/** When each street was looked at last. */
export const lastInspections = async (ctx: Context): Promise<ReadonlyMap<string, string>> => {
	const rows = await own
		.from(ctx, 'roadInspection')
		.select(({ fn }) => ['street', fn.max('day').as('day')])
		.groupBy('street')
		.execute();
	return new Map(rows.map(({ street, day }) => [street, day]));
};

export type ChainFault = { readonly number: number; readonly what: string };
export type Chain = { readonly count: number; readonly lastHash: string; readonly faults: readonly ChainFault[] };

const faultsOf = (tenantId: string, entry: Chained, before: { number: number; hash: string }): string[] => [
	...(entry.number === before.number + 1 ? [] : [`davor fehlen ${entry.number - before.number - 1} Einträge`]),
	...(entry.previousHash === before.hash ? [] : ['schließt nicht an den Eintrag davor an']),
	...(hashOf(tenantId, entry, entry.previousHash) === entry.hash ? [] : ['wurde nach dem Eintragen verändert']),
];

/** Works out every hash of the log anew and says which entries are not as they were written. */
export const checkedChain = async (ctx: Context): Promise<Chain> => {
	const entries = await own.from(ctx, 'roadInspection').select(columns).orderBy('number').execute();
	const faults: ChainFault[] = [];
	let before = { number: 0, hash: noHash };
	for (const entry of entries) {
		faults.push(...faultsOf(ctx.tenantId, entry, before).map((what) => ({ number: entry.number, what })));
		before = { number: entry.number, hash: entry.hash };
	}
	return { count: entries.length, lastHash: before.hash, faults };
};

const written = z.object({ number: z.number(), hash: z.string() });
/** The same, and whether the log still ends where the audit log says that it ended: a cut end leaves a chain that holds. */
export const provenChain = async (ctx: Staff<'office.enter'>): Promise<Chain> => {
	const [chain, deeds] = await Promise.all([checkedChain(ctx), historyOf(ctx, inspectionLog)]);
	const last = deeds.flatMap(({ detail }) => written.safeParse(detail).data ?? []).toSorted((a, b) => b.number - a.number)[0];
	if (!last || last.hash === chain.lastHash) return chain;
	return {
		...chain,
		faults: [...chain.faults, { number: last.number, what: 'der letzte Eintrag des Protokolls fehlt oder ist ein anderer' }],
	};
};
