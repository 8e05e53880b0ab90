import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { keptBy } from '#kernel/privacy/kept-months.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { forgetThings, unchangedFor } from '#kernel/publication/forgetting.ts';
import { event, type EventTables } from '../../event.ts';
import { keptMonths } from '../../settings.ts';

const own = tables<EventTables>();

/** Events that took place the last time so long ago and that nobody changed since. One without an end has times ahead. */
const forgetPast = async (tx: Tx): Promise<number> => {
	const kept = keptBy(tx, keptMonths);
	if (kept === null) return 0;
	const still = own.from(tx, 'eventOccurrence').select('publicationId').where('endsAt', '>=', kept.since);
	const over = await own
		.from(tx, 'event')
		.select('publicationId')
		.where('startsAt', '<', kept.since)
		.where((eb) => eb.or([eb('endsAt', 'is', null), eb('endsAt', '<', kept.since)]))
		.where('publicationId', 'not in', still)
		.execute();
	const untouched = new Set(await unchangedFor(tx, event.name, kept.months));
	const ids = over.map(({ publicationId }) => publicationId).filter((id) => untouched.has(id));
	await forgetThings(tx, ids);
	return ids.length;
};

export const sweeps: readonly Sweep[] = [{ of: 'events', says: 'Vergangene Termine nach Ablauf der Frist', run: forgetPast }];
