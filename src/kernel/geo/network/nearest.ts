import { metresPerDegree } from './metres.ts';
import type { Network } from './network.ts';
import { numberAt } from './number-at.ts';

/** Which pieces of the shapes lie in a square of the earth: pieces of cell `c` are `pieces[start[c]]` to `pieces[start[c + 1] - 1]`. */
export type NearestIndex = {
	readonly network: Network;
	readonly west: number;
	readonly south: number;
	readonly cellLon: number;
	readonly cellLat: number;
	readonly columns: number;
	readonly rows: number;
	readonly start: Uint32Array;
	/** Shape point that a piece begins with, and the edge that it belongs to. */
	readonly pieces: Uint32Array;
	readonly edges: Uint32Array;
};

const bounds = (values: Float64Array): readonly [number, number] => {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return least > most ? [0, 0] : [least, most];
};

const cellOf = (value: number, first: number, size: number): number => Math.floor((value - first) / size);

type Visit = (cell: number, piece: number, edge: number) => void;
/** Every cell that the box of a piece touches. */
const eachCell = (index: Omit<NearestIndex, 'start' | 'pieces' | 'edges'>, visit: Visit): void => {
	const { network, west, south, cellLon, cellLat, columns } = index;
	const { shape, lon, lat } = network;
	for (let edge = 0; edge < network.edgeCount; edge += 1)
		for (let piece = numberAt(shape, edge); piece < numberAt(shape, edge + 1) - 1; piece += 1) {
			const [lonA, lonB] = [numberAt(lon, piece), numberAt(lon, piece + 1)];
			const [latA, latB] = [numberAt(lat, piece), numberAt(lat, piece + 1)];
			const lastX = cellOf(Math.max(lonA, lonB), west, cellLon);
			const lastY = cellOf(Math.max(latA, latB), south, cellLat);
			for (let y = cellOf(Math.min(latA, latB), south, cellLat); y <= lastY; y += 1)
				for (let x = cellOf(Math.min(lonA, lonB), west, cellLon); x <= lastX; x += 1) visit(y * columns + x, piece, edge);
		}
};

/** A stray edge far away must not make a grid of billions of squares. */
const mostCells = 4_000_000;

/** Lays a grid over the network, its squares 80 m wide or as wide as their number allows. */
export const indexEdges = (network: Network): NearestIndex => {
	const [[west, east], [south, north]] = [bounds(network.lon), bounds(network.lat)];
	const square = (east - west) * (north - south) * Math.cos((((south + north) / 2) * Math.PI) / 180) * metresPerDegree ** 2;
	const cellLat = Math.max(80, Math.sqrt(square / mostCells)) / metresPerDegree;
	const cellLon = cellLat / Math.cos((((south + north) / 2) * Math.PI) / 180);
	const [columns, rows] = [cellOf(east, west, cellLon) + 1, cellOf(north, south, cellLat) + 1];
	const grid = { network, west, south, cellLon, cellLat, columns, rows };
	const start = new Uint32Array(columns * rows + 1);
	eachCell(grid, (cell) => (start[cell + 1] = (start[cell + 1] ?? 0) + 1));
	for (let cell = 0; cell < columns * rows; cell += 1) start[cell + 1] = (start[cell + 1] ?? 0) + (start[cell] ?? 0);
	const total = start[columns * rows] ?? 0;
	const [pieces, edges, next] = [new Uint32Array(total), new Uint32Array(total), start.slice()];
	eachCell(grid, (cell, piece, edge) => {
		const place = next[cell] ?? 0;
		[pieces[place], edges[place], next[cell]] = [piece, edge, place + 1];
	});
	return { ...grid, start, pieces, edges };
};

/** A place on an edge: metres from its start, metres from the point asked for, bearing of the edge there in degrees from north. */
export type Spot = {
	readonly edge: number;
	readonly along: number;
	readonly metres: number;
	readonly lon: number;
	readonly lat: number;
	readonly bearing: number;
};
export type NearestWish = { readonly radius: number; readonly most?: number; readonly isWanted?: (edge: number) => boolean };

type Plane = { readonly lon: number; readonly lat: number; readonly perLon: number };
/** The nearest place of one piece, on the plane that touches the earth at the point asked for. */
const spotOn = ({ lon, lat, along }: Network, { piece, edge }: { piece: number; edge: number }, plane: Plane): Spot => {
	const [lonA, latA, start] = [numberAt(lon, piece), numberAt(lat, piece), numberAt(along, piece)];
	const [x, y] = [(lonA - plane.lon) * plane.perLon, (latA - plane.lat) * metresPerDegree];
	const acrossX = (numberAt(lon, piece + 1) - lonA) * plane.perLon;
	const acrossY = (numberAt(lat, piece + 1) - latA) * metresPerDegree;
	const square = acrossX * acrossX + acrossY * acrossY;
	const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * acrossX + y * acrossY) / square));
	return {
		edge,
		along: start + share * (numberAt(along, piece + 1) - start),
		metres: Math.hypot(x + share * acrossX, y + share * acrossY),
		lon: lonA + (share * acrossX) / plane.perLon,
		lat: latA + (share * acrossY) / metresPerDegree,
		bearing: (Math.atan2(acrossX, acrossY) * 180) / Math.PI,
	};
};

/** The squares that a circle touches. */
const squaresAround = function* (index: NearestIndex, { lon, lat, perLon }: Plane, radius: number): Generator<number> {
	const { west, south, cellLon, cellLat, columns, rows } = index;
	const [wide, high] = [radius / perLon, radius / metresPerDegree];
	const [firstX, lastX] = [cellOf(lon - wide, west, cellLon), Math.min(columns - 1, cellOf(lon + wide, west, cellLon))];
	const [firstY, lastY] = [cellOf(lat - high, south, cellLat), Math.min(rows - 1, cellOf(lat + high, south, cellLat))];
	for (let y = Math.max(0, firstY); y <= lastY; y += 1) for (let x = Math.max(0, firstX); x <= lastX; x += 1) yield y * columns + x;
};

/** The nearest place of every edge within `radius` metres of a point, nearest first, at most `most` edges. */
export const nearestEdges = (index: NearestIndex, [lon, lat]: readonly [number, number], wish: NearestWish): readonly Spot[] => {
	const { network, start, pieces, edges } = index;
	const plane = { lon, lat, perLon: metresPerDegree * Math.cos((lat * Math.PI) / 180) };
	const best = new Map<number, Spot>();
	for (const square of squaresAround(index, plane, wish.radius))
		for (let at = numberAt(start, square); at < numberAt(start, square + 1); at += 1) {
			const edge = numberAt(edges, at);
			if (wish.isWanted?.(edge) === false) continue;
			const spot = spotOn(network, { piece: numberAt(pieces, at), edge }, plane);
			if (spot.metres <= wish.radius && spot.metres < (best.get(edge)?.metres ?? Infinity)) best.set(edge, spot);
		}
	return [...best.values()].toSorted((a, b) => a.metres - b.metres || a.edge - b.edge).slice(0, wish.most ?? Infinity);
};
