import type { Network } from '#kernel/geo/network/network.ts';
import { mayPass } from '#kernel/geo/network/reach.ts';
import { modes, roadClasses } from '#kernel/geo/network/road.ts';

export type Settings = {
	/** Noise of the positions, metres (standard deviation of one axis). */
	readonly sigma: number;
	/** How far from a fix a road is looked for, metres, and how many edges are considered. */
	readonly radius: number;
	readonly most: number;
	/** Fixes closer together than this are one, metres. */
	readonly spacing: number;
	/** How much a route may differ from the straight line: metres, and metres per metre. */
	readonly beta: number;
	readonly betaShare: number;
	/** A vehicle that seems to roll back less than this, metres, stands or goes on. */
	readonly slip: number;
	/** Turning round at a junction costs as much as so many metres. */
	readonly turnCost: number;
	/** Cost of driving against the device's heading. */
	readonly headingCost: number;
	/** Which arcs are driven, and cost of a metre of each edge. */
	readonly isOpen: (arc: number) => boolean;
	readonly weight: Float64Array;
};

/** A vehicle leaves the street for a yard or a field seldom: small roads must be a little better to be believed. */
const detour: Readonly<Record<string, number>> = { service: 1.15, track: 1.3, pedestrian: 1.3 };
const weightsOf = (network: Network): Float64Array => Float64Array.from(network.roadClass, (one) => detour[roadClasses[one] ?? ''] ?? 1);

/** Settings for vehicles on a network; sigma is the noise of the drive at hand. */
export const settingsFor = (network: Network, sigma: number, wish: Partial<Settings> = {}): Settings => ({
	sigma,
	radius: Math.max(70, 6 * sigma),
	most: 10,
	spacing: Math.max(8, 3 * sigma),
	beta: 3,
	betaShare: 0.06,
	slip: Math.max(30, 6 * sigma),
	turnCost: 150,
	headingCost: 3,
	isOpen: mayPass(network, modes.car),
	weight: weightsOf(network),
	...wish,
});
