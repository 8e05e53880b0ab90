import type { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { dayIn } from '#kernel/time/zone.ts';

type Row = { readonly tenantId: string; readonly day: string; readonly path: string; readonly language: string };

/** Counts in memory; `store` adds what came together to the database and starts anew. */
export type VisitCounter = {
	readonly count: (ctx: Context, path: string) => void;
	readonly store: () => Promise<void>;
};

const keyOf = ({ tenantId, day, path, language }: Row): string => [tenantId, day, path, language].join('\n');

/** What was counted since the last `store` is lost with the process: at most a minute, and nobody waits for a count. */
export const visitCounter = (db: Db): VisitCounter => {
	let waiting = new Map<string, Row & { visits: number }>();
	const add = (row: Row, visits: number): void => {
		const key = keyOf(row);
		waiting.set(key, { ...row, visits: (waiting.get(key)?.visits ?? 0) + visits });
	};
	const store = async (): Promise<void> => {
		const taken = waiting;
		if (taken.size === 0) return;
		waiting = new Map();
		// In one order everywhere: two processes that add at the same moment wait for each other and never block each other.
		const rows = [...taken].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
		try {
			await db
				.insertInto('visitCount')
				.values(rows)
				.onConflict((conflict) =>
					conflict
						.columns(['tenantId', 'day', 'path', 'language'])
						.doUpdateSet((eb) => ({ visits: eb('visitCount.visits', '+', eb.ref('excluded.visits')) })),
				)
				.execute();
		} catch (error) {
			for (const { visits, ...row } of rows) add(row, visits);
			throw error;
		}
	};
	return {
		count: ({ tenantId, tenant, now, tag }, path) => add({ tenantId, day: dayIn(now, tenant.zone), path, language: tag }, 1),
		store,
	};
};
