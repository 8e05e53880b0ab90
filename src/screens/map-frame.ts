import type { Context } from '#kernel/context.ts';
import { boxOf, grown } from '#kernel/geo/box.ts';
import { outerRings, type Point } from '#kernel/geo/geometry.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';

const margin = 400;

/** What a movable map shows first, `west south east north`: some points, else a village, else the municipality. */
export const frameOf = ({ tenant }: Context, points: readonly Point[], place?: Place): string => {
	const places = place ? [place] : tenant.places;
	const around = places.flatMap(({ outline, lon, lat }) => [
		...outerRings(outline).flat(),
		...(lon !== null && lat !== null ? [[lon, lat] as const] : []),
	]);
	const box = boxOf(points.length > 0 ? points : around);
	if (!box) return '';
	const { west, south, east, north } = grown(box, margin);
	return [west, south, east, north].map((degrees) => degrees.toFixed(5)).join(' ');
};
