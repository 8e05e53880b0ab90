import { approval } from './approval/approval.ts';
import type { Poll } from './pabulib/poll.ts';
import { schulze } from './schulze/schulze.ts';
import { type Ballots, scottishStv } from './stv/stv.ts';

/** People who stand for election are projects that cost one seat each: the budget is the number of seats. In cents, as all costs. */
export const seat = 100;

/** How one of the candidates stood: the step that decided, the votes at that moment, and whether the lot did it. */
type Standing = { readonly step: number; readonly held: number; readonly isByLot: boolean };
export type Seating = { readonly elected: readonly number[]; readonly standing: (candidate: number) => Standing };
type Rule = { readonly seats: number; readonly lot: readonly number[] };

/** Equal ballots together; the choices of a ranking stand best first. */
const rankingsOf = ({ ballots }: Poll): Ballots => {
	const counts = new Map<string, number>();
	for (let at = 0; at < ballots.voters.length; at++) {
		const key = ballots.choices.subarray(ballots.starts[at], ballots.starts[at + 1]).join();
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts].map(([key, count]) => ({ ranking: key === '' ? [] : key.split(',').map(Number), count }));
};

const byApproval = (ballots: Ballots, { seats, lot }: Rule): Seating => {
	const { elected, votes, tied } = approval(ballots, lot.length, { seats, lot });
	return { elected, standing: (candidate) => ({ step: 1, held: votes[candidate] ?? 0, isByLot: tied.includes(candidate) }) };
};

const byStv = (ballots: Ballots, { seats, lot }: Rule): Seating => {
	const { elected, stages } = scottishStv(ballots, lot.length, { seats, lot });
	return {
		elected,
		standing: (candidate) => {
			const found = stages.findIndex(({ candidates }) => candidates.includes(candidate));
			const at = found < 0 ? stages.length - 1 : found;
			return { step: at + 1, held: stages[at]?.votes[candidate] ?? 0, isByLot: found >= 0 && (stages[at]?.isByChance ?? false) };
		},
	};
};

const bySchulze = (ballots: Ballots, { seats, lot }: Rule): Seating => {
	const { order, paths } = schulze(ballots, lot.length);
	const beats = (one: number, other: number): boolean => (paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0);
	const elected = order.flatMap((group) => group.toSorted((a, b) => lot.indexOf(a) - lot.indexOf(b))).slice(0, seats);
	return {
		elected,
		standing: (candidate) => {
			const at = order.findIndex((group) => group.includes(candidate));
			const level = order[at] ?? [];
			return {
				step: at + 1,
				held: lot.filter((other) => beats(candidate, other)).length,
				isByLot: level.some((one) => elected.includes(one)) && !level.every((one) => elected.includes(one)),
			};
		},
	};
};

const methods = { approval: byApproval, stv: byStv, schulze: bySchulze } as const;

/** Who gets the seats of an election. The lot between people is the order of the list. */
export const seating = (poll: Poll, method: keyof typeof methods): Seating =>
	methods[method](rankingsOf(poll), { seats: Math.floor(poll.budget / seat), lot: poll.projects.map((_, at) => at) });
