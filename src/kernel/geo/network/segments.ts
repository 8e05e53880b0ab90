import { bearingOf } from './metres.ts';
import { lengthOfLine, type Network } from './network.ts';
import { placeOn } from './place.ts';

/** Metres of a segment; the last one of a line takes a rest of less than half of it. */
const segmentLength = 10;

/** Lines in pieces of ten metres. Segments of line `l`: `start[l]` to `start[l + 1] - 1`, in the direction of the way. */
export type Segments = {
	readonly count: number;
	readonly start: Uint32Array;
	/** Per segment: line, metres of the way before it (counted on over what a file lacks), metres, middle in degrees, bearing. */
	readonly line: Uint32Array;
	readonly offset: Float64Array;
	readonly length: Float64Array;
	readonly lon: Float64Array;
	readonly lat: Float64Array;
	readonly bearing: Float32Array;
};
export type Direction = 'f' | 'b';

const countIn = (metres: number): number => Math.max(1, Math.round(metres / segmentLength));

/** The edge of a line that lies at so many metres, and the metres on it. */
const edgeAt = ({ lineStart, offset }: Network, line: number, metres: number): readonly [edge: number, along: number] => {
	let edge = lineStart[line] ?? 0;
	while (edge + 1 < (lineStart[line + 1] ?? 0) && (offset[edge + 1] ?? Infinity) <= metres) edge += 1;
	return [edge, metres - (offset[edge] ?? 0)];
};
const placeOnLine = (network: Network, line: number, metres: number): readonly [number, number] =>
	placeOn(network, ...edgeAt(network, line, metres));

/** Metres that the earlier runs of the same way have, so that no two segments of a way share an offset. */
const basesOf = (network: Network): Float64Array => {
	const [bases, soFar] = [new Float64Array(network.lineCount), new Map<number, number>()];
	for (let line = 0; line < network.lineCount; line += 1) {
		const way = network.way[network.lineStart[line] ?? 0] ?? 0;
		const base = soFar.get(way) ?? 0;
		bases[line] = base;
		soFar.set(way, base + countIn(lengthOfLine(network, line)) * segmentLength);
	}
	return bases;
};

/** Cuts every line of a network, from the start of its way, so that what happens behind a place does not move it. */
export const cutSegments = (network: Network): Segments => {
	const start = new Uint32Array(network.lineCount + 1);
	for (let line = 0; line < network.lineCount; line += 1) start[line + 1] = (start[line] ?? 0) + countIn(lengthOfLine(network, line));
	const count = start[network.lineCount] ?? 0;
	const [line, bearing, offset] = [new Uint32Array(count), new Float32Array(count), new Float64Array(count)];
	const [length, lon, lat] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
	const bases = basesOf(network);
	for (let one = 0; one < network.lineCount; one += 1) {
		const [first, last] = [start[one] ?? 0, (start[one + 1] ?? 0) - 1];
		const whole = lengthOfLine(network, one);
		for (let at = first; at <= last; at += 1) {
			const from = (at - first) * segmentLength;
			const to = at === last ? whole : from + segmentLength;
			const middle = placeOnLine(network, one, (from + to) / 2);
			bearing[at] = bearingOf(placeOnLine(network, one, from), placeOnLine(network, one, to));
			[line[at], offset[at], length[at]] = [one, (bases[one] ?? 0) + from, to - from];
			[lon[at], lat[at]] = middle;
		}
	}
	return { count, start, line, bearing, offset, length, lon, lat };
};

/** The segment at so many metres of an edge. */
export const segmentAt = (network: Network, { start }: Segments, [edge, along]: readonly [number, number]): number => {
	const line = network.line[edge] ?? 0;
	const [first, last] = [start[line] ?? 0, (start[line + 1] ?? 0) - 1];
	return Math.min(last, first + Math.max(0, Math.floor(((network.offset[edge] ?? 0) + along) / segmentLength)));
};

/** The id that a segment gets when it is first seen: way, metres of the way before it, direction. */
export const freshId = (network: Network, { line, offset }: Segments, segment: number): string =>
	`${network.way[network.lineStart[line[segment] ?? 0] ?? 0] ?? 0}-${Math.round(offset[segment] ?? 0)}`;
/** The id of one direction of a segment; `isFlipped`: the way runs against the direction in which the id was given. */
export const directedId = (id: string, direction: Direction, isFlipped = false): string =>
	`${id}-${(direction === 'f') === isFlipped ? 'b' : 'f'}`;
