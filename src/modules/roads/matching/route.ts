import { edgeOf, isForward, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Stretch } from '#kernel/geo/network/place.ts';
import type { Candidate } from './candidates.ts';
import { type Ground, isStraight } from './hop.ts';
import { cheapest, type Step } from './step.ts';

/** A stretch that was driven, and when (seconds of the track's clock, NaN where unknown). */
export type Leg = Stretch & { readonly start: number; readonly end: number };
type Times = { readonly start: number; readonly end: number };

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

/** Spreads the seconds between two fixes over the metres between them. */
const timed = (pieces: readonly Piece[], { start, end }: Times): readonly (Piece & Times)[] => {
	const total = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
	let driven = 0;
	return pieces.map((piece) => {
		const from = total > 0 ? driven / total : 0;
		driven += piece.last - piece.first;
		const to = total > 0 ? driven / total : 1;
		return { ...piece, start: start + from * (end - start), end: start + to * (end - start) };
	});
};

type Driven = { arc: number; first: number; last: number; start: number; end: number };
const add = (driven: Driven[], piece: Driven): void => {
	const last = driven.at(-1);
	if (last?.arc === piece.arc && piece.first > 0) [last.last, last.end] = [Math.max(last.last, piece.last), piece.end];
	else driven.push({ ...piece });
};

/** The legs of a part of the drive: no metre twice where a vehicle only seemed to roll back. */
export const routeOf = (steps: readonly Step[], ground: Ground, time: Float64Array): readonly Leg[] => {
	const places = chosen(steps);
	const driven: Driven[] = [];
	for (const [at, step] of steps.entries()) {
		const [from, to, before] = [places[at - 1], places[at], steps[at - 1]];
		if (!from || !to || !before) continue;
		const times = { start: time[before.fix] ?? NaN, end: time[step.fix] ?? NaN };
		for (const piece of timed(piecesBetween(from, to, { ...ground, limit: step.limit }), times)) add(driven, piece);
	}
	return driven.map(({ arc, first, last, start, end }) => ({
		arc,
		from: onEdge(ground.network, arc, first),
		to: onEdge(ground.network, arc, last),
		start,
		end,
	}));
};
