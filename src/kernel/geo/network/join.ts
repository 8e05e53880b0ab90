import { distance } from '../measure.ts';
import { buildNetwork, isLine } from './build.ts';
import { indexEdges, nearestEdges } from './nearest.ts';
import type { Road, RoadLine } from './road.ts';

type Point = readonly [lon: number, lat: number];
/** A line whose points have no names, as files other than OSM hold them. */
export type PlainLine = { readonly way: number; readonly road: Road; readonly points: readonly Point[] };

/** Points closer than about a centimetre are one. */
const perDegree = 1e7;
/** An end that lies closer to another line, in metres, joins it. */
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
/** Ends that lie on another line between two of its points, by that line; metres along it. */
const jointsOf = (lines: readonly RoadLine[]): ReadonlyMap<number, readonly Joint[]> => {
	const network = buildNetwork(lines);
	const index = indexEdges(network);
	const joints = new Map<number, Joint[]>();
	const isOn = (line: number, key: number): boolean => Array.prototype.includes.call(lines[line]?.keys, key);
	for (const { keys, points } of lines)
		for (const at of [0, points.length - 1]) {
			const [point, key] = [points[at], keys[at]];
			if (!point || key === undefined) continue;
			for (const spot of nearestEdges(index, point, { radius: nearEnough })) {
				const line = network.line[spot.edge] ?? 0;
				if (isOn(line, key)) continue;
				const joint = { along: (network.offset[spot.edge] ?? 0) + spot.along, key, point };
				joints.set(line, [...(joints.get(line) ?? []), joint]);
			}
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

/** Leaves out pieces that an earlier line has already: a file that lists trips instead of roads holds each road many times. */
const withoutRepeats = (lines: readonly RoadLine[]): readonly RoadLine[] => {
	const seen = new Map<number, Set<number>>();
	const isNew = (a: number, b: number): boolean => {
		const [least, most] = [Math.min(a, b), Math.max(a, b)];
		const ends = seen.get(least) ?? new Set();
		seen.set(least, ends);
		return ends.size < ends.add(most).size;
	};
	return lines.flatMap(({ way, road, points, keys }) => {
		const runs: { way: number; road: Road; points: Point[]; keys: number[] }[] = [];
		for (const [at, point] of points.entries()) {
			const [before, key] = [keys[at - 1], keys[at] ?? 0];
			const previous = points[at - 1];
			if (before === undefined || !previous || !isNew(before, key)) continue;
			const run = runs.at(-1);
			if (run?.keys.at(-1) === before) {
				run.keys.push(key);
				run.points.push(point);
			} else runs.push({ way, road, points: [previous, point], keys: [before, key] });
		}
		return runs;
	});
};

/**
 * Names the points of plain lines, so that lines meet where they share a point or where one ends on another. Lines that
 * cross without a common point stay apart, because one may be a bridge.
 */
export const joinLines = (plain: readonly PlainLine[]): readonly RoadLine[] => {
	const keyOf = keyBook();
	const lines = plain.map((line) => withoutDoubles(keyOf, line)).filter(isLine);
	const joints = jointsOf(lines);
	return withoutRepeats(lines.map((line, at) => withJoints(line, joints.get(at) ?? []))).filter(isLine);
};
