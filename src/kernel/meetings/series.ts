import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { occurrencesOf, type Times } from '#kernel/time/occurrence.ts';
import { day } from '#kernel/time/span.ts';

/** Laid out ahead: a monthly evening a dozen times, a weekly one 57 times. */
const ahead = 400 * day;

/** Meetings that come again and again by one rule (RFC 5545), and what each of them says. */
export type Series = Times & {
	readonly title: string;
	readonly venue: string;
	readonly joinLink: string | null;
	readonly dialIn: string | null;
	readonly joinHoursBefore: number | null;
};

/**
 * Lays out the coming meetings of a series; `null` ends it. Those that are past or cancelled, or have an agenda or minutes, stay where they are; the others
 * follow the rule. What all say (place, link) is said anew for all that are ahead.
 */
export const keepSeries = async (tx: Tx, publicationId: string, series: Series | null): Promise<void> => {
	const window = { from: tx.now, until: new Date(tx.now.getTime() + ahead) };
	const { title = '', venue = '', joinLink = null, dialIn = null, joinHoursBefore = null } = series ?? {};
	const said = { title, venue, joinLink, dialIn, joinHoursBefore };
	const times = series ? occurrencesOf(series, tx.tenant.zone, window).filter(({ startsAt }) => startsAt > tx.now) : [];
	const starts = sql<Date>`any(${times.map(({ startsAt }) => startsAt)}::timestamptz[])`;
	await tx[connection]
		.deleteFrom('meeting')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('isSerial', '=', true)
		.where('startsAt', '>', tx.now)
		.where('agenda', 'is', null)
		.where('minutes', 'is', null)
		.where('cancelledAt', 'is', null)
		.where((eb) => eb.not(eb('startsAt', '=', starts)))
		.execute();
	if (times.length === 0) return;
	await tx[connection]
		.insertInto('meeting')
		.values(
			times.map((time) => ({
				...said,
				...time,
				tenantId: tx.tenantId,
				id: newId(),
				publicationId,
				agenda: null,
				minutes: null,
				pictures: [],
				isSerial: true,
			})),
		)
		// No parameter: from the sixth call on PostgreSQL plans without values and would not find the partial index (42P10).
		.onConflict((conflict) =>
			conflict
				.columns(['tenantId', 'publicationId', 'startsAt'])
				.where(sql<boolean>`is_serial`)
				.doUpdateSet((eb) => ({ ...said, endsAt: eb.ref('excluded.endsAt') })),
		)
		.execute();
};
