import { distance } from '#kernel/geo/measure.ts';
import { metresPerDegree } from '#kernel/geo/network/metres.ts';
import { edgeOf, isForward, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { lineOfStretch, type Stretch } from '#kernel/geo/network/place.ts';
import { mayPass, reachOn } from '#kernel/geo/network/reach.ts';
import { modes, roadClasses } from '#kernel/geo/network/road.ts';

type Place = readonly [lon: number, lat: number];

/** A row of numbers from 0 to 1 that looks random and is the same for a seed (mulberry32). */
export const dice = (seed: number): (() => number) => {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};
/** Numbers of a normal distribution (Box and Muller, 1958). */
export const bell = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const lastDriven = roadClasses.indexOf('living_street');
/** Metres per second of a drive by class of the road, from motorway to living street. */
const speeds = [30, 25, 22, 20, 17, 14, 9, 4];
export const speedOn = ({ roadClass }: Network, arc: number): number => speeds[numberAt(roadClass, edgeOf(arc))] ?? 5;

/** A route that a driver may have taken: cheapest by time, each road liked up to a third more or less. `null` when the dice end where no car goes. */
export const randomRoute = (
	network: Network,
	random: () => number,
	[least, most]: readonly [number, number],
): readonly Stretch[] | null => {
	const isOpen = mayPass(network, modes.car);
	const drives = (arc: number): boolean => isOpen(arc) && numberAt(network.roadClass, edgeOf(arc)) <= lastDriven;
	const weight = Float64Array.from(network.roadClass, (one) => ((0.7 + 0.6 * random()) * 20) / (speeds[one] ?? 4));
	const reach = reachOn(network, { mayPass: drives, weight, turnCost: 1e6 });
	const first = Math.floor(random() * 2 * network.edgeCount);
	if (!drives(first)) return null;
	reach.run(first, { limit: 6 * most });
	const ends = Array.from({ length: 2 * network.edgeCount }, (_, arc) => arc).filter(
		(arc) => reach.metres(arc) > least && reach.metres(arc) < most,
	);
	const end = ends[Math.floor(random() * ends.length)];
	if (end === undefined) return null;
	return [first, ...reach.between(end), end].map((arc) => {
		const length = numberAt(network.length, edgeOf(arc));
		return isForward(arc) ? { arc, from: 0, to: length } : { arc, from: length, to: 0 };
	});
};

/** What a device records each `every` seconds on a route, with noise of `sigma` metres on each axis. */
export const recorded = (
	network: Network,
	route: readonly Stretch[],
	{ every, sigma, random }: { every: number; sigma: number; random: () => number },
) => {
	const fixes: { lon: number; lat: number; time: number }[] = [];
	let [clock, next] = [0, 0];
	const put = ([lon, lat]: Place, time: number): void => {
		const perLon = metresPerDegree * Math.cos((lat * Math.PI) / 180);
		fixes.push({ lon: lon + (sigma * bell(random)) / perLon, lat: lat + (sigma * bell(random)) / metresPerDegree, time });
	};
	let last: Place = [0, 0];
	for (const stretch of route) {
		const speed = speedOn(network, stretch.arc);
		const line = lineOfStretch(network, stretch);
		for (const [at, to] of line.entries()) {
			const from = line[at - 1];
			if (!from) continue;
			const seconds = distance(from, to) / speed;
			for (; next <= clock + seconds; next += every) {
				const share = seconds > 0 ? (next - clock) / seconds : 0;
				put([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])], next);
			}
			[clock, last] = [clock + seconds, to];
		}
	}
	if (clock - (next - every) > every / 2) put(last, clock);
	return {
		lon: Float64Array.from(fixes, ({ lon }) => lon),
		lat: Float64Array.from(fixes, ({ lat }) => lat),
		time: Float64Array.from(fixes, ({ time }) => time),
	};
};
