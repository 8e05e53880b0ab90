import { edgeOf, isForward, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { segmentAt, type Segments } from '#kernel/geo/network/segments.ts';
import type { Leg } from '../matching/route.ts';

/** One time that a vehicle was on a segment: seconds, metres on it, direction along (`f`) or against (`b`) its way. */
export type SegmentPassage = {
	readonly segment: number;
	readonly direction: 'f' | 'b';
	readonly start: number;
	readonly end: number;
	readonly metres: number;
};
export type Ground = { readonly network: Network; readonly segments: Segments };

/** Metres of an edge at which its segments end, from its start on. */
const cutsOf = ({ network, segments }: Ground, edge: number): readonly number[] => {
	const line = numberAt(network.line, edge);
	const [first, last] = [segmentAt(network, segments, [edge, 0]), segmentAt(network, segments, [edge, numberAt(network.length, edge)])];
	const base = numberAt(segments.offset, numberAt(segments.start, line));
	return Array.from(
		{ length: last - first },
		(_, at) => numberAt(segments.offset, first + at + 1) - base - numberAt(network.offset, edge),
	);
};

/** The segments that a leg goes over, in order, with the seconds on each spread by metres. */
const passagesOfLeg = (ground: Ground, { arc, from, to, start, end }: Leg): readonly SegmentPassage[] => {
	const edge = edgeOf(arc);
	const [least, most] = [Math.min(from, to), Math.max(from, to)];
	const inner = cutsOf(ground, edge).filter((cut) => cut > least && cut < most);
	const stops = isForward(arc) ? [from, ...inner, to] : [from, ...inner.toReversed(), to];
	const secondAt = (place: number): number => start + (to === from ? 0 : (place - from) / (to - from)) * (end - start);
	return stops.slice(1).map((stop, at) => {
		const before = numberAt(stops, at);
		return {
			segment: segmentAt(ground.network, ground.segments, [edge, (before + stop) / 2]),
			direction: isForward(arc) ? 'f' : 'b',
			start: secondAt(before),
			end: secondAt(stop),
			metres: Math.abs(stop - before),
		};
	});
};

/** What a route was on segment by segment; neighbouring pieces of one segment are one passage. */
export const passagesOf = (ground: Ground, legs: readonly Leg[]): readonly SegmentPassage[] => {
	const passages: SegmentPassage[] = [];
	for (const next of legs.flatMap((leg) => passagesOfLeg(ground, leg))) {
		const last = passages.at(-1);
		if (last?.segment === next.segment && last.direction === next.direction)
			passages[passages.length - 1] = { ...last, end: next.end, metres: last.metres + next.metres };
		else passages.push(next);
	}
	return passages;
};

/** The passage during which something happened (a picture, a shock), -1 where none did; `passages` are in the order of time. */
export const passageAt = (passages: readonly SegmentPassage[], second: number): number => {
	let [low, high] = [0, passages.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if ((passages[middle]?.start ?? Infinity) <= second) low = middle;
		else high = middle - 1;
	}
	const found = passages[low];
	return found && found.start <= second && second <= found.end ? low : -1;
};
