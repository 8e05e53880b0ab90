import { type Address, streetsIn } from '#kernel/geo/address.ts';
import { boxOf, middleOf } from '#kernel/geo/box.ts';
import type { Line, Shape } from '#kernel/geo/geometry.ts';
import type { LandShape } from '#kernel/geo/land.ts';
import type { LandType } from '#kernel/geo/tables.ts';
import type { MunicipalityWish } from '#kernel/tenancy/plan.ts';
import { type House, housesOf } from './buildings.ts';
import { fieldsOf, lakesOf, lineThrough, type Patch, stationAt, woodsOf } from './nature.ts';
import { areasOf, landAround } from './outlines.ts';
import { lineOn, type Path, type Plane, planeAround } from './plane.ts';
import { type Named, roadsOf, type Village } from './roads.ts';
import { type Built, settlementsOf } from './streets.ts';

/** What lies where in one municipality: the outline of each village by its slug, all that a map draws, streets and houses by their addresses. */
export type Geography = {
	readonly outlines: ReadonlyMap<string, Shape>;
	readonly land: readonly LandShape[];
	readonly addresses: readonly Address[];
};

type Lay = {
	readonly kilometres: number;
	readonly around: number;
	readonly river: string;
	readonly waters: readonly string[];
	readonly halts: readonly string[];
};
/** Municipalities that touch are drawn together. River and railway pass the villages in `waters` and `halts`; `around` is metres beyond the outermost. */
const lays: Readonly<Record<string, Lay>> = {
	auenrode: { kilometres: 60, around: 1750, river: 'Auenbach', waters: ['auenrode/auenrode'], halts: ['auenrode/auenrode'] },
	fh: {
		kilometres: 180,
		around: 1700,
		river: 'Plane',
		waters: ['falkenbrueck/dippmannsdorf', 'falkenbrueck/falkenbrueck', 'falkenbrueck/kuhlowitz'],
		halts: ['falkenbrueck/fredersdorf', 'falkenbrueck/falkenbrueck', 'heidewalde/heidewalde', 'heidewalde/medewitz'],
	},
};
const plain: Lay = { kilometres: 40, around: 1500, river: 'Bach', waters: [], halts: [] };
const share = 0.55;

const isPoint = (position: readonly number[] | undefined): position is readonly [number, number] => position?.length === 2;
const middleOfAll = (plans: readonly MunicipalityWish[]): readonly [number, number] => {
	const box = boxOf(plans.flatMap(({ villages }) => villages.flatMap(({ position }) => (isPoint(position) ? [position] : []))));
	return box ? middleOf(box) : [0, 0];
};

type VillagePlan = MunicipalityWish['villages'][number];
const villageOf = (tenantId: string, { slug, name, position, population = 0, face = {} }: VillagePlan, plane: Plane): Village[] =>
	isPoint(position)
		? [{ tenantId, slug, name, population, at: plane.toPlane(position), water: face['water'] === true, pines: face['pines'] === true }]
		: [];
const villagesOf = (plans: readonly MunicipalityWish[], plane: Plane): readonly Village[] =>
	plans.flatMap(({ id, villages }) => villages.flatMap((village) => villageOf(id, village, plane)));

const polygon = (line: Line): Shape => ({ type: 'Polygon', coordinates: [line] });
const lineString = (line: Line): Shape => ({ type: 'LineString', coordinates: line });
const areas = new Set<LandType>(['wood', 'field', 'water', 'building']);

type Drawn = {
	readonly type: LandType;
	readonly tenantId: string;
	readonly name: string;
	readonly path: Path;
	readonly street?: string;
	readonly number?: string;
};
const ofVillages = (type: LandType, things: readonly (Named | Patch | House)[]): Drawn[] =>
	things.map(({ village, ...thing }) => ({ type, tenantId: village.tenantId, ...thing }));

const linesThrough = (lay: Lay, built: readonly Built[], land: Path): Omit<Drawn, 'tenantId'>[] => {
	const named = (keys: readonly string[]): Built[] =>
		keys.flatMap((key) => built.filter(({ village }) => `${village.tenantId}/${village.slug}` === key));
	const railway = lineThrough(named(lay.halts), land, { start: 0.2, end: Math.PI, bend: 0.04 });
	const river = lineThrough(named(lay.waters), land, { start: 1.4, end: -1.6, bend: 0.16 });
	return [
		{ type: 'river', name: lay.river, path: river },
		{ type: 'railway', name: 'Bahnlinie', path: railway },
		...named(lay.halts).map((own) => ({
			type: 'building' as const,
			name: `Bahnhof ${own.village.name}`,
			path: stationAt(own, railway),
		})),
	];
};

const drawnIn = (villages: readonly Village[], land: Path, lay: Lay): readonly Drawn[] => {
	const roads = roadsOf(villages, land, lay.kilometres * 1000 * share);
	const built = settlementsOf(villages, roads, lay.kilometres * 1000);
	const tenants = [...new Set(villages.map(({ tenantId }) => tenantId))];
	return [
		...ofVillages('field', fieldsOf(built)),
		...ofVillages('wood', woodsOf(built)),
		...ofVillages('water', lakesOf(built, roads)),
		...ofVillages('road', roads),
		...ofVillages(
			'street',
			built.flatMap(({ streets }) => streets),
		),
		...built.flatMap((own) =>
			ofVillages(
				'building',
				housesOf(
					own,
					roads.filter(({ village }) => village === own.village).map(({ path }) => path),
				),
			),
		),
		...linesThrough(lay, built, land)
			.filter(({ path }) => path.length > 1)
			.flatMap((line) => tenants.map((tenantId) => ({ ...line, tenantId }))),
	];
};

const landShape =
	(plane: Plane) =>
	({ type, name, path }: Drawn, at: number): LandShape => ({
		id: `${type}-${at + 1}`,
		type,
		name,
		shape: (areas.has(type) ? polygon : lineString)(lineOn(plane, path)),
	});

/** Houses lie where their wall begins: near enough for an address. */
const housesIn = (plane: Plane, drawn: readonly Drawn[], land: readonly LandShape[]): readonly Address[] =>
	drawn.flatMap(({ street, number, path }, at): Address[] => {
		const [point] = lineOn(plane, path);
		return street && number && point ? [{ id: land[at]?.id ?? '', street, number, at: point }] : [];
	});

const region = (plans: readonly MunicipalityWish[], lay: Lay): readonly (readonly [string, Geography])[] => {
	const plane = planeAround(middleOfAll(plans));
	const villages = villagesOf(plans, plane);
	const land = landAround(
		villages.map(({ at }) => at),
		lay.around,
	);
	const outlines = areasOf(
		villages.map(({ at }) => at),
		land,
	);
	const drawn = drawnIn(villages, land, lay);
	return plans.map(({ id }) => {
		const own = drawn.filter(({ tenantId }) => tenantId === id);
		const lying = own.map(landShape(plane));
		const houses = housesIn(plane, own, lying);
		const geography = {
			outlines: new Map(
				villages.flatMap(({ tenantId, slug }, at) =>
					tenantId === id ? [[slug, polygon(lineOn(plane, outlines[at] ?? []))] as const] : [],
				),
			),
			land: lying,
			addresses: [...streetsIn(lying, houses), ...houses],
		};
		return [id, geography];
	});
};

/** Draws the land of the demo world from its villages, the same every time; municipalities of one cooperation are neighbours. */
export const drawGeography = (plans: readonly MunicipalityWish[]): ReadonlyMap<string, Geography> => {
	const regions = Map.groupBy(plans, ({ id, cooperation }) => cooperation?.id ?? id);
	return new Map([...regions].flatMap(([id, members]) => region(members, lays[id] ?? plain)));
};
