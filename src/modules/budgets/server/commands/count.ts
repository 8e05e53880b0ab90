import * as z from 'zod';
import { answersIn, receiptsIn } from '#kernel/ballot/counted.ts';
import { lockRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { openUrn } from '#kernel/ballot/urn.ts';
import { command } from '#kernel/command.ts';
import { type Staff, staff, type Tx } from '#kernel/context.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { countPoll } from '../../outcome.ts';
import { writePabulib } from '../../pabulib/write.ts';
import { turnoutOf } from '../../turnout.ts';
import { type Counted, decided, pollOf, published, ruleIn } from '../exports/poll.ts';
import { budgetWith, projectsOf } from '../queries.ts';
import { own } from '../tables.ts';

const voteShape = published.extend({ village: z.string().default('') });
type Cast = { readonly channel: string; readonly content: unknown };

/** Keeps what a vote came to: the file that is published, and what the rule makes of it. */
export const keepResult = async (tx: Tx, counted: Counted, ballots: readonly Cast[]): Promise<void> => {
	const votes = ballots.map(({ channel, content }) => ({ channel, ...voteShape.parse(content) }));
	const poll = pollOf(tx, counted, votes);
	const villages = villageSlugs(tx.tenant);
	const outcome = countPoll(poll, ruleIn(counted.budget));
	await own.insert(tx, 'budgetResult', {
		budgetId: counted.budget.publicationId,
		countedOn: today(tx.tenant.zone, tx.now),
		pabulib: writePabulib(decided(poll, outcome)),
		outcome: JSON.stringify(outcome),
		turnout: JSON.stringify(turnoutOf(votes, { villages, hasPhone: counted.budget.hasPhone })),
	});
};

const keeping = command({
	name: 'budget.count',
	permission: 'budgets.write',
	input: z.object({ budgetId: z.uuid(), title: z.string(), roundId: z.uuid() }),
	run: async (tx, { budgetId, title, roundId }) => {
		// Whoever presses at the same moment waits here, and is told that it is counted.
		const voted = await lockRound(tx, roundId);
		const receipts = (await receiptsIn(tx, roundId)).map(({ receipt }) => receipt);
		const counted = { title, budget: await budgetWith(tx, budgetId), projects: await projectsOf(tx, budgetId), receipts, voted };
		const known = await own.from(tx, 'budgetResult').select('budgetId').where('budgetId', '=', budgetId).executeTakeFirst();
		if (known) throw new Conflict('counted');
		await keepResult(tx, counted, await answersIn(tx, roundId));
		return { id: budgetId, subject: title };
	},
});

/** Opens the urn, counts and publishes. Begun again after a break it goes on where it stood; a counted budget stays as it is. */
export const countBudget = async (ctx: Staff<'budgets.write'>, { id, title }: { id: string; title: string }): Promise<void> => {
	staff(ctx, 'budgets.write');
	const [round] = await roundsOf(ctx, id);
	if (!round) throw new Conflict('noVote');
	const opened = await openUrn(ctx, round.id);
	if ('refused' in opened && opened.refused !== 'counted') throw new Invalid({ count: opened.refused });
	await keeping(ctx, { budgetId: id, title, roundId: round.id });
};
