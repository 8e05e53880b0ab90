import type { Line, Point } from './geometry.ts';

export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** The smallest box around points; `null` without any. */
export const boxOf = (points: Iterable<Point>): Box | null => {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon, lat] of points) {
		west = Math.min(west, lon);
		east = Math.max(east, lon);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	return west > east ? null : { west, south, east, north };
};

export const overlaps = (a: Box, b: Box): boolean => a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
export const cornersOf = ({ west, south, east, north }: Box): Line => [
	[west, south],
	[east, north],
];
export const middleOf = ({ west, south, east, north }: Box): Point => [(west + east) / 2, (south + north) / 2];

const metresPerDegree = 111_195;

/** Wider by so many metres on every side. */
export const grown = ({ west, south, east, north }: Box, metres: number): Box => {
	const up = metres / metresPerDegree;
	const across = up / Math.cos((((south + north) / 2) * Math.PI) / 180);
	return { west: west - across, south: south - up, east: east + across, north: north + up };
};
