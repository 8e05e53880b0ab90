import { boxOf, cornersOf } from '#kernel/geo/box.ts';
import type { Line } from '#kernel/geo/geometry.ts';
import type { Land, LandPart } from '#kernel/geo/land.ts';
import { distance } from '#kernel/geo/measure.ts';
import type { Projection } from '#kernel/geo/project.ts';
import { simplified } from '#kernel/geo/simplify.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';
import type { MapLine, MapName, MapPoint, MapPolygon } from '#ui/content/map-figure.tsx';

export type Sheet = Projection & { readonly width: number; readonly height: number };
type Layers = { readonly polygons: readonly MapPolygon[]; readonly lines: readonly MapLine[]; readonly names: readonly MapName[] };

/** From so many units per metre on, single houses and streets can be told apart; below, a village is one shape. */
const closeUp = 0.21;
const roundedTo = 1.4;
const smallest = 12;
const reach = 90;

const isOn = ([x, y]: MapPoint, { width, height }: Sheet): boolean => x > -reach && y > -reach && x < width + reach && y < height + reach;
const touches = ({ box }: LandPart, sheet: Sheet): boolean => {
	const [[left, bottom] = [0, 0], [right, top] = [0, 0]] = cornersOf(box).map(sheet.toPaper);
	return right > -reach && bottom > -reach && left < sheet.width + reach && top < sheet.height + reach;
};
const drawn = (line: Line, sheet: Sheet): readonly MapPoint[] => simplified(line.map(sheet.toPaper), roundedTo);
const sizeOf = (points: readonly MapPoint[]): number => {
	const box = boxOf(points);
	return box ? Math.max(box.east - box.west, box.north - box.south) : 0;
};

/** The stretches of a line that can be seen. */
const seen = (points: readonly MapPoint[], sheet: Sheet): MapPoint[][] => {
	const runs: MapPoint[][] = [[]];
	for (const [at, point] of points.entries()) {
		const isNear = [points[at - 1], point, points[at + 1]].some((one) => one !== undefined && isOn(one, sheet));
		if (isNear) runs.at(-1)?.push(point);
		else if (runs.at(-1)?.length) runs.push([]);
	}
	return runs.filter(({ length }) => length > 1);
};

/** A line as an area of some width: roads are drawn over areas, and so over the river. */
const ribbon = (points: readonly MapPoint[], width: number): MapPoint[] => {
	const side = (sign: number): MapPoint[] =>
		points.map(([x, y], at) => {
			const [fromX, fromY] = points[at - 1] ?? [x, y];
			const [toX, toY] = points[at + 1] ?? [x, y];
			const length = Math.hypot(toX - fromX, toY - fromY) || 1;
			return [x - (((toY - fromY) / length) * sign * width) / 2, y + (((toX - fromX) / length) * sign * width) / 2];
		});
	return [...side(1), ...side(-1).toReversed()];
};

type Village = Pick<Place, 'slug' | 'name' | 'lon' | 'lat'>;
const builtUp = new WeakMap<Land, ReadonlyMap<string, Line>>();
const farthest = 2500;

const turned = (line: Line): Line => {
	const [lon, lat] = [line.reduce((sum, [x]) => sum + x, 0) / line.length, line.reduce((sum, [, y]) => sum + y, 0) / line.length];
	const sectors = Map.groupBy(line, ([x, y]) => Math.floor((Math.atan2(y - lat, x - lon) / Math.PI) * 8));
	return [...sectors]
		.toSorted(([a], [b]) => a - b)
		.flatMap(([, points]) => points.toSorted((a, b) => distance(b, [lon, lat]) - distance(a, [lon, lat])).slice(0, 1));
};

/** The built-up area of each village by its slug: around the houses that are nearest to it, in sixteen directions. */
export const settlementsOf = (land: Land, villages: readonly Village[]): ReadonlyMap<string, Line> => {
	const known = builtUp.get(land);
	if (known) return known;
	const houses = land.filter(({ type }) => type === 'building').flatMap(({ line: [corner] }) => (corner ? [corner] : []));
	const nearest = Map.groupBy(houses, (house) => {
		const ranked = villages
			.map(({ slug, lon, lat }) => ({ slug, metres: distance(house, [lon ?? 0, lat ?? 0]) }))
			.toSorted((a, b) => a.metres - b.metres);
		return ranked[0] && ranked[0].metres < farthest ? ranked[0].slug : '';
	});
	const found = new Map(
		[...nearest].flatMap(([slug, spots]) => (slug !== '' && spots.length > 2 ? [[slug, turned(spots)] as const] : [])),
	);
	builtUp.set(land, found);
	return found;
};

const areas = ['field', 'wood', 'water'] as const;
const houses = (land: Land, villages: readonly Village[], sheet: Sheet): Line[] =>
	sheet.unitsPerMetre < closeUp
		? [...settlementsOf(land, villages).values()]
		: land.filter((part) => part.type === 'building' && touches(part, sheet)).map(({ line }) => line);

/** What a bold letter is wide and a line is high, about. */
const letter = 8.6;
const lineHeight = 20;
/** Over its place; above, below or beside a pin that stands there; farther off where there are many. `beside` is the half of the name and of a pin. */
const spotsAround = ({ name, at: [x, y] }: Title): readonly MapPoint[] => {
	const beside = (name.length * letter) / 2 + 24;
	return [
		[x, y],
		[x, y - 26],
		[x, y + 34],
		[x + beside, y + 5],
		[x - beside, y + 5],
		[x, y - 50],
		[x, y + 56],
		[x, y - 78],
		[x, y + 84],
	];
};

type Title = { readonly name: string; readonly at: MapPoint };
const cover = ({ name, at: [x, y] }: Title, [otherX, otherY]: MapPoint, { half, high }: { half: number; high: number }): boolean =>
	Math.abs(otherX - x) < (name.length * letter) / 2 + half && Math.abs(otherY - (y - 5)) < lineHeight / 2 + high;
const ofPin = { half: 18, high: 17 };
const ofName = (name: string) => ({ half: (name.length * letter) / 2, high: 8 });

/** Names where they can be read: not under a pin, not over each other; one that finds no room is left out. */
const readable = (titles: readonly Title[], pins: readonly MapPoint[], { width, height }: Sheet): MapName[] => {
	const set: Title[] = [];
	for (const title of titles) {
		const half = (title.name.length * letter) / 2;
		const spots = spotsAround(title)
			.map(([x, y]): Title => ({ name: title.name, at: [Math.round(x), Math.round(y)] }))
			.filter(({ at: [x, y] }) => y > lineHeight && y < height - 6 && x > half * 0.6 && x < width - half * 0.6);
		const free = spots.find(
			(spot) =>
				!pins.some((pin) => cover(spot, pin, ofPin)) &&
				!set.some((other) => cover(spot, [other.at[0], other.at[1] - 5], ofName(other.name))),
		);
		if (free) set.push(free);
	}
	return set.map(({ name, at: [x, y] }) => ({ name, at: [Math.round(x - (name.length * letter) / 2), y] }));
};

const titlesIn = (waters: readonly LandPart[], villages: readonly Village[], sheet: Sheet): Title[] => [
	...villages.flatMap(({ name, lon, lat }) => (lon === null || lat === null ? [] : [{ name, at: sheet.toPaper([lon, lat]) }])),
	...waters.flatMap(({ name, line, box }) =>
		name !== '' && sizeOf(line.map(sheet.toPaper)) > 55
			? [{ name, at: sheet.toPaper([(box.west + box.east) / 2, (box.south + box.north) / 2]) }]
			: [],
	),
];

export type Drawing = { readonly land: Land; readonly villages: readonly Village[]; readonly pins: readonly MapPoint[] };

/** What of the land a drawing of this scale shows: as much as can be told apart, and no more points than can be seen. */
export const layersOf = ({ land, villages, pins }: Drawing, sheet: Sheet): Layers => {
	const near = land.filter((part) => touches(part, sheet));
	const of = (type: LandPart['type']): LandPart[] => near.filter((part) => part.type === type);
	const grounds = areas
		.flatMap((kind) => of(kind).map(({ line }) => ({ kind, points: drawn(line, sheet) })))
		.filter(({ points }) => sizeOf(points) > smallest);
	const rivers = of('river')
		.flatMap(({ line }) => seen(drawn(line, sheet), sheet))
		.map((points) => ({ kind: 'water' as const, points: ribbon(points, Math.max(4, 12 * sheet.unitsPerMetre)) }));
	const ways = [...of('road'), ...(sheet.unitsPerMetre < closeUp ? [] : of('street'))];
	return {
		polygons: [
			...grounds,
			...rivers,
			...houses(land, villages, sheet)
				.map((line) => ({ kind: 'building' as const, points: drawn(line, sheet) }))
				.filter(({ points }) => points.some((point) => isOn(point, sheet))),
		],
		lines: [
			...ways.flatMap(({ line }) => seen(drawn(line, sheet), sheet)).map((points) => ({ kind: 'road' as const, points })),
			...of('railway')
				.flatMap(({ line }) => seen(drawn(line, sheet), sheet))
				.map((points) => ({ kind: 'railway' as const, points })),
		],
		names: readable(titlesIn(of('water'), villages, sheet), pins, sheet),
	};
};
