import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { outerRings, type Point } from '../geometry.ts';
import type { LandPart } from '../land.ts';
import type { LandType } from '../tables.ts';
import type { MapFeature, MapLayer } from './cut.ts';

type Look = readonly [layer: MapLayer, kind: string, from: number];
const looks: Readonly<Record<LandType, Look>> = {
	wood: ['landuse', 'wood', 7],
	field: ['landuse', 'field', 9],
	water: ['water', 'water', 7],
	river: ['waterway', 'river', 8],
	railway: ['roads', 'rail', 9],
	road: ['roads', 'secondary', 7],
	street: ['roads', 'minor', 12],
	building: ['buildings', 'building', 13],
};
const lines: ReadonlySet<LandType> = new Set(['river', 'railway', 'road', 'street']);

const partFeature = ({ type, name, line }: LandPart): MapFeature => {
	const [layer, kind, from] = looks[type];
	const shape = lines.has(type) ? { type: 'LineString' as const, coordinates: line } : { type: 'Polygon' as const, coordinates: [line] };
	return { layer, kind, from, name, shape };
};
const waterName = ({ type, name, box }: LandPart): MapFeature[] => {
	const middle: Point = [(box.west + box.east) / 2, (box.south + box.north) / 2];
	return type === 'water' && name !== ''
		? [{ layer: 'labels', kind: 'water', from: 12, name, shape: { type: 'Point', coordinates: middle } }]
		: [];
};
const placeFeatures = ({ places }: Tenant): MapFeature[] =>
	places.flatMap(({ name, type, lon, lat, outline }): MapFeature[] => [
		...(lon === null || lat === null
			? []
			: [
					{
						layer: 'places' as const,
						kind: type,
						from: type === 'hamlet' ? 12 : 8,
						name,
						shape: { type: 'Point' as const, coordinates: [lon, lat] as const },
					},
				]),
		...outerRings(outline).map((coordinates): MapFeature => ({
			layer: 'boundaries',
			kind: 'village',
			from: 10,
			name: '',
			shape: { type: 'LineString', coordinates },
		})),
	]);

/** The land and the villages of a municipality as a base map: where they came from elsewhere than OpenStreetMap. */
export const mapOfLand = (tenant: Tenant, land: readonly LandPart[]): readonly MapFeature[] => [
	...land.map(partFeature),
	...land.flatMap(waterName),
	...placeFeatures(tenant),
];
