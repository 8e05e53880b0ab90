import type { Line, Point } from '../geometry.ts';
import type { Area } from './areas.ts';
import type { Tags } from './element.ts';
import type { Osm } from './read.ts';

/** Something with tags and a place on the map: a node, or an area by its middle. `id` as OpenStreetMap names it: `node/5`. */
export type Spot = { readonly id: string; readonly at: Point; readonly tags: Tags };

/** The middle of a ring by its area; of one without an area its first point. Flat, since no house is large enough to be round. */
const middleOf = (ring: Line): Point => {
	const [[startX, startY] = [0, 0]] = ring;
	let [twice, sumX, sumY] = [0, 0, 0];
	for (const [at, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[at + 1] ?? [startX, startY];
		const cross = (x - startX) * (nextY - startY) - (nextX - startX) * (y - startY);
		twice += cross;
		sumX += (x + nextX - 2 * startX) * cross;
		sumY += (y + nextY - 2 * startY) * cross;
	}
	return twice === 0 ? [startX, startY] : [startX + sumX / (3 * twice), startY + sumY / (3 * twice)];
};

/** All that lies somewhere. */
export const spotsIn = ({ tagged }: Osm, areas: readonly Area[]): readonly Spot[] => [
	...tagged.map(({ id, at, tags }) => ({ id: `node/${id}`, at, tags })),
	...areas.map(({ id, tags, polygons }) => ({ id, tags, at: middleOf(polygons[0]?.[0] ?? []) })),
];
