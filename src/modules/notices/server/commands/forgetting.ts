import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { KindTable } from '#kernel/kind/kind.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { forgetAnswer, forgetThings } from '#kernel/publication/forgetting.ts';
import { today } from '#kernel/time/zone.ts';
import type { notice } from '../../notice.ts';

const own = tables<{ notice: KindTable<typeof notice> }>();
const keptMonths = 12;

/** The address for questions goes with the paper: out of the row, its versions and what is being typed. */
const forgetQuestions = async (tx: Tx): Promise<number> => {
	const hit = await own
		.update(tx, 'notice')
		.set({ questionsEmail: null })
		.where('questionsEmail', 'is not', null)
		.where('expiresOn', '<', today(tx.tenant.zone, tx.now))
		.returning('publicationId')
		.execute();
	await forgetAnswer(tx, { ids: hit.map(({ publicationId }) => publicationId), field: 'questionsEmail' });
	return hit.length;
};

const forgetPapers = async (tx: Tx): Promise<number> => {
	const last = Temporal.PlainDate.from(today(tx.tenant.zone, tx.now)).subtract({ months: keptMonths }).toString();
	const over = await own
		.from(tx, 'notice')
		.select('publicationId')
		.where('expiresOn', '<', sql<string>`${last}::date`)
		.execute();
	const ids = over.map(({ publicationId }) => publicationId);
	await forgetThings(tx, ids);
	return ids.length;
};

export const sweeps: readonly Sweep[] = [
	{ of: 'notices.questions', says: 'Adressen für Rückfragen zu abgelaufenen Aushängen', run: forgetQuestions },
	{ of: 'notices', says: 'Aushänge, seit zwölf Monaten abgelaufen', run: forgetPapers },
];
