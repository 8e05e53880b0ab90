import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { dayIn } from '#kernel/time/zone.ts';
import type { Channel } from './round.ts';
import { roundWith } from './rounds.ts';
import { byReceipt, closeBooks, publish, unheld } from './urn.ts';

type Laid = {
	readonly roundId: string;
	readonly letters: number;
	readonly ballots: readonly { readonly channel: Channel; readonly content: string }[];
};

/** A round of the demo world that was counted long ago: its ballots as if they had come out of the urn, and nobody who cast them. */
export const layCounted = async (tx: Tx, { roundId, letters, ballots }: Laid): Promise<void> => {
	await publish(tx, roundId, (await unheld(ballots)).toSorted(byReceipt));
	await closeBooks(tx, roundId);
	const { closesAt } = await roundWith(tx, roundId);
	const issued = ballots.filter(({ channel }) => channel !== 'dots').length;
	await tx[connection]
		.updateTable('ballotRound')
		.set({ letters, issued, countedOn: dayIn(closesAt, tx.tenant.zone) })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', roundId)
		.execute();
};
