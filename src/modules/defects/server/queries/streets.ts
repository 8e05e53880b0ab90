import type { Context } from '#kernel/context.ts';
import { villageAt } from '#kernel/case/routes.ts';
import { boxOf, grown } from '#kernel/geo/box.ts';
import type { Line, Point } from '#kernel/geo/geometry.ts';
import { landOf, type LandPart } from '#kernel/geo/land.ts';
import { distance } from '#kernel/geo/measure.ts';
import { fold } from '#kernel/search/fold.ts';
import { placeById, villagesOf } from '#kernel/tenancy/tenant.ts';
import type { Spot } from '../../report.ts';

/** Farther from a village than this, and outside of every outline, is no place of this municipality. */
const mostMetres = 4000;

/** The village of a point: in whose outline it lies, else the nearest one; `null` outside of the municipality. */
export const villageOf = ({ tenant }: Context, spot: Spot): string | null => {
	const inside = villageAt(tenant, spot);
	if (inside) return inside;
	const [nearest] = villagesOf(tenant)
		.flatMap(({ id, lon, lat }) => (lon === null || lat === null ? [] : [{ id, metres: distance([spot.lon, spot.lat], [lon, lat]) }]))
		.toSorted((a, b) => a.metres - b.metres);
	return nearest && nearest.metres < mostMetres ? nearest.id : null;
};

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
export const streetAt = async (ctx: Context, { lon, lat }: Spot): Promise<string | null> => {
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

export type FoundStreet = Spot & { readonly name: string; readonly village: string };

/** A house number at the end, with its letter: `12 a`. */
const houseNumber = /[\s,]+\d+\s*[a-z]?$/i;
/** `Str.` and `straße` are the same to people; the search form of ß is ss. */
const keyOf = (name: string): string =>
	fold(name)
		.replace(/str(\.|asse)?(?=\s|$)/g, 'strasse')
		.replace(/[^a-z\d]/g, '');

const mostFound = 8;
/** Streets by their name as people type it, each village on its own; those that begin so when none is called so. */
export const streetsNamed = async (ctx: Context, typed: string): Promise<readonly FoundStreet[]> => {
	const wanted = keyOf(typed.replace(houseNumber, ''));
	if (wanted.length < 3) return [];
	const ways = (await landOf(ctx)).filter(isNamedWay);
	const exact = ways.filter(({ name }) => keyOf(name) === wanted);
	const hits = exact.length > 0 ? exact : ways.filter(({ name }) => keyOf(name).startsWith(wanted));
	const byStreet = new Map<string, { name: string; village: string; points: Point[] }>();
	for (const { name, line } of hits) {
		const middle = line[Math.floor(line.length / 2)];
		const village = middle && placeById(ctx.tenant, villageOf(ctx, { lon: middle[0], lat: middle[1] }) ?? '')?.name;
		if (!middle || village === undefined) continue;
		const known = byStreet.get(`${name} ${village}`) ?? { name, village, points: [] };
		byStreet.set(`${name} ${village}`, known);
		known.points.push(middle);
	}
	return [...byStreet.values()].slice(0, mostFound).flatMap(({ name, village, points }) => {
		const box = boxOf(points);
		const [middle] = box
			? points.toSorted(
					(a, b) =>
						distance(a, [(box.west + box.east) / 2, (box.south + box.north) / 2]) -
						distance(b, [(box.west + box.east) / 2, (box.south + box.north) / 2]),
				)
			: [];
		return middle ? [{ name, village, lon: middle[0], lat: middle[1] }] : [];
	});
};
