import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { kept } from '#kernel/kind/kind.ts';
import { event, type EventTables } from '../event.ts';
import { occurrencesOf, type Times, type Window } from '#kernel/time/occurrence.ts';
import { day } from '#kernel/time/span.ts';

const own = tables<EventTables>();
/** Worked out from a month back to two years ahead. */
const back = 31 * day;
const ahead = 731 * day;

type Planned = { readonly id: string; readonly times: Times; readonly window: Window };
/** Rows of one statement: four parameters each, PostgreSQL takes 65,535. */
const batch = 5000;

const write = async (tx: Tx, events: readonly Planned[]): Promise<void> => {
	const rows = events.flatMap(({ id, times, window }) =>
		occurrencesOf(times, tx.tenant.zone, window).map((occurrence) => ({ publicationId: id, ...occurrence })),
	);
	for (let at = 0; at < rows.length; at += batch) await own.insert(tx, 'eventOccurrence', ...rows.slice(at, at + batch));
	await own
		.update(tx, 'event')
		.set({ plannedUntil: horizon(tx) })
		.where(
			'publicationId',
			'in',
			events.map(({ id }) => id),
		)
		.execute();
};

/** How far the times of a repeated event are worked out. */
export const horizon = ({ now }: Pick<Tx, 'now'>): Date => new Date(now.getTime() + ahead);

/** The event as the server keeps it: with the times at which it takes place, written in the transaction that saves it. */
export const keptEvent = kept(event, (tx, saved) => {
	const window = { from: new Date(tx.now.getTime() - back), until: horizon(tx) };
	return write(
		tx,
		saved.map(({ id, values }) => ({ id, times: values, window })),
	);
});

/** Open to the clock, which has no account; nothing but time goes into it. */
export const extend = command({
	name: 'event.extend',
	permission: 'everyone',
	input: z.object({ ids: z.array(z.uuid()).min(1) }),
	run: async (tx, { ids }) => {
		const due = await own
			.from(tx, 'event')
			.selectAll()
			.where('publicationId', 'in', ids)
			.where('plannedUntil', '<', horizon(tx))
			.forUpdate()
			.execute();
		const until = horizon(tx);
		const planned = due.map(({ publicationId, plannedUntil, ...times }) => ({
			id: publicationId,
			times,
			window: { from: plannedUntil ?? tx.now, until },
		}));
		if (planned.length > 0) await write(tx, planned);
		return { id: ids[0] ?? '', detail: { events: planned.length } };
	},
});
