import { type EqualShares, equalShares } from './equal-shares/equal-shares.ts';
import { byPoints, greedy } from './greedy/greedy.ts';
import { type Poll, tallyOf } from './pabulib/poll.ts';
import { type RuleName, ruleOf } from './rules.ts';
import { seating } from './seating.ts';

/**
 * `bought`: its supporters paid it together; `completed`: bought by points from what they left over; `fits`: its turn came and the pot paid it;
 * `supportersShort`: its supporters do not own enough any more; `potShort`: the pot was too empty at its turn; `noVotes`: nobody named it;
 * `elected` and `notElected`: people, in an election.
 */
export type Why = 'bought' | 'completed' | 'fits' | 'supportersShort' | 'potShort' | 'noVotes' | 'elected' | 'notElected';

/** Amounts in cents. */
export type Verdict = {
	readonly id: string;
	readonly cost: number;
	readonly votes: number;
	readonly points: number;
	readonly why: Why;
	/** For each point of a supporter who paid in full; on approval ballots that is for each person. */
	readonly price?: number;
	readonly full?: number;
	readonly poor?: number;
	/** Projects that were as good a buy in that round. */
	readonly tied?: readonly string[];
	/** What there was for it: in the pot, or with its supporters. */
	readonly there?: number;
	readonly missing?: number;
	/** In an election the step in which the seat was won or lost, with the votes at that moment; by Schulze the place, with the comparisons won. */
	readonly step?: number;
	readonly held?: number;
	/** Others were level there, and the lot decided. */
	readonly isByLot?: boolean;
};
export type Outcome = {
	readonly rule: RuleName;
	readonly people: number;
	readonly budget: number;
	readonly spent: number;
	/** What everybody had to spend at last, and the units given on top of an equal share of the budget. */
	readonly perPerson: number;
	readonly steps: number;
	readonly end: EqualShares['end'];
	/** Funded ones in the order in which they were bought, then the others by points. */
	readonly verdicts: readonly Verdict[];
};

export const isFunded = ({ why }: Verdict): boolean => ['bought', 'completed', 'fits', 'elected'].includes(why);

type Told = Pick<Verdict, 'why'> & Partial<Verdict>;

const idsOf = (poll: Poll, projects: readonly number[]): string[] => projects.flatMap((at) => poll.projects[at]?.id ?? []);

const toldGreedy = (poll: Poll): ReadonlyMap<number, Told> =>
	new Map(
		greedy(poll).map(({ project, points, left, missing }): [number, Told] => [
			project,
			points === 0 ? { why: 'noVotes' } : missing > 0 ? { why: 'potShort', there: left, missing } : { why: 'fits', there: left },
		]),
	);

const toldShares = (poll: Poll, { rounds, completed, behind }: EqualShares): ReadonlyMap<number, Told> => {
	const told = new Map<number, Told>();
	for (const { project, price, full, poor, tied } of rounds)
		told.set(project, { why: 'bought', price, full, poor, tied: idsOf(poll, tied) });
	for (const project of completed) told.set(project, { why: 'completed' });
	for (const project of byPoints(poll).order) {
		const there = behind[project] ?? 0;
		const missing = Math.max(0, (poll.projects[project]?.cost ?? 0) - there);
		if (!told.has(project)) told.set(project, { why: 'supportersShort', there, missing });
	}
	return told;
};

const ordered = (poll: Poll, told: ReadonlyMap<number, Told>): Verdict[] => {
	const { votes, points } = tallyOf(poll);
	const verdicts = [...told].map(([at, said]): Verdict => {
		const { id = '', cost = 0 } = poll.projects[at] ?? {};
		const hasVotes = (points[at] ?? 0) > 0 || said.why === 'elected';
		return { id, cost, votes: votes[at] ?? 0, points: points[at] ?? 0, ...(hasVotes ? said : { why: 'noVotes' }) };
	});
	return [...verdicts.filter(isFunded), ...verdicts.filter((one) => !isFunded(one))];
};

const toldSeats = (poll: Poll, method: 'approval' | 'stv' | 'schulze'): ReadonlyMap<number, Told> => {
	const { elected, standing } = seating(poll, method);
	const rest = byPoints(poll).order.filter((candidate) => !elected.includes(candidate));
	return new Map([...elected, ...rest].map((one) => [one, { why: elected.includes(one) ? 'elected' : 'notElected', ...standing(one) }]));
};

/** Counts a poll by a rule and says of each project why it is funded or not. The same on the server and in the browser. */
export const countPoll = (poll: Poll, rule: RuleName): Outcome => {
	const counting = ruleOf(rule);
	const common = { rule, people: poll.ballots.voters.length, budget: poll.budget };
	if (counting.way !== 'shares') {
		const verdicts = ordered(poll, counting.way === 'greedy' ? toldGreedy(poll) : toldSeats(poll, counting.method));
		const spent = verdicts.filter(isFunded).reduce((sum, { cost }) => sum + cost, 0);
		return { ...common, spent, perPerson: 0, steps: 0, end: 'fixed', verdicts };
	}
	const shares = equalShares(poll, counting);
	const { spent, perPerson, steps, end } = shares;
	return { ...common, spent, perPerson, steps, end, verdicts: ordered(poll, toldShares(poll, shares)) };
};
