import { type CountedRound, forgetAnswers, keptDays } from '#kernel/ballot/forgetting.ts';
import type { Tx } from '#kernel/context.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { dayAway } from '#kernel/time/zone.ts';
import { budget } from '../../budget.ts';
import { own } from '../tables.ts';

/** Who proposed something is forgotten when the vote is counted: nobody has to ask back any more. */
const forgetProposers = async (tx: Tx): Promise<number> => {
	const { numUpdatedRows } = await own
		.update(tx, 'budgetProject')
		.set({ proposer: '', proposerEmail: null })
		.where((eb) => eb.or([eb('proposer', '<>', ''), eb('proposerEmail', 'is not', null)]))
		.where(
			'budgetId',
			'in',
			own
				.from(tx, 'budgetResult')
				.select('budgetId')
				.where('countedOn', '<', dayAway(-keptDays, tx.tenant.zone, tx.now)),
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
};

/** What was counted stands in the published file; where there is none the ballots stay. */
const published = async (tx: Tx, counted: readonly CountedRound[]): Promise<readonly CountedRound[]> => {
	const results = await own.from(tx, 'budgetResult').select('budgetId').execute();
	const known = new Set(results.map(({ budgetId }) => budgetId));
	return counted.filter(({ publicationId }) => known.has(publicationId));
};

export const sweeps: readonly Sweep[] = [
	{ of: 'budgets.proposers', says: 'Namen zu Vorschlägen, deren Budget vor mehr als 90 Tagen ausgezählt wurde', run: forgetProposers },
	forgetAnswers(budget.name, published),
];
