import { edgeOf, isForward, type Network } from '#kernel/geo/network/network.ts';
import { turnBetween } from '#kernel/geo/network/metres.ts';
import { type NearestIndex, nearestEdges } from '#kernel/geo/network/nearest.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Settings } from './settings.ts';

/** A place where the vehicle may have been: metres along its arc in the direction of travel, metres from the fix, cost of the two. */
export type Candidate = { readonly arc: number; readonly travelled: number; readonly metres: number; readonly cost: number };
export type Fix = { readonly place: readonly [lon: number, lat: number]; readonly heading: number };

/** Half the square of the distance in units of the noise, growing only linearly behind 3 σ, because real noise has long tails. */
const costOfDistance = (metres: number, sigma: number): number => {
	const units = metres / sigma;
	return units < 3 ? (units * units) / 2 : 3 * units - 4.5;
};

/** Metres from the start of the edge to metres along the arc, and back. */
const alongArc = ({ length }: Network, arc: number, metres: number): number =>
	isForward(arc) ? metres : numberAt(length, edgeOf(arc)) - metres;

/** Where a fix may belong: the nearest edges within the radius, once for each direction that may be driven. */
export const candidatesFor = (index: NearestIndex, { place, heading }: Fix, settings: Settings): readonly Candidate[] => {
	const { network } = index;
	const { sigma, radius, most, isOpen, headingCost } = settings;
	const spots = nearestEdges(index, place, { radius, most, isWanted: (edge) => isOpen(2 * edge) || isOpen(2 * edge + 1) });
	return spots.flatMap(({ edge, along, metres, bearing }) =>
		[2 * edge, 2 * edge + 1].filter(isOpen).map((arc): Candidate => {
			const turn = Number.isNaN(heading) ? 0 : turnBetween(heading, isForward(arc) ? bearing : bearing + 180);
			const cost = costOfDistance(metres, sigma) + headingCost * (1 - Math.cos((turn * Math.PI) / 180));
			return { arc, travelled: alongArc(network, arc, along), metres, cost };
		}),
	);
};
