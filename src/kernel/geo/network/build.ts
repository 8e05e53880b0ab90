import { distance } from '../measure.ts';
import type { Network } from './network.ts';
import { numberAt } from './number-at.ts';
import { type RoadLine, roadClasses } from './road.ts';

/** Whether there is something to travel along: two points, or three where it ends at its start. */
export const isLine = ({ keys, points }: RoadLine): boolean => points.length > (keys[0] === keys[keys.length - 1] ? 2 : 1);

/** Keys at which a line is cut: its ends, and what another line, or itself, uses again. */
const junctionsOf = (lines: readonly RoadLine[]): ReadonlyMap<number, number> => {
	const uses = new Map<number, number>();
	for (const line of lines)
		for (let at = 0; at < line.keys.length; at += 1) {
			const key = line.keys[at] ?? 0;
			const isEnd = at === 0 || at === line.keys.length - 1;
			uses.set(key, (uses.get(key) ?? 0) + (isEnd ? 2 : 1));
		}
	const numbers = new Map<number, number>();
	for (const [key, count] of uses) if (count > 1) numbers.set(key, numbers.size);
	return numbers;
};

type Cut = { readonly line: RoadLine; readonly start: number; readonly end: number };
/** Where the edges of the lines begin and end, as places in the lines. */
const cutsOf = (lines: readonly RoadLine[], junctions: ReadonlyMap<number, number>): readonly Cut[] => {
	const cuts: Cut[] = [];
	for (const line of lines) {
		let start = 0;
		for (let end = 1; end < line.keys.length; end += 1)
			if (junctions.has(numberAt(line.keys, end))) {
				cuts.push({ line, start, end });
				start = end;
			}
	}
	return cuts;
};

/** Gives each different word a number. */
const wordBook = (): { readonly words: string[]; readonly number: (word: string) => number } => {
	const [words, numbers]: [string[], Map<string, number>] = [[], new Map()];
	const number = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		words.push(word);
		numbers.set(word, words.length - 1);
		return words.length - 1;
	};
	return { words, number };
};

type Emptied = { -readonly [K in keyof Network]: Network[K] };
const empty = (size: { nodes: number; edges: number; lines: number; points: number }, words: readonly string[]): Emptied => ({
	nodeCount: size.nodes,
	edgeCount: size.edges,
	lineCount: size.lines,
	nodeKey: new Float64Array(size.nodes),
	nodeLon: new Float64Array(size.nodes),
	nodeLat: new Float64Array(size.nodes),
	from: new Uint32Array(size.edges),
	to: new Uint32Array(size.edges),
	length: new Float64Array(size.edges),
	way: new Float64Array(size.edges),
	line: new Uint32Array(size.edges),
	offset: new Float64Array(size.edges),
	access: new Uint8Array(size.edges),
	roadClass: new Uint8Array(size.edges),
	speed: new Uint8Array(size.edges),
	name: new Uint32Array(size.edges),
	surface: new Uint32Array(size.edges),
	words,
	shape: new Uint32Array(size.edges + 1),
	lon: new Float64Array(size.points),
	lat: new Float64Array(size.points),
	along: new Float64Array(size.points),
	leaving: new Uint32Array(size.nodes + 1),
	arcs: new Uint32Array(2 * size.edges),
	lineStart: new Uint32Array(size.lines + 1),
});

/** Writes the points of an edge and says how long it is. */
const drawn = (net: Emptied, points: RoadLine['points'], first: number): number => {
	let metres = 0;
	for (const [at, point] of points.entries()) {
		metres += at === 0 ? 0 : distance(points[at - 1] ?? point, point);
		[net.lon[first + at], net.lat[first + at]] = point;
		net.along[first + at] = metres;
	}
	return metres;
};

const fillLeaving = (net: Emptied): void => {
	for (const nodes of [net.from, net.to]) for (const node of nodes) net.leaving[node + 1] = (net.leaving[node + 1] ?? 0) + 1;
	for (let node = 0; node < net.nodeCount; node += 1) net.leaving[node + 1] = (net.leaving[node + 1] ?? 0) + (net.leaving[node] ?? 0);
	const next = net.leaving.slice();
	const put = (node: number, arc: number): void => {
		const place = next[node] ?? 0;
		net.arcs[place] = arc;
		next[node] = place + 1;
	};
	for (let edge = 0; edge < net.edgeCount; edge += 1) {
		put(net.from[edge] ?? 0, 2 * edge);
		put(net.to[edge] ?? 0, 2 * edge + 1);
	}
};

/** One compressed graph from lines that share keys where they meet. Lines of fewer than two points are none. */
export const buildNetwork = (all: readonly RoadLine[]): Network => {
	const lines = all.filter(isLine);
	const junctions = junctionsOf(lines);
	const cuts = cutsOf(lines, junctions);
	const { words, number } = wordBook();
	const points = cuts.reduce((sum, { start, end }) => sum + end - start + 1, 0);
	const net = empty({ nodes: junctions.size, edges: cuts.length, lines: lines.length, points }, words);
	const place = ({ keys, points: shape }: RoadLine, at: number): number => {
		const key = numberAt(keys, at);
		const node = junctions.get(key) ?? 0;
		[net.nodeKey[node], [net.nodeLon[node], net.nodeLat[node]]] = [key, shape[at] ?? [0, 0]];
		return node;
	};
	let [offset, at] = [0, 0];
	for (const [edge, { line, start, end }] of cuts.entries()) {
		const { points: shape, way, road } = line;
		if (start === 0) [offset, net.lineStart[at], at] = [0, edge, at + 1];
		[net.from[edge], net.to[edge]] = [place(line, start), place(line, end)];
		net.shape[edge + 1] = numberAt(net.shape, edge) + end - start + 1;
		const metres = drawn(net, shape.slice(start, end + 1), numberAt(net.shape, edge));
		[net.length[edge], net.way[edge], net.line[edge], net.offset[edge]] = [metres, way, at - 1, offset];
		[net.access[edge], net.roadClass[edge], net.speed[edge]] = [road.access, roadClasses.indexOf(road.roadClass), road.speed];
		[net.name[edge], net.surface[edge]] = [number(road.name), number(road.surface)];
		offset += metres;
	}
	net.lineStart[lines.length] = cuts.length;
	fillLeaving(net);
	return net;
};
