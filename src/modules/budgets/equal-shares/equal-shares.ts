import { greedy } from '../greedy/greedy.ts';
import type { Poll } from '../pabulib/poll.ts';
import { exactPurse } from './exact.ts';
import { floatPurse } from './float.ts';
import { type Groups, groupsOf } from './groups.ts';
import { rounds, type Shares } from './rounds.ts';

export type Arithmetic = 'float' | 'exact';
/** `add1`: everybody gets one unit more on paper again and again, until what is bought would no longer stay within the true budget. */
export type Completion = 'fixed' | 'add1' | 'add1Utilitarian';

/** `steps`: how many units everybody got on top; `perPerson`: what everybody had at last, in cents. */
export type EqualShares = Shares & {
	readonly people: number;
	readonly steps: number;
	readonly perPerson: number;
	/** Why no further unit was given: the next one would overspend, everything that somebody wants is bought, or none was to be given. */
	readonly end: 'overspent' | 'everything' | 'fixed';
	/** Bought at the end by points alone from what was left. */
	readonly completed: readonly number[];
};

/** One unit of money, in cents. */
const unit = 100;

const sharesFor = (electorate: Groups, arithmetic: Arithmetic, cents: number): Shares =>
	arithmetic === 'exact' ? rounds(electorate, exactPurse(electorate, cents)) : rounds(electorate, floatPurse(electorate, cents));

type Grown = { readonly shares: Shares; readonly steps: number; readonly end: EqualShares['end'] };

const grow = (electorate: Groups, arithmetic: Arithmetic, budget: number): Grown => {
	const wanted = electorate.totals.filter((points) => points > 0).length;
	let shares = sharesFor(electorate, arithmetic, budget);
	for (let steps = 0; ; steps++) {
		if (shares.rounds.length === wanted) return { shares, steps, end: 'everything' };
		const next = sharesFor(electorate, arithmetic, budget + (steps + 1) * unit * electorate.people);
		if (next.spent > budget) return { shares, steps, end: 'overspent' };
		shares = next;
	}
};

/**
 * Method of Equal Shares (Peters, Pierczyński, Skowron 2021) with utilities cost × points, which on approval ballots is the rule of Wieliczka:
 * everybody gets an equal share of the budget and the supporters of a project pay for it together.
 */
export const equalShares = (poll: Poll, { arithmetic, completion }: { arithmetic: Arithmetic; completion: Completion }): EqualShares => {
	const electorate = groupsOf(poll);
	const people = electorate.people;
	const nothing: Shares = { rounds: [], spent: 0, behind: new Float64Array(poll.projects.length) };
	if (people === 0) return { ...nothing, people, steps: 0, perPerson: 0, end: 'fixed', completed: [] };
	const { shares, steps, end } =
		completion === 'fixed'
			? ({ shares: sharesFor(electorate, arithmetic, poll.budget), steps: 0, end: 'fixed' } as const)
			: grow(electorate, arithmetic, poll.budget);
	const taken = shares.rounds.map(({ project }) => project);
	const rest = completion === 'add1Utilitarian' ? greedy(poll, taken) : [];
	const completed = rest.filter(({ missing, points }) => missing === 0 && points > 0).map(({ project }) => project);
	const spent = completed.reduce((sum, project) => sum + (electorate.costs[project] ?? 0), shares.spent);
	return { ...shares, spent, people, steps, perPerson: poll.budget / people + steps * unit, end, completed };
};
