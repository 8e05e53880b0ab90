import * as z from 'zod';
import { ballotDesk } from '#kernel/ballot/desk.ts';
import { addRound, moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict, Invalid, NotFound, type Problems } from '#kernel/errors.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { phasesWith, setPhases } from '#kernel/phases/phases.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import { isState, type ProjectState } from '../budget.ts';
import { type Proposal, readProposal } from '../proposal.ts';
import { budgetWith, isOnBallot, projectsOf } from './queries.ts';
import { own } from './tables.ts';

const typed = z.record(z.string(), z.string());
const permission = 'budgets.write';
const mostProjects = 300;

const readIn = (tx: Tx, answers: z.output<typeof typed>): Proposal => {
	const read = readProposal(answers, villageSlugs(tx.tenant));
	if ('problems' in read) throw new Invalid(read.problems);
	return read.proposal;
};

/** The next free number on the ballot. The budget is locked, so that two get two. */
const nextNumber = async (tx: Tx, budgetId: string): Promise<number> => {
	const locked = await own
		.from(tx, 'budget')
		.select('publicationId')
		.where('publicationId', '=', budgetId)
		.forUpdate()
		.executeTakeFirst();
	if (!locked) throw new NotFound('budget');
	const { last, count } = await own
		.from(tx, 'budgetProject')
		.select(({ fn }) => [fn.max('number').as('last'), fn.countAll<number>().as('count')])
		.where('budgetId', '=', budgetId)
		.executeTakeFirstOrThrow();
	if (count >= mostProjects) throw new Conflict('budgetFull');
	return (last ?? 0) + 1;
};

/** Somebody without an account proposes a project while the phase for it is open. */
export const proposeProject = command({
	name: 'budget.propose',
	permission: 'everyone',
	input: z.object({ budgetId: z.uuid(), typed }),
	run: async (tx, { budgetId, typed: answers }) => {
		const proposal = readIn(tx, answers);
		const phases = await phasesWith(tx, budgetId);
		if (!isOpen(phases, 'collect', tx.now)) throw new Conflict('notCollecting');
		const number = await nextNumber(tx, budgetId);
		const id = newId();
		await own.insert(tx, 'budgetProject', { ...proposal, id, budgetId, number, state: 'proposed', reason: '' });
		return { id, subject: proposal.title };
	},
});

/** What came of checking a project, with the reason that everybody reads. */
const verdictIn = (
	answers: z.output<typeof typed>,
	{ cost, category }: Pick<Proposal, 'cost' | 'category'>,
): { state: ProjectState; reason: string } => {
	const { state = '', reason = '' } = answers;
	if (!isState(state)) throw new Invalid({ state: 'required' });
	if (state === 'infeasible' && reason.trim() === '') throw new Invalid({ reason: 'required' });
	if (state === 'feasible' && cost === null && category !== 'person') throw new Invalid({ cost: 'required' });
	return { state, reason: reason.trim() };
};

/** The office adds a project or says what came of checking one. Once the vote runs, what stands on the ballot stays as it is. */
export const checkProject = command({
	name: 'budget.check',
	permission,
	input: z.object({ budgetId: z.uuid(), id: z.uuid().nullable(), typed }),
	run: async (tx, { budgetId, id, typed: answers }) => {
		const { proposer: _, proposerEmail: __, ...proposal } = readIn(tx, answers);
		const row = { ...proposal, ...verdictIn(answers, proposal) };
		const [round] = await roundsOf(tx, budgetId);
		if (round && round.opensAt <= tx.now) throw new Conflict('voteRuns');
		const done = { id: id ?? newId(), subject: proposal.title };
		if (id === null) {
			const number = await nextNumber(tx, budgetId);
			await own.insert(tx, 'budgetProject', { ...row, id: done.id, budgetId, number, proposer: '', proposerEmail: null });
			return done;
		}
		const changed = own.update(tx, 'budgetProject').set(row).where('id', '=', id).where('budgetId', '=', budgetId);
		if ((await changed.executeTakeFirst()).numUpdatedRows === 0n) throw new NotFound('project');
		return done;
	},
});

const moments = z.object({ collectFrom: z.date(), collectUntil: z.date(), voteFrom: z.date(), voteUntil: z.date() });

const demandOrder = ({ collectFrom, collectUntil, voteFrom, voteUntil }: z.output<typeof moments>): void => {
	const problems: Problems = {
		...(collectUntil <= collectFrom && { collectUntil: 'endsBeforeItStarts' }),
		...(voteUntil <= voteFrom && { voteUntil: 'endsBeforeItStarts' }),
		...(voteFrom < collectUntil && { voteFrom: 'beforeCollectingEnds' }),
	};
	if (Object.keys(problems).length > 0) throw new Invalid(problems);
};

/** Gives a budget its days, and the vote its urn; what the office may not is asked before. Answers the id of the round. */
export const planBudget = async (tx: Tx, budgetId: string, days: z.output<typeof moments>): Promise<string> => {
	await budgetWith(tx, budgetId);
	const { collectFrom, collectUntil, voteFrom, voteUntil } = days;
	demandOrder(days);
	const [round] = await roundsOf(tx, budgetId);
	if (round?.countedOn) throw new Conflict('counted');
	await setPhases(tx, budgetId, [
		{ capability: 'collect', title: 'Vorschläge sammeln', opensAt: collectFrom, closesAt: collectUntil },
		{ capability: 'vote', title: 'Abstimmen', opensAt: voteFrom, closesAt: voteUntil },
		{ capability: 'account', title: 'Ergebnis und Umsetzung', opensAt: voteUntil, closesAt: null },
	]);
	const times = { opensAt: voteFrom, closesAt: voteUntil };
	if (round) await moveRound(tx, round.id, times);
	return round?.id ?? addRound(tx, { publicationId: budgetId, name: 'Abstimmung', access: 'codes', hasPaper: true, ...times });
};

export const planVote = command({
	name: 'budget.plan',
	permission,
	input: z.object({ budgetId: z.uuid(), days: moments }),
	run: async (tx, { budgetId, days }) => {
		const [[round], isEmpty] = [await roundsOf(tx, budgetId), !(await projectsOf(tx, budgetId)).some(isOnBallot)];
		if (isEmpty && days.voteFrom <= tx.now) throw new Invalid({ voteFrom: 'emptyBallot' });
		// Put off, its projects could be changed under the ballots that are cast.
		if (!isEmpty && round && round.opensAt <= tx.now && days.voteFrom > tx.now) throw new Invalid({ voteFrom: 'voteRuns' });
		await planBudget(tx, budgetId, days);
		return { id: budgetId };
	},
});

export const paper = ballotDesk({ name: 'budget', paper: 'Stimmzettel', run: permission, key: 'budgets.key' });
