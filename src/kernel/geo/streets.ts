import type { Context } from '#kernel/context.ts';
import { grown } from './box.ts';
import type { Line, Point } from './geometry.ts';
import { landOf, type LandPart } from './land.ts';

const isNamedWay = ({ type, name }: LandPart): boolean => (type === 'street' || type === 'road') && name !== '';

/** Metres from a point to a stretch, in a plane around the point: exact enough within a village. */
const metresTo = ([lon, lat]: Point, [[lonA, latA], [lonB, latB]]: readonly [Point, Point]): number => {
	const across = Math.cos((lat * Math.PI) / 180);
	const [ax, ay, bx, by] = [(lonA - lon) * across, latA - lat, (lonB - lon) * across, latB - lat];
	const [dx, dy] = [bx - ax, by - ay];
	const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(ax + along * dx, ay + along * dy) * 111_195;
};
const metresToLine = (at: Point, line: Line): number =>
	Math.min(...line.slice(1).map((point, before) => metresTo(at, [line[before] ?? point, point])));

const reach = 60;
/** The named street beside a point. */
export const streetAt = async (ctx: Context, { lon, lat }: { readonly lon: number; readonly lat: number }): Promise<string | null> => {
	const near = grown({ west: lon, south: lat, east: lon, north: lat }, reach);
	const ways = (await landOf(ctx)).filter(
		(part) =>
			isNamedWay(part) &&
			part.box.west <= near.east &&
			part.box.east >= near.west &&
			part.box.south <= near.north &&
			part.box.north >= near.south,
	);
	const [found] = ways
		.map(({ name, line }) => ({ name, metres: metresToLine([lon, lat], line) }))
		.toSorted((a, b) => a.metres - b.metres);
	return found && found.metres <= reach ? found.name : null;
};
