import { boxOf, overlaps } from '#kernel/geo/box.ts';
import type { Point } from '#kernel/geo/geometry.ts';
import type { PlainLine } from '#kernel/geo/network/join.ts';

/** Where two stretches cross, as a share of the first; `null` when they do not. */
const shareOf = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): number | null => {
	const [x, y] = [b[0] - a[0], b[1] - a[1]];
	const [u, v] = [d[0] - c[0], d[1] - c[1]];
	const cross = x * v - y * u;
	if (cross === 0) return null;
	const share = ((c[0] - a[0]) * v - (c[1] - a[1]) * u) / cross;
	const other = ((c[0] - a[0]) * y - (c[1] - a[1]) * x) / cross;
	return share > 0 && share < 1 && other >= 0 && other <= 1 ? share : null;
};

const pairsOf = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
	points.slice(1).map((point, at) => [points[at] ?? point, point]);

/** Lines with a point at each crossing: in the demo world there are no bridges. */
export const withCrossings = (lines: readonly PlainLine[]): readonly PlainLine[] => {
	const boxed = lines.map((line) => ({ line, box: boxOf(line.points), pairs: pairsOf(line.points) }));
	return boxed.map(({ line, box, pairs }) => {
		const near = boxed.filter((other) => other.line !== line && box && other.box && overlaps(box, other.box)).flatMap((other) => other.pairs);
		const points = pairs.flatMap((pair): readonly Point[] => {
			const [from, to] = pair;
			const shares = near.flatMap((other) => shareOf(pair, other) ?? []).toSorted((a, b) => a - b);
			return [from, ...shares.map((share): Point => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])])];
		});
		const last = line.points.at(-1);
		return { ...line, points: last ? [...points, last] : points };
	});
};
