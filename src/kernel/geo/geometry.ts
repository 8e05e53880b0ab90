import * as z from 'zod';

/** Longitude, then latitude, in degrees of WGS 84 (RFC 7946, 3.1.1). */
export type Point = readonly [lon: number, lat: number];
export type Line = readonly Point[];
/** What GeoJSON calls a geometry, as far as land needs it; of a polygon the outer ring counts, and its last point is the first again. */
export type Shape =
	{ readonly type: 'LineString'; readonly coordinates: Line } | { readonly type: 'Polygon'; readonly coordinates: readonly Line[] };

export const lineOf = (shape: Shape): Line => (shape.type === 'LineString' ? shape.coordinates : (shape.coordinates[0] ?? []));

const point = z
	.tuple([z.number(), z.number()])
	.rest(z.number())
	.transform(([lon, lat]): Point => [lon, lat]);
const rings = z.array(z.array(point));
const outline = z.union([
	z.object({ type: z.literal('Polygon'), coordinates: rings }).transform(({ coordinates }) => [coordinates]),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }).transform(({ coordinates }) => coordinates),
]);
const read = new WeakMap<object, readonly Line[]>();

/** The outer rings of a stored outline (GeoJSON Polygon or MultiPolygon); none when it cannot be read. */
export const outerRings = (raw: unknown): readonly Line[] => {
	if (typeof raw !== 'object' || raw === null) return [];
	const known = read.get(raw);
	if (known) return known;
	const found = (outline.safeParse(raw).data ?? []).flatMap(([outer]) => (outer ? [outer] : []));
	read.set(raw, found);
	return found;
};
