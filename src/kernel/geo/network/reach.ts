import { minHeap } from './heap.ts';
import { numberAt } from './number-at.ts';
import { edgeOf, headOf, isForward, type Network, opposite } from './network.ts';
import type { Mode } from './road.ts';

export type ReachRules = {
	/** Whether a traveller may pass an arc; `mayPass` makes it from a mode. */
	readonly mayPass: (arc: number) => boolean;
	/** Cost of a metre of an edge; 1 where absent, so that cost is metres. */
	readonly weight?: Float64Array;
	/** Cost of turning round at a junction; turning at the end of a dead end costs a fifth of it. */
	readonly turnCost: number;
};
/** What can be reached behind an arc: for a reached arc its cost and metres from the end of the first arc to its own start. */
export type Reach = {
	readonly run: (from: number, wish: { readonly limit: number; readonly targets?: ReadonlySet<number> }) => void;
	/** `Infinity` where the arc was not reached. */
	readonly cost: (arc: number) => number;
	readonly metres: (arc: number) => number;
	/** The arcs between the first one and this one, both left out. */
	readonly between: (arc: number) => readonly number[];
};

export const mayPass =
	({ access }: Network, { forward, backward }: Mode) =>
	(arc: number): boolean =>
		((access[edgeOf(arc)] ?? 0) & (isForward(arc) ? forward : backward)) !== 0;

/**
 * Bounded Dijkstra over arcs (not nodes, so that turning round has a price). One call of `run` replaces what the call
 * before it found; the arrays are made once for a network.
 */
export const reachOn = (network: Network, { mayPass: isOpen, weight, turnCost }: ReachRules): Reach => {
	const { leaving, arcs, length } = network;
	const size = 2 * network.edgeCount;
	const [costs, metres, before] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
	const [seen, done] = [new Uint32Array(size), new Uint32Array(size)];
	let [round, first] = [0, -1];
	const heap = minHeap();

	const weightOf = (edge: number): number => weight?.[edge] ?? 1;
	/** Offers the arcs behind `arc`, whose end lies at this cost and metres. */
	const offer = (arc: number, cost: number, way: number): void => {
		const node = headOf(network, arc);
		const [start, end] = [numberAt(leaving, node), numberAt(leaving, node + 1)];
		const turned = cost + (end - start === 1 ? turnCost / 5 : turnCost);
		for (let at = start; at < end; at += 1) {
			const next = numberAt(arcs, at);
			const price = next === opposite(arc) ? turned : cost;
			if (done[next] === round || !isOpen(next) || (seen[next] === round && numberAt(costs, next) <= price)) continue;
			[seen[next], costs[next], metres[next], before[next]] = [round, price, way, arc];
			heap.push(next, price);
		}
	};
	const run: Reach['run'] = (from, { limit, targets }) => {
		[round, first] = [round + 1, from];
		let open = targets?.size ?? Infinity;
		heap.clear();
		offer(from, 0, 0);
		for (let arc = heap.pop(); arc >= 0 && open > 0; arc = heap.pop()) {
			if (done[arc] === round) continue;
			const cost = numberAt(costs, arc);
			if (cost > limit) break;
			done[arc] = round;
			if (targets?.has(arc)) open -= 1;
			const long = numberAt(length, edgeOf(arc));
			offer(arc, cost + long * weightOf(edgeOf(arc)), numberAt(metres, arc) + long);
		}
	};
	return {
		run,
		cost: (arc) => (done[arc] === round ? numberAt(costs, arc) : Infinity),
		metres: (arc) => (done[arc] === round ? numberAt(metres, arc) : Infinity),
		between: (arc) => {
			const found: number[] = [];
			// The first arc may be reached again by a round trip, so the walk back ends where a predecessor is the first one.
			for (let at = before[arc] ?? first; at !== first; at = before[at] ?? first) found.push(at);
			return found.toReversed();
		},
	};
};
