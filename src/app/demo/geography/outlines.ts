import { apart, bent, from, type Path, type Spot } from './plane.ts';

const cross = ([ox, oy]: Spot, [ax, ay]: Spot, [bx, by]: Spot): number => (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);

const turnsRight = (kept: Path, spot: Spot): boolean => {
	const [before, last] = [kept.at(-2), kept.at(-1)];
	return before !== undefined && last !== undefined && cross(before, last, spot) <= 0;
};

const half = (spots: Path): Spot[] => {
	const kept: Spot[] = [];
	for (const spot of spots) {
		while (turnsRight(kept, spot)) kept.pop();
		kept.push(spot);
	}
	return kept.slice(0, -1);
};

/** The convex hull, anticlockwise (monotone chain, Andrew 1979). */
const hull = (spots: Path): Path => {
	const sorted = spots.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
	return [...half(sorted), ...half(sorted.toReversed())];
};

/** The land of all villages together: so far around the outermost ones. */
export const landAround = (villages: Path, metres: number): Path =>
	hull(villages.flatMap((village) => Array.from({ length: 20 }, (_, at) => from(village, (at / 20) * 2 * Math.PI, metres))));

/** What of an area lies nearer to one village than to another (Sutherland and Hodgman, 1974). */
const nearer = (area: Path, own: Spot, other: Spot): Path => {
	const lead = ([x, y]: Spot): number => (x - other[0]) ** 2 + (y - other[1]) ** 2 - (x - own[0]) ** 2 - (y - own[1]) ** 2;
	return area.flatMap((spot, at): Spot[] => {
		const before = area.at(at - 1) ?? spot;
		const [a, b] = [lead(before), lead(spot)];
		const share = a / (a - b);
		const edge: Spot[] =
			a >= 0 === b >= 0 ? [] : [[before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])]];
		return b >= 0 ? [...edge, spot] : edge;
	});
};

const jagged = { share: 0.1, most: 230, step: 300 };
const near = 8;

/**
 * The villages' areas: each metre of the land belongs to the nearest village (Voronoi), its borders bent.
 * Neighbours share the same corners and the same bends, so nothing lies twice and nothing is left over.
 */
export const areasOf = (villages: Path, land: Path): readonly Path[] => {
	const corners: Spot[] = [];
	const shared = (spot: Spot): Spot => {
		const known = corners.find((corner) => apart(corner, spot) < near);
		if (known) return known;
		const fresh: Spot = [Math.round(spot[0]), Math.round(spot[1])];
		corners.push(fresh);
		return fresh;
	};
	return villages.map((own) => {
		const cell = villages.reduce((area, other) => (other === own ? area : nearer(area, own, other)), land).map(shared);
		const ring = cell.filter((corner, at) => corner !== cell.at(at - 1));
		const border = ring.flatMap((corner, at) => bent(corner, ring[(at + 1) % ring.length] ?? corner, jagged).slice(0, -1));
		return [...border, ...border.slice(0, 1)];
	});
};
