import { distance } from '../measure.ts';
import { buildNetwork, isLine } from './build.ts';
import { indexEdges, nearestEdges } from './nearest.ts';
import { numberAt } from './number-at.ts';
import { access, type Road, type RoadLine } from './road.ts';

type Point = readonly [lon: number, lat: number];
/** A line whose points have no names, as files other than OSM hold them. */
export type PlainLine = { readonly way: number; readonly road: Road; readonly points: readonly Point[] };

/** Points closer than about a centimetre are one. */
const perDegree = 1e7;
/** A point that lies closer to another line, in metres, joins it. */
const nearEnough = 0.3;

const keyBook = (): ((point: Point) => number) => {
	const keys = new Map<string, number>();
	return ([lon, lat]) => {
		const place = `${Math.round(lon * perDegree)} ${Math.round(lat * perDegree)}`;
		const known = keys.get(place) ?? keys.size;
		keys.set(place, known);
		return known;
	};
};

const withoutDoubles = (keyOf: (point: Point) => number, { way, road, points }: PlainLine): RoadLine => {
	const kept = points.filter((point, at) => at === 0 || keyOf(point) !== keyOf(points[at - 1] ?? point));
	return { way, road, points: kept, keys: kept.map(keyOf) };
};

type Joint = { readonly along: number; readonly key: number; readonly point: Point };
/** Points that lie on another line between two of its points, by that line; metres along it. */
const jointsOf = (lines: readonly RoadLine[]): ReadonlyMap<number, readonly Joint[]> => {
	const network = buildNetwork(lines);
	const index = indexEdges(network);
	const joints = new Map<number, Joint[]>();
	for (const { keys, points } of lines)
		for (const [at, point] of points.entries())
			for (const spot of nearestEdges(index, point, { radius: nearEnough })) {
				const [line, key] = [numberAt(network.line, spot.edge), numberAt(keys, at)];
				const joint = { along: numberAt(network.offset, spot.edge) + spot.along, key, point };
				joints.set(line, [...(joints.get(line) ?? []), joint]);
			}
	return joints;
};

const withJoints = ({ way, road, points, keys }: RoadLine, joints: readonly Joint[]): RoadLine => {
	let along = 0;
	const stops = points.map((point, at): Joint => {
		along += at === 0 ? 0 : distance(points[at - 1] ?? point, point);
		return { along, key: keys[at] ?? 0, point };
	});
	const all = [...stops, ...joints].toSorted((a, b) => a.along - b.along).filter(({ key }, at, list) => key !== list[at - 1]?.key);
	return { way, road, points: all.map(({ point }) => point), keys: all.map(({ key }) => key) };
};

/** Bits of a road in the direction in which a piece is first seen: a line against it swaps forward and backward. */
const swapped = (bits: number): number =>
	(bits & access.foot) |
	(bits & access.carForward ? access.carBackward : 0) |
	(bits & access.carBackward ? access.carForward : 0) |
	(bits & access.bicycleForward ? access.bicycleBackward : 0) |
	(bits & access.bicycleBackward ? access.bicycleForward : 0);

type Drawn = { bits: number; readonly from: number; readonly first: RoadLine };
/** What all lines together allow on each piece between two points. */
const piecesOf = (lines: readonly RoadLine[]): ReadonlyMap<string, Drawn> => {
	const pieces = new Map<string, Drawn>();
	for (const line of lines)
		for (let at = 1; at < line.keys.length; at += 1) {
			const [from, to] = [numberAt(line.keys, at - 1), numberAt(line.keys, at)];
			const known = pieces.get(pieceOf(from, to));
			if (known) known.bits |= known.from === from ? line.road.access : swapped(line.road.access);
			else pieces.set(pieceOf(from, to), { bits: line.road.access, from, first: line });
		}
	return pieces;
};
const pieceOf = (from: number, to: number): string => `${Math.min(from, to)} ${Math.max(from, to)}`;

/**
 * Leaves out pieces that an earlier line has already: a file that lists trips instead of roads holds each road many times.
 * What one of the lines allows, the piece that stays allows.
 */
const withoutRepeats = (lines: readonly RoadLine[]): readonly RoadLine[] => {
	const pieces = piecesOf(lines);
	const drawn = new Set<string>();
	return lines.flatMap((line) => {
		const runs: { way: number; road: Road; points: Point[]; keys: number[] }[] = [];
		for (let at = 1; at < line.keys.length; at += 1) {
			const [from, to] = [numberAt(line.keys, at - 1), numberAt(line.keys, at)];
			const [before, point, piece] = [line.points[at - 1], line.points[at], pieceOf(from, to)];
			const { first, bits } = pieces.get(piece) ?? { first: line, bits: 0 };
			if (first !== line || drawn.has(piece) || !before || !point) continue;
			drawn.add(piece);
			const run = runs.at(-1);
			if (run?.keys.at(-1) === from && run.road.access === bits) {
				run.keys.push(to);
				run.points.push(point);
			} else runs.push({ way: line.way, road: { ...line.road, access: bits }, points: [before, point], keys: [from, to] });
		}
		return runs;
	});
};

/**
 * Names the points of plain lines, so that lines meet where they share a point or where one has a point on another. Lines that
 * cross without a common point stay apart, because one may be a bridge.
 */
export const joinLines = (plain: readonly PlainLine[]): readonly RoadLine[] => {
	const keyOf = keyBook();
	const lines = plain.map((line) => withoutDoubles(keyOf, line)).filter(isLine);
	const joints = jointsOf(lines);
	return withoutRepeats(lines.map((line, at) => withJoints(line, joints.get(at) ?? []))).filter(isLine);
};
