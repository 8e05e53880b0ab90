import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { countPoll } from '../outcome.ts';
import { packed, type Poll } from '../pabulib/poll.ts';
import { type Arithmetic, type Completion, type EqualShares, equalShares } from './equal-shares.ts';

type Vote = Readonly<Record<number, number>>;

/** Costs and budget in whole units, votes as points by project. */
const pollOf = (budget: number, costs: readonly number[], votes: readonly Vote[]): Poll => ({
	meta: {},
	budget: budget * 100,
	type: 'points',
	projects: costs.map((cost, at) => ({ id: String(at), name: `Projekt ${at}`, cost: cost * 100, isSelected: null, cells: {} })),
	ballots: packed(
		votes.map((vote, at) => ({
			voter: String(at),
			choices: Object.keys(vote).map(Number),
			points: Object.values(vote),
			cells: {},
		})),
	),
});
const approving = (times: number, ...projects: readonly number[]): Vote[] =>
	Array.from({ length: times }, () => Object.fromEntries(projects.map((project) => [project, 1])));
const bought = ({ rounds }: EqualShares): number[] => rounds.map(({ project }) => project);
const exactly = { arithmetic: 'exact', completion: 'fixed' } as const;

test('a group of a third of the voters decides on a third of the money', () => {
	const poll = pollOf(900, [300, 300, 300, 300], [...approving(6, 0, 1, 2), ...approving(3, 3)]);
	assert.deepEqual(
		bought(equalShares(poll, exactly)).toSorted((a, b) => a - b),
		[0, 1, 3],
	);
	const funded = countPoll(poll, 'greedy-1').verdicts.filter(({ why }) => why === 'fits');
	assert.deepEqual(
		funded.map(({ id }) => id),
		['0', '1', '2'],
	);
});

test('whoever cannot pay in full gives what she has, and the others pay the difference', () => {
	const poll = pollOf(40, [20, 20], [...approving(2, 0, 1), ...approving(2, 1)]);
	const { rounds } = equalShares(poll, exactly);
	assert.deepEqual(
		rounds.map(({ project, price, full, poor }) => [project, price, full, poor]),
		[[1, 500, 4, 0]],
	);
	const richer = equalShares(pollOf(48, [20, 20], [...approving(2, 0, 1), ...approving(2, 1)]), { ...exactly, completion: 'add1' });
	assert.deepEqual(bought(richer), [1, 0]);
});

test('equally good buys are decided by cost, then by points, then by the lot, and the tie is told', () => {
	const tie = equalShares(pollOf(20, [10, 10], [...approving(1, 0), ...approving(1, 1)]), exactly);
	assert.deepEqual(
		tie.rounds.map(({ project, tied }) => [project, tied]),
		[
			[0, [1]],
			[1, []],
		],
	);
});

test('nobody voted: nothing is bought, whatever the rule', () => {
	for (const completion of ['fixed', 'add1', 'add1Utilitarian'] as const)
		assert.deepEqual(bought(equalShares(pollOf(10, [5], []), { arithmetic: 'float', completion })), []);
	const [verdict] = countPoll(pollOf(10, [5], []), 'equal-shares-add1u-exact-1').verdicts;
	assert.equal(verdict?.why, 'noVotes');
});

test('the last completion spends by points what the supporters left over', () => {
	const poll = pollOf(100, [90, 30, 10], [...approving(9, 0), ...approving(1, 1), ...approving(1, 2)]);
	const { completed, spent } = equalShares(poll, { arithmetic: 'exact', completion: 'add1Utilitarian' });
	assert.deepEqual([completed.includes(1), spent <= poll.budget], [false, true]);
});

const polls = fc
	.record({
		costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 7 }),
		budget: fc.integer({ min: 10, max: 120 }),
		votes: fc.array(fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5', '6'), fc.integer({ min: 1, max: 5 })), {
			maxLength: 12,
		}),
	})
	.map(({ costs, budget, votes }) =>
		pollOf(
			budget,
			costs,
			votes.map((vote) => Object.fromEntries(Object.entries(vote).filter(([project]) => Number(project) < costs.length))),
		),
	);
const everyWay = (['fixed', 'add1', 'add1Utilitarian'] as const).flatMap((completion) =>
	(['float', 'exact'] as const).map((arithmetic): { arithmetic: Arithmetic; completion: Completion } => ({ arithmetic, completion })),
);

test('no rule ever spends more than the budget or buys what nobody wants', () => {
	fc.assert(
		fc.property(polls, (poll) => {
			for (const way of everyWay) {
				const { spent, rounds, completed } = equalShares(poll, way);
				const all = [...rounds.map(({ project }) => project), ...completed];
				assert.ok(spent <= poll.budget);
				assert.equal(new Set(all).size, all.length);
				assert.equal(
					spent,
					all.reduce((sum, at) => sum + (poll.projects[at]?.cost ?? 0), 0),
				);
				assert.ok(all.every((at) => poll.ballots.choices.includes(at)));
			}
		}),
		{ numRuns: 60 },
	);
});

test('fractions and floating point buy the same in the same order', () => {
	fc.assert(
		fc.property(polls, fc.constantFrom('fixed', 'add1', 'add1Utilitarian'), (poll, completion) => {
			const [float, exact] = (['float', 'exact'] as const).map((arithmetic) => equalShares(poll, { arithmetic, completion }));
			const told = (one: EqualShares | undefined) =>
				one && [one.rounds.map(({ project, full, poor, tied }) => [project, full, poor, tied]), one.completed, one.steps];
			assert.deepEqual(told(float), told(exact));
		}),
		{ numRuns: 150 },
	);
});

/** The definition taken word by word, with fractions of numbers small enough for it: for each round the least ρ over all projects. */
const byDefinition = (poll: Poll): number[] => {
	const people = poll.ballots.voters.map((_, at) => {
		const places = [...poll.ballots.choices.keys()].slice(poll.ballots.starts[at], poll.ballots.starts[at + 1]);
		return new Map(places.map((place) => [poll.ballots.choices[place] ?? 0, poll.ballots.points[place] ?? 0]));
	});
	const money = people.map(() => poll.budget / people.length);
	const chosen: number[] = [];
	const cost = (project: number): number => poll.projects[project]?.cost ?? 0;
	const paidAt = (project: number, rho: number): number =>
		people.reduce((sum, vote, at) => sum + Math.min(money[at] ?? 0, rho * (vote.get(project) ?? 0) * cost(project)), 0);
	for (;;) {
		const offers = poll.projects.flatMap((_, project) => {
			const behind = people.reduce((sum, vote, at) => sum + (vote.has(project) ? (money[at] ?? 0) : 0), 0);
			if (chosen.includes(project) || behind < cost(project) - 1e-6) return [];
			let [low, high] = [0, poll.budget];
			for (let halving = 0; halving < 120; halving++) {
				const middle = (low + high) / 2;
				if (paidAt(project, middle) < cost(project) - 1e-7) low = middle;
				else high = middle;
			}
			return [{ project, rho: high }];
		});
		const [best] = offers.toSorted((a, b) => a.rho - b.rho);
		if (!best) return chosen;
		const near = offers.filter(({ rho }) => Math.abs(rho - best.rho) < 1e-6 * best.rho);
		const { project, rho } =
			near.toSorted(
				(a, b) =>
					cost(a.project) - cost(b.project) || pointsOf(poll, b.project) - pointsOf(poll, a.project) || a.project - b.project,
			)[0] ?? best;
		for (const [at, vote] of people.entries())
			money[at] = Math.max(0, (money[at] ?? 0) - rho * (vote.get(project) ?? 0) * cost(project));
		chosen.push(project);
	}
};
const pointsOf = ({ ballots }: Poll, project: number): number =>
	ballots.points.reduce((sum, points, at) => sum + (ballots.choices[at] === project ? points : 0), 0);

test('what is bought is what the definition says, found by halving for every project in every round', () => {
	fc.assert(
		fc.property(polls, (poll) => {
			assert.deepEqual(bought(equalShares(poll, exactly)), byDefinition(poll));
		}),
		{ numRuns: 60 },
	);
});
