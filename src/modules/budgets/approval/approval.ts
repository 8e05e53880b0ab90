import type { Ballots } from '../stv/stv.ts';

/** `tied`: with as many votes as the last who got a seat; the lot decided between them. */
export type ApprovalOutcome = { readonly votes: readonly number[]; readonly elected: readonly number[]; readonly tied: readonly number[] };

/** Most crosses first; equal ones by the lot. The order of a ranking does not matter here. */
export const approval = (
	ballots: Ballots,
	candidates: number,
	{ seats, lot }: { seats: number; lot: readonly number[] },
): ApprovalOutcome => {
	const votes = Array.from({ length: candidates }, (_, candidate) =>
		ballots.reduce((sum, { ranking, count }) => sum + (ranking.includes(candidate) ? count : 0), 0),
	);
	const of = (candidate: number): number => votes[candidate] ?? 0;
	const order = [...votes.keys()].toSorted((a, b) => of(b) - of(a) || lot.indexOf(a) - lot.indexOf(b));
	const elected = order.slice(0, seats).filter((candidate) => of(candidate) > 0);
	const last = elected.at(-1);
	const equal = last === undefined ? [] : order.filter((candidate) => of(candidate) === of(last));
	return { votes, elected, tied: equal.every((candidate) => elected.includes(candidate)) ? [] : equal };
};
