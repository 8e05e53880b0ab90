import { edgeOf, isForward, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { placeOn, type Stretch } from '#kernel/geo/network/place.ts';
import { iriOf } from '#modules/roads/evenness/iri.ts';
import type { Piece } from '#modules/roads/server/imports/pieces.ts';
import { ridden, syntheticRoad } from './simulated-car.ts';
import { dice, randomRoute, recorded, speedOn } from './synthetic-drive.ts';

/** Metres of a route that goes over whole edges. */
export const lengthOfRoute = (network: Network, route: readonly Stretch[]): number =>
	route.reduce((sum, { arc }) => sum + numberAt(network.length, edgeOf(arc)), 0);

/** A random route of at least so many metres, or the longest of sixty. */
export const routeOfMetres = (network: Network, metres: number, seed: number): readonly Stretch[] => {
	const random = dice(seed);
	let best: readonly Stretch[] = [];
	for (let tries = 0; tries < 60 && lengthOfRoute(network, best) < metres; tries += 1) {
		const route = randomRoute(network, random, [metres, 1.3 * metres]) ?? [];
		if (lengthOfRoute(network, route) > lengthOfRoute(network, best)) best = route;
	}
	return best;
};

/** The arc on which one is after so many metres of a route, and the metres on it in the direction of travel. */
export const alongOf = (
	network: Network,
	route: readonly Stretch[],
): ((metres: number) => { readonly arc: number; readonly on: number }) => {
	const starts = route.map(
		(
			(sum) =>
			({ arc }: Stretch) =>
				(sum += numberAt(network.length, edgeOf(arc))) - numberAt(network.length, edgeOf(arc))
		)(0),
	);
	let at = 0;
	return (metres) => {
		if ((starts[at] ?? 0) > metres) at = 0;
		while (at + 1 < route.length && numberAt(starts, at + 1) <= metres) at += 1;
		return { arc: route[at]?.arc ?? 0, on: metres - numberAt(starts, at) };
	};
};

/**
 * What a phone records on a route: a fix each second with noise of `sigma` metres, and how a quarter car shakes it on a road that is made up (`profile`);
 * `known` is the IRI of that road every ten metres (mm/m) with its place.
 */
export const phoneDrive = (
	network: Network,
	route: readonly Stretch[],
	{ seed, road = seed, sigma = 4 }: { seed: number; road?: number; sigma?: number },
) => {
	const random = dice(seed);
	const { time, lon, lat } = recorded(network, route, { every: 1, sigma, random });
	const profile = syntheticRoad(dice(road), { metres: lengthOfRoute(network, route), stretch: 60 });
	const along = alongOf(network, route);
	const { motion } = ridden(profile, { random, speed: (metres) => speedOn(network, along(metres).arc), tilt: 0.3 });
	const piece: Piece = {
		fixes: [...time].map((second, at) => [second, lon[at] ?? 0, lat[at] ?? 0, null]),
		motion: [...motion.time].map((second, at) => [second, motion.x[at] ?? 0, motion.y[at] ?? 0, motion.z[at] ?? 0]),
	};
	const known = iriOf(profile, { from: 0, length: 10 }).map(({ from, iri }) => {
		const { arc, on } = along(from + 5);
		const length = numberAt(network.length, edgeOf(arc));
		const [x, y] = placeOn(network, edgeOf(arc), isForward(arc) ? on : length - on);
		return { lon: x, lat: y, iri };
	});
	return { piece, profile, known, seconds: time.at(-1) ?? 0 };
};
