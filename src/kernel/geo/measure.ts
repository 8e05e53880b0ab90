import type { Line, Point } from './geometry.ts';

/** Mean radius of the earth in metres (IUGG). */
const radius = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points on the sphere (haversine formula). */
export const distance = ([lonA, latA]: Point, [lonB, latB]: Point): number => {
	const across = Math.sin(radians(lonB - lonA) / 2) ** 2 * Math.cos(radians(latA)) * Math.cos(radians(latB));
	return 2 * radius * Math.asin(Math.min(1, Math.sqrt(Math.sin(radians(latB - latA) / 2) ** 2 + across)));
};

/** Metres along a line. */
export const lengthOf = (line: Line): number => line.reduce((sum, point, at) => sum + distance(line[at - 1] ?? point, point), 0);

/** Square metres within a ring (Chamberlain and Duquette, "Some Algorithms for Polygons on a Sphere", 2007). */
export const areaOf = (ring: Line): number => {
	const parts = ring.map(([lonA, latA], at) => {
		const [lonB, latB] = ring[(at + 1) % ring.length] ?? [lonA, latA];
		return radians(lonB - lonA) * (2 + Math.sin(radians(latA)) + Math.sin(radians(latB)));
	});
	return Math.abs((parts.reduce((sum, part) => sum + part, 0) * radius ** 2) / 2);
};

/** Whether a ring encloses a point: a ray to the east crosses it an odd number of times. */
export const isInside = ([lon, lat]: Point, ring: Line): boolean => {
	let inside = false;
	for (const [at, [lonA, latA]] of ring.entries()) {
		const [lonB, latB] = ring.at(at - 1) ?? [lonA, latA];
		if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) inside = !inside;
	}
	return inside;
};
