import { distance } from '#kernel/geo/measure.ts';
import { metresPerDegree } from '#kernel/geo/network/metres.ts';
import { type NearestIndex, nearestEdges } from '#kernel/geo/network/nearest.ts';
import type { Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Stretch } from '#kernel/geo/network/place.ts';

type Place = readonly [lon: number, lat: number];
type Pair = { readonly x: number; readonly y: number };

/** Metres from a straight line within which a road lies on it. */
const onLine = 0.8;

/** What of a piece of an edge lies on the straight line from `from` to `to`, as a stretch; `null` where it does not or runs across. */
const overlap = (
	{ lon, lat, along }: Network,
	{ piece, edge }: { piece: number; edge: number },
	[from, to]: readonly [Place, Place],
): Stretch | null => {
	const flat = ([x, y]: Place): Pair => ({
		x: (x - from[0]) * metresPerDegree * Math.cos((from[1] * Math.PI) / 180),
		y: (y - from[1]) * metresPerDegree,
	});
	const place = (at: number): Pair => flat([numberAt(lon, at), numberAt(lat, at)]);
	const [end, a, b] = [flat(to), place(piece), place(piece + 1)];
	const long = Math.hypot(end.x, end.y);
	const [ahead, aside] = [
		(p: Pair): number => (p.x * end.x + p.y * end.y) / long,
		(p: Pair): number => Math.abs(p.x * end.y - p.y * end.x) / long,
	];
	const own = Math.hypot(b.x - a.x, b.y - a.y);
	const run = ahead(b) - ahead(a);
	if (long === 0 || own === 0 || Math.abs(run) < 0.9 * own) return null;
	const share = (metres: number): number => Math.min(1, Math.max(0, (metres - ahead(a)) / run));
	const [first, last] = [share(0), share(long)];
	const middle = (first + last) / 2;
	const off = aside({ x: a.x + middle * (b.x - a.x), y: a.y + middle * (b.y - a.y) });
	if (off > onLine || Math.abs(last - first) * own < 0.02) return null;
	const metres = (part: number): number => numberAt(along, piece) + part * (numberAt(along, piece + 1) - numberAt(along, piece));
	return { arc: run > 0 ? 2 * edge : 2 * edge + 1, from: metres(first), to: metres(last) };
};

/** The stretches of a network that a drawn line goes along, whatever points it has. */
export const stretchesAlong = (index: NearestIndex, line: readonly Place[]): readonly Stretch[] => {
	const { network } = index;
	const found: Stretch[] = [];
	for (const [at, to] of line.entries()) {
		const from = line[at - 1];
		if (!from) continue;
		const steps = Math.ceil(distance(from, to) / 2);
		const edges = new Set<number>();
		for (let step = 0; step <= steps; step += 1) {
			const share = step / Math.max(1, steps);
			const place: Place = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
			for (const { edge } of nearestEdges(index, place, { radius: onLine })) edges.add(edge);
		}
		for (const edge of edges)
			for (let piece = numberAt(network.shape, edge); piece < numberAt(network.shape, edge + 1) - 1; piece += 1) {
				const stretch = overlap(network, { piece, edge }, [from, to]);
				if (stretch) found.push(stretch);
			}
	}
	return found;
};

/** Metres along an arc by how often they were driven: changes at their places, in order. */
const changesOf = (stretches: readonly Stretch[]): ReadonlyMap<number, readonly (readonly [at: number, by: number])[]> => {
	const changes = new Map<number, [number, number][]>();
	for (const { arc, from, to } of stretches) {
		const list = changes.get(arc) ?? [];
		list.push([Math.min(from, to), 1], [Math.max(from, to), -1]);
		changes.set(arc, list);
	}
	return changes;
};

export type Comparison = { readonly truth: number; readonly found: number; readonly extra: number };
/** Metres of the true drive, of them in the other one, and metres that only the other one has. Driving a metre twice counts twice, direction counts. */
export const compareDrives = (truth: readonly Stretch[], other: readonly Stretch[]): Comparison => {
	const [wanted, got] = [changesOf(truth), changesOf(other)];
	const sums = { truth: 0, found: 0, extra: 0 };
	for (const arc of new Set([...wanted.keys(), ...got.keys()])) {
		const events = [
			...(wanted.get(arc) ?? []).map(([at, by]) => ({ at, truth: by, other: 0 })),
			...(got.get(arc) ?? []).map(([at, by]) => ({ at, truth: 0, other: by })),
		].toSorted((a, b) => a.at - b.at);
		let [place, inTruth, inOther] = [0, 0, 0];
		for (const event of events) {
			const metres = event.at - place;
			sums.truth += inTruth * metres;
			sums.found += Math.min(inTruth, inOther) * metres;
			sums.extra += Math.max(0, inOther - inTruth) * metres;
			[place, inTruth, inOther] = [event.at, inTruth + event.truth, inOther + event.other];
		}
	}
	return sums;
};
