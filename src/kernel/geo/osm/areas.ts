import type { Line, Point } from '../geometry.ts';
import { areaOf, isInside } from '../measure.ts';
import type { Fault, Tags } from './element.ts';
import type { Osm, OsmRelation, OsmWay } from './read.ts';
import { joinRings } from './rings.ts';

/** An area of the file: its id there (`way/5`, `relation/7`), and polygons, each an outer ring and its holes. */
export type Area = { readonly id: string; readonly tags: Tags; readonly polygons: readonly (readonly Line[])[] };
type Areas = { readonly areas: readonly Area[]; readonly faults: readonly Fault[] };

const isRing = ({ refs }: OsmWay): boolean => refs.length > 3 && refs[0] === refs.at(-1);

/** The stretches of a way whose nodes the file holds; a way at the edge of an extract may have several. */
export const stretchesOf = (
	{ nodes }: Osm,
	refs: Iterable<number>,
): { readonly lines: readonly Line[]; readonly missing: number | null } => {
	const runs: Point[][] = [[]];
	let missing: number | null = null;
	for (const ref of refs) {
		const at = nodes.at(ref);
		if (at) runs.at(-1)?.push(at);
		else {
			missing ??= ref;
			runs.push([]);
		}
	}
	return { lines: runs.filter(({ length }) => length > 1), missing };
};

const areaTypes = new Set(['multipolygon', 'boundary']);
/** Says nothing of what lies there. */
const silent = new Set(['type', 'source', 'note', 'created_by']);
const isTold = (tags: Tags): boolean => Object.keys(tags).some((key) => !silent.has(key));

type Gathered = { readonly outer: OsmWay[]; readonly inner: OsmWay[]; readonly missing: string | null };
const gather = ({ ways }: Osm, { members }: OsmRelation): Gathered => {
	const gathered: { outer: OsmWay[]; inner: OsmWay[]; missing: string | null } = { outer: [], inner: [], missing: null };
	for (const { type, ref, role } of members) {
		if (type !== 'way') continue;
		const way = ways.get(ref);
		if (way) gathered[role === 'inner' ? 'inner' : 'outer'].push(way);
		else gathered.missing ??= `way ${ref} is not in the file`;
	}
	return gathered;
};

type Rings = { readonly rings: readonly Line[] } | { readonly problem: string };
const ringsOf = (osm: Osm, ways: readonly OsmWay[]): Rings => {
	const joined = joinRings(ways.map(({ refs }) => [...refs]));
	if ('openAt' in joined) return { problem: `is not closed at node ${joined.openAt}` };
	const rings: Line[] = [];
	for (const ring of joined.rings) {
		const { lines, missing } = stretchesOf(osm, ring);
		if (missing !== null) return { problem: `node ${missing} is not in the file` };
		rings.push(...lines);
	}
	return { rings };
};

/** Each hole goes into the smallest outer ring around it; one that lies in none is no hole. */
const nested = (outer: readonly Line[], inner: readonly Line[]): readonly (readonly Line[])[] => {
	const bySize = outer.toSorted((a, b) => areaOf(a) - areaOf(b));
	const home = (hole: Line): Line | undefined => bySize.find((ring) => isInside(hole[0] ?? [NaN, NaN], ring));
	const holes = Map.groupBy(inner, home);
	return outer.map((ring) => [ring, ...(holes.get(ring) ?? [])]);
};

const areaFrom = (osm: Osm, relation: OsmRelation): Area | { readonly problem: string } => {
	const { outer, inner, missing } = gather(osm, relation);
	if (missing !== null || outer.length === 0) return { problem: missing ?? 'has no outer way' };
	const [around, holes] = [ringsOf(osm, outer), ringsOf(osm, inner)];
	if ('problem' in around) return around;
	if ('problem' in holes) return holes;
	// Before 2017 the tags stood on the outer way: https://wiki.openstreetmap.org/wiki/Relation:multipolygon (old style)
	const tags = isTold(relation.tags) ? relation.tags : (outer[0]?.tags ?? {});
	return { id: `relation/${relation.id}`, tags, polygons: nested(around.rings, holes.rings) };
};

type Found = { readonly areas: Area[]; readonly faults: Fault[] };

/** The areas of relations, and the ways whose tags they took over. */
const fromRelations = (osm: Osm): Found & { readonly told: ReadonlySet<number> } => {
	const [found, told]: [Found, Set<number>] = [{ areas: [], faults: [] }, new Set()];
	for (const relation of osm.relations.filter(({ tags }) => areaTypes.has(tags['type'] ?? ''))) {
		const area = areaFrom(osm, relation);
		if ('problem' in area) found.faults.push({ element: `relation ${relation.id}`, problem: area.problem });
		else found.areas.push(area);
		const lends = !('problem' in area) && !isTold(relation.tags);
		if (lends) for (const { ref, role } of relation.members) if (role !== 'inner') told.add(ref);
	}
	return { ...found, told };
};

const fromWays = (osm: Osm, ways: readonly OsmWay[]): Found => {
	const found: Found = { areas: [], faults: [] };
	for (const { id, refs, tags } of ways) {
		const { lines, missing } = stretchesOf(osm, refs);
		if (missing === null) found.areas.push({ id: `way/${id}`, tags, polygons: [lines] });
		else found.faults.push({ element: `way ${id}`, problem: `node ${missing} is not in the file` });
	}
	return found;
};

/** All areas: closed ways that say what they are, and relations whose rings close. A broken one is named and left out. */
export const areasIn = (osm: Osm): Areas => {
	const { told, ...related } = fromRelations(osm);
	const closed = fromWays(
		osm,
		[...osm.ways.values()].filter((way) => isRing(way) && !told.has(way.id) && isTold(way.tags)),
	);
	return { areas: [...related.areas, ...closed.areas], faults: [...related.faults, ...closed.faults] };
};
