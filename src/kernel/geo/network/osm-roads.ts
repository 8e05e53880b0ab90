import type { Point } from '../geometry.ts';
import type { Osm, OsmWay } from '../osm/read.ts';
import type { Road, RoadLine, Roads } from './road.ts';
import { roadOf } from './tags.ts';

type Run = { readonly keys: number[]; readonly points: Point[] };

/** A way at the edge of an extract falls into runs, because nodes beyond it are not in the file. */
const runsOf = ({ nodes }: Osm, { refs }: OsmWay): { readonly runs: readonly Run[]; readonly missing: number | null } => {
	const runs: Run[] = [{ keys: [], points: [] }];
	let missing: number | null = null;
	for (const ref of refs) {
		const [at, run] = [nodes.at(ref), runs.at(-1)];
		if (at && run?.keys.at(-1) !== ref) {
			run?.keys.push(ref);
			run?.points.push(at);
		} else if (!at) {
			missing ??= ref;
			runs.push({ keys: [], points: [] });
		}
	}
	return { runs: runs.filter(({ points }) => points.length > 1), missing };
};

const linesOf = (way: number, road: Road, runs: readonly Run[]): readonly RoadLine[] => runs.map((run) => ({ way, road, ...run }));

/** The roads and paths of an extract; the ways that reach over its edge are named. */
export const roadsOfOsm = (osm: Osm): Roads => {
	const lines: RoadLine[] = [];
	const faults: { element: string; problem: string }[] = [];
	for (const way of osm.ways.values()) {
		const road = roadOf(way.tags);
		if (!road) continue;
		const { runs, missing } = runsOf(osm, way);
		lines.push(...linesOf(way.id, road, runs));
		if (missing !== null) faults.push({ element: `way ${way.id}`, problem: `node ${missing} is not in the file` });
	}
	return { lines, faults };
};
