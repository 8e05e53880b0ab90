import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Candidate } from './candidates.ts';
import { type Ground, type Hop, hopCost, hopeless, limitOf } from './hop.ts';

/** A fix that is used: its candidates, the cost of the cheapest way up to each, and from which candidate before it came (-1: none). */
export type Step = {
	readonly fix: number;
	readonly hop: Hop;
	readonly limit: number;
	readonly candidates: readonly Candidate[];
	readonly costs: Float64Array;
	readonly before: Int16Array;
};

export const firstStep = (fix: number, candidates: readonly Candidate[]): Step => ({
	fix,
	hop: { metres: 0, seconds: 0 },
	limit: 0,
	candidates,
	costs: Float64Array.from(candidates, ({ cost }) => cost),
	before: new Int16Array(candidates.length).fill(-1),
});

export const cheapest = (costs: Float64Array): number => costs.reduce((best, cost, at) => (cost < numberAt(costs, best) ? at : best), 0);

type Next = { readonly fix: number; readonly hop: Hop; readonly candidates: readonly Candidate[]; readonly stretch?: number };
/**
 * One step of Viterbi's algorithm, with a bounded search of routes from every candidate that is not hopeless.
 * `stretch` looks so many times as far. `null` when no candidate can be reached.
 */
export const nextStep = (step: Step, { fix, hop, candidates, stretch = 1 }: Next, ground: Ground): Step | null => {
	const limit = limitOf(hop, ground.settings) * stretch;
	const targets = new Set(candidates.map(({ arc }) => arc));
	const costs = new Float64Array(candidates.length).fill(Infinity);
	const before = new Int16Array(candidates.length).fill(-1);
	const worst = numberAt(step.costs, cheapest(step.costs)) + hopeless;
	for (const [at, from] of step.candidates.entries()) {
		const soFar = numberAt(step.costs, at);
		if (soFar > worst || soFar === Infinity) continue;
		ground.reach.run(from.arc, { limit, targets });
		for (const [next, to] of candidates.entries()) {
			const cost = soFar + to.cost + hopCost(from, to, { ...ground, hop });
			if (cost < numberAt(costs, next)) [costs[next], before[next]] = [cost, at];
		}
	}
	return costs.every((cost) => cost === Infinity) ? null : { fix, hop, limit, candidates, costs, before };
};
