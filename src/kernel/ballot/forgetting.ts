import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { dayAway } from '#kernel/time/zone.ts';

/** So long after the count somebody may dispute it or ask back. */
export const keptDays = 90;

const longCounted = (tx: Tx) =>
	tx[connection]
		.selectFrom('ballotRound')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('countedOn', '<', dayAway(-keptDays, tx.tenant.zone, tx.now));

/** So long after the count who was served and which tokens were used can be disputed. */
const forgetRecords =
	(table: 'ballotEligibility' | 'ballotSpent') =>
	async (tx: Tx): Promise<number> => {
		const { numDeletedRows } = await tx[connection]
			.deleteFrom(table)
			.where('tenantId', '=', tx.tenantId)
			.where('roundId', 'in', longCounted(tx))
			.executeTakeFirst();
		return Number(numDeletedRows);
	};

/** Who keyed and who decided about a sheet: asked about while a count can be disputed. */
const forgetSheets = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('ballotSheet')
		.where('tenantId', '=', tx.tenantId)
		.where('roundId', 'in', longCounted(tx))
		.executeTakeFirst();
	return Number(numDeletedRows);
};

/** A round of a publication that was counted so long ago. */
export type CountedRound = { readonly roundId: string; readonly publicationId: string };
/**
 * What single ballots of a kind say goes when nobody disputes the count any more; receipt and seal stay in the published list. `keep` sees to it
 * that the result can be shown without them, and answers with the rounds of which that is true: the others stay.
 */
export const forgetAnswers = (
	kind: string,
	keep: (tx: Tx, counted: readonly CountedRound[]) => Promise<readonly CountedRound[]>,
): Sweep => ({
	of: 'ballots.answers',
	says: 'Einzelne Antworten, vor mehr als 90 Tagen ausgezählt',
	run: async (tx) => {
		const due = await tx[connection]
			.selectFrom('ballotRound')
			.innerJoin('publication', (join) =>
				join.onRef('publication.tenantId', '=', 'ballotRound.tenantId').onRef('publication.id', '=', 'ballotRound.publicationId'),
			)
			.select(['ballotRound.id as roundId', 'publication.id as publicationId'])
			.where('ballotRound.tenantId', '=', tx.tenantId)
			.where('publication.kind', '=', kind)
			.where('ballotRound.id', 'in', longCounted(tx))
			.execute();
		const kept = await keep(tx, due);
		const { numUpdatedRows } = await tx[connection]
			.updateTable('ballotContent')
			.set({ content: null })
			.where('tenantId', '=', tx.tenantId)
			.where('content', 'is not', null)
			.where('roundId', '=', sql<string>`any(${kept.map(({ roundId }) => roundId)}::uuid[])`)
			.executeTakeFirst();
		return Number(numUpdatedRows);
	},
});

export const ballotSweeps: readonly Sweep[] = [
	{ of: 'ballots.eligibility', says: 'Teilnahme an Runden, vor mehr als 90 Tagen ausgezählt', run: forgetRecords('ballotEligibility') },
	{ of: 'ballots.answers', says: 'Benutzte Stimmrechte, vor mehr als 90 Tagen ausgezählt', run: forgetRecords('ballotSpent') },
	{ of: 'ballots.sheets', says: 'Wer Bögen erfasst hat, vor mehr als 90 Tagen ausgezählt', run: forgetSheets },
];
