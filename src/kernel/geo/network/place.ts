import { numberAt } from './number-at.ts';
import { edgeOf, isForward, type Network } from './network.ts';

type Place = readonly [lon: number, lat: number];

/** The last shape point of an edge at or before so many metres, never its last one. */
const pointBefore = ({ shape, along }: Network, edge: number, metres: number): number => {
	let [low, high] = [numberAt(shape, edge), numberAt(shape, edge + 1) - 2];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (numberAt(along, middle) <= metres) low = middle;
		else high = middle - 1;
	}
	return low;
};

/** Where an edge is after so many metres, degrees. */
export const placeOn = (network: Network, edge: number, metres: number): Place => {
	const { lon, lat, along } = network;
	const point = pointBefore(network, edge, metres);
	const [start, end] = [numberAt(along, point), numberAt(along, point + 1)];
	const share = end > start ? Math.min(1, Math.max(0, (metres - start) / (end - start))) : 0;
	const between = (values: Float64Array): number =>
		numberAt(values, point) + share * (numberAt(values, point + 1) - numberAt(values, point));
	return [between(lon), between(lat)];
};

/** A stretch of an arc: metres from the start of its edge, in the order of travel (so `from > to` on an arc against the edge). */
export type Stretch = { readonly arc: number; readonly from: number; readonly to: number };

/** The line of a stretch, degrees, in the order of travel. */
export const lineOfStretch = (network: Network, { arc, from, to }: Stretch): readonly Place[] => {
	const edge = edgeOf(arc);
	const { shape, lon, lat, along } = network;
	const [least, most] = [Math.min(from, to), Math.max(from, to)];
	const line: Place[] = [placeOn(network, edge, least)];
	for (let at = numberAt(shape, edge); at < numberAt(shape, edge + 1); at += 1)
		if (numberAt(along, at) > least && numberAt(along, at) < most) line.push([numberAt(lon, at), numberAt(lat, at)]);
	line.push(placeOn(network, edge, most));
	return isForward(arc) ? line : line.toReversed();
};
