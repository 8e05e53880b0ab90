import type { Line, Point } from '#kernel/geo/geometry.ts';
import { hash, type Random, randomFrom } from './random.ts';

/** Metres east and north of the middle of a region: what is drawn here is a few kilometres wide. */
export type Spot = readonly [east: number, north: number];
export type Path = readonly Spot[];

const metresPerDegree = 111_195;
export type Plane = { readonly toPlane: (point: Point) => Spot; readonly toEarth: (spot: Spot) => Point };

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
export const planeAround = ([lon, lat]: Point): Plane => {
	const east = metresPerDegree * Math.cos((lat * Math.PI) / 180);
	return {
		toPlane: ([x, y]) => [(x - lon) * east, (y - lat) * metresPerDegree],
		toEarth: ([x, y]) => [rounded(lon + x / east), rounded(lat + y / metresPerDegree)],
	};
};
export const lineOn = (plane: Plane, path: Path): Line => path.map(plane.toEarth);

export const apart = ([x, y]: Spot, [toX, toY]: Spot): number => Math.hypot(toX - x, toY - y);
export const long = (path: Path): number => path.reduce((sum, spot, at) => sum + apart(path[at - 1] ?? spot, spot), 0);
export const from = ([x, y]: Spot, angle: number, metres: number): Spot => [x + Math.cos(angle) * metres, y + Math.sin(angle) * metres];
export const angleTo = ([x, y]: Spot, [toX, toY]: Spot): number => Math.atan2(toY - y, toX - x);
export const halfway = ([x, y]: Spot, [toX, toY]: Spot): Spot => [(x + toX) / 2, (y + toY) / 2];
/** How far two directions lie apart, from 0 to π. */
export const turn = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));

/** How a straight line is bent: how far at most, as a share of its length and in metres, and how short its last stretches are. */
export type Bend = { readonly share: number; readonly most: number; readonly step: number };

const between = (a: Spot, b: Spot, { bend, random }: { bend: Bend; random: Random }): Path => {
	const length = apart(a, b);
	if (length < bend.step) return [];
	const aside = (random() - 0.5) * 2 * Math.min(bend.most, bend.share * length);
	const [x, y] = halfway(a, b);
	const middle: Spot = [Math.round(x - ((b[1] - a[1]) / length) * aside), Math.round(y + ((b[0] - a[0]) / length) * aside)];
	return [...between(a, middle, { bend, random }), middle, ...between(middle, b, { bend, random })];
};

const isBefore = ([x, y]: Spot, [toX, toY]: Spot): boolean => x < toX || (x === toX && y < toY);

/** From one spot to the other with bends that depend on the two spots only: drawn from either end, a border is the same. */
export const bent = (a: Spot, b: Spot, bend: Bend): Path => {
	const [first, last] = isBefore(a, b) ? [a, b] : [b, a];
	const random = randomFrom(String(hash(`${first.join()}/${last.join()}`)));
	const path = [first, ...between(first, last, { bend, random }), last];
	return isBefore(a, b) ? path : path.toReversed();
};

/** A closed shape around a middle whose radius swells and shrinks. */
export const blob = (middle: Spot, radius: number, random: Random): Path => {
	const [near, far] = [random() * 6, random() * 6];
	const ring = Array.from({ length: 18 }, (_, at): Spot => {
		const angle = (at / 18) * 2 * Math.PI;
		return from(
			middle,
			angle,
			radius * (1 + 0.18 * Math.sin(2 * angle + near) + 0.12 * Math.sin(3 * angle + far) + 0.08 * (random() - 0.5)),
		);
	});
	return [...ring, ...ring.slice(0, 1)];
};
