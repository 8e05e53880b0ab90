import { roundState } from '#kernel/ballot/round.ts';
import { roundsOf } from '#kernel/ballot/rounds.ts';
import type { Tx } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import { kept } from '#kernel/kind/kind.ts';
import { budget } from '../../budget.ts';
import { own, type Put } from '../tables.ts';

const namesOfPut = ['frame', 'seats', 'ballotType', 'most', 'rule'] as const;

const putBefore = async (tx: Tx, id: string): Promise<Put | null> => {
	const { put } = await own.from(tx, 'budget').select('put').where('publicationId', '=', id).executeTakeFirstOrThrow();
	return put;
};

/** Keeps what is put to the vote until it begins. From then on it stays: ballots of another kind, or counted otherwise, would mean something else. */
const keepPut = async (tx: Tx, id: string, put: Put): Promise<void> => {
	const [round] = await roundsOf(tx, id);
	const before = round && roundState(round, tx.now) !== 'planned' ? await putBefore(tx, id) : null;
	const changed = before ? namesOfPut.filter((name) => before[name] !== put[name]) : [];
	if (changed.length > 0) throw new Invalid(Object.fromEntries(changed.map((name) => [name, 'die Abstimmung hat begonnen: das bleibt'])));
	await own
		.update(tx, 'budget')
		.set({ put: JSON.stringify(put) })
		.where('publicationId', '=', id)
		.execute();
};

export const keptBudget = kept(budget, async (tx, saved) => {
	for (const { id, values } of saved) {
		const { frame, seats, ballotType, most, rule } = values;
		await keepPut(tx, id, { frame, seats, ballotType, most, rule });
	}
});
