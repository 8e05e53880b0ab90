import type { Tx } from '#kernel/context.ts';
import { withdrawTokens } from '#kernel/identity/tokens.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { own } from '../tables.ts';

const keptMonths = 12;

/** Participants of what ended a year ago go, with their answers, contacts and links. */
const forgetParticipants = async (tx: Tx): Promise<number> => {
	const last = Temporal.Instant.fromEpochMilliseconds(tx.now.getTime()).toZonedDateTimeISO('UTC').subtract({ months: keptMonths });
	const over = own.from(tx, 'matching').select('publicationId').where('closesAt', '<', new Date(last.epochMilliseconds));
	const gone = await own.remove(tx, 'matchingParticipant').where('matchingId', 'in', over).returning('id').execute();
	for (const { id } of gone) await withdrawTokens(tx, { purpose: 'matching', subjectId: id });
	return gone.length;
};

export const sweeps: readonly Sweep[] = [
	{ of: 'matching.participants', says: 'Mitwirkende eines Mitwirk-O-Mats, der vor zwölf Monaten endete', run: forgetParticipants },
];
