import { edgeOf, isForward, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Stretch } from '#kernel/geo/network/place.ts';
import type { Candidate } from './candidates.ts';
import { clockOf, type Knots, smoothedKnots } from './clock.ts';
import { type NearestIndex, nearestEdges } from '#kernel/geo/network/nearest.ts';
import { type Ground, isStraight } from './hop.ts';
import { cheapest, type Step } from './step.ts';
import { placeAt, type Track } from './track.ts';

/** A stretch that was driven, and when (seconds of the track's clock, NaN where unknown). */
export type Leg = Stretch & { readonly start: number; readonly end: number };

/** The cheapest candidate of each step, first to last. */
const chosen = (steps: readonly Step[]): readonly Candidate[] => {
	const last = steps.at(-1);
	if (!last) return [];
	const found: Candidate[] = [];
	let at = cheapest(last.costs);
	for (const { candidates, before } of steps.toReversed()) {
		const candidate = candidates[at];
		if (candidate) found.push(candidate);
		at = before[at] ?? -1;
	}
	return found.toReversed();
};

/** Metres travelled along an arc as metres from the start of its edge. */
const onEdge = ({ length }: Network, arc: number, travelled: number): number =>
	isForward(arc) ? travelled : numberAt(length, edgeOf(arc)) - travelled;

type Piece = { readonly arc: number; readonly first: number; readonly last: number };
/** What was driven between two candidates, in metres along the arcs. */
const piecesBetween = (from: Candidate, to: Candidate, ground: Ground & { readonly limit: number }): readonly Piece[] => {
	if (isStraight(from, to, ground.settings))
		return [{ arc: from.arc, first: from.travelled, last: Math.max(from.travelled, to.travelled) }];
	const lengthOf = (arc: number): number => numberAt(ground.network.length, edgeOf(arc));
	ground.reach.run(from.arc, { limit: ground.limit, targets: new Set([to.arc]) });
	return [
		{ arc: from.arc, first: from.travelled, last: lengthOf(from.arc) },
		...ground.reach.between(to.arc).map((arc) => ({ arc, first: 0, last: lengthOf(arc) })),
		{ arc: to.arc, first: 0, last: to.travelled },
	];
};

type Driven = { arc: number; first: number; last: number };
const add = (driven: Driven[], piece: Piece): void => {
	const last = driven.at(-1);
	if (last?.arc === piece.arc && piece.first > 0) last.last = Math.max(last.last, piece.last);
	else driven.push({ ...piece });
};
const metresOf = (driven: readonly Driven[]): number => driven.reduce((sum, { first, last }) => sum + last - first, 0);

/** The legs along the pieces of a way; where the clock has a knot, a leg ends and the next goes on. */
const timed = (driven: readonly Driven[], knots: Knots, network: Network): readonly Leg[] => {
	const secondAt = clockOf(knots);
	let start = 0;
	return driven.flatMap(({ arc, first, last }) => {
		const begin = start;
		start += last - first;
		const inner = [...knots.metres].filter((metres) => metres > begin && metres < start);
		const stops = [begin, ...new Set(inner), start];
		return stops.slice(1).map((stop, at): Leg => {
			const before = stops[at] ?? begin;
			return {
				arc,
				from: onEdge(network, arc, first + before - begin),
				to: onEdge(network, arc, first + stop - begin),
				start: secondAt(before),
				end: secondAt(stop),
			};
		});
	});
};

/** Metres from the way at which a fix says nothing of it. */
const farthest = 40;
type Knot = readonly [metres: number, second: number];
/** Where a fix that matching left out lies between two steps, the first `begin` metres into the part; nowhere when the way turns round on that edge. */
const knotOf = (
	pieces: readonly Piece[],
	begin: number,
	{
		index,
		place,
		second,
	}: { readonly index: NearestIndex; readonly place: readonly [lon: number, lat: number]; readonly second: number },
): readonly Knot[] => {
	const [near] = nearestEdges(index, place, {
		radius: farthest,
		most: 1,
		isWanted: (edge) => pieces.some(({ arc }) => edgeOf(arc) === edge),
	});
	const [at = -1, ...again] = pieces.flatMap(({ arc }, number) => (edgeOf(arc) === near?.edge ? [number] : []));
	const piece = pieces[at];
	if (!near || !piece || again.length > 0) return [];
	return [[begin + metresOf(pieces.slice(0, at)) + onEdge(index.network, piece.arc, near.along) - piece.first, second]];
};

/** The fixes of a drive, and those of them that matching left out because they lie too close to others to say more about the road. */
export type Recorded = { readonly track: Track; readonly index: NearestIndex; readonly left: readonly number[] };

/** Knots of the fixes left out before a step, on the way to it; asked for step by step. */
const knotsOf = ({ track, index, left }: Recorded): ((step: Step, pieces: readonly Piece[], begin: number) => readonly Knot[]) => {
	let next = 0;
	return ({ fix }, pieces, begin) => {
		const first = next;
		while (next < left.length && numberAt(left, next) < fix) next += 1;
		const seen = left.slice(first, next).map((one) => ({ index, place: placeAt(track, one), second: track.time[one] ?? NaN }));
		return seen.flatMap((one) => knotOf(pieces, begin, one));
	};
};

/**
 * The legs of a part of the drive: no metre twice where a vehicle only seemed to roll back, and the noise of the fixes taken out of its times. When it
 * was where, the fixes that were left out of the matching say as well as the others.
 */
export const routeOf = (steps: readonly Step[], ground: Ground, recorded: Recorded): readonly Leg[] => {
	const places = chosen(steps);
	const driven: Driven[] = [];
	const knots: Knot[] = [];
	const knotsBefore = knotsOf(recorded);
	for (const [at, step] of steps.entries()) {
		const [from, to] = [places[at - 1], places[at]];
		if (!to) continue;
		const pieces = from ? piecesBetween(from, to, { ...ground, limit: step.limit }) : [];
		knots.push(...knotsBefore(step, pieces, knots.at(-1)?.[0] ?? 0));
		for (const piece of pieces) add(driven, piece);
		const last = driven.at(-1);
		knots.push([last ? metresOf(driven) + to.travelled - last.last : 0, recorded.track.time[step.fix] ?? NaN]);
	}
	const noisy = { metres: Float64Array.from(knots, ([metres]) => metres), seconds: Float64Array.from(knots, ([, second]) => second) };
	return timed(driven, smoothedKnots(noisy, ground.settings.sigma), ground.network);
};
