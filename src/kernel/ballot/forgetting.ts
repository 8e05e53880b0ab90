import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';

const keptDays = 90;

/** So long after the count who was served and which tokens were used can be disputed. */
const forgetRecords =
	(table: 'ballotEligibility' | 'ballotSpent') =>
	async (tx: Tx): Promise<number> => {
		const { numDeletedRows } = await tx[connection]
			.deleteFrom(table)
			.where('tenantId', '=', tx.tenantId)
			.where('roundId', 'in', (eb) =>
				eb
					.selectFrom('ballotRound')
					.select('id')
					.where('tenantId', '=', tx.tenantId)
					.where(sql<boolean>`counted_on < ${tx.now}::date - ${keptDays}::int`),
			)
			.executeTakeFirst();
		return Number(numDeletedRows);
	};

export const ballotSweeps: readonly Sweep[] = [
	{ of: 'ballots.eligibility', says: 'Teilnahme an Runden, vor mehr als 90 Tagen ausgezählt', run: forgetRecords('ballotEligibility') },
	{ of: 'ballots.answers', says: 'Benutzte Stimmrechte, vor mehr als 90 Tagen ausgezählt', run: forgetRecords('ballotSpent') },
];
