import type { MapFeature, MapLayer } from '../tiles/cut.ts';
import { type Area, stretchesOf } from './areas.ts';
import type { Tags } from './element.ts';
import type { Osm } from './read.ts';
import type { Spot } from './spots.ts';

type Look = readonly [layer: MapLayer, kind: string, from: number];
type Rule = readonly [key: string, values: string, look: Look];

/** The first rule that fits decides; `*` fits every value. Zooms as maps of this kind are used: a district at 9, a village at 14. */
const lines: readonly Rule[] = [
	['highway', 'motorway trunk motorway_link trunk_link', ['roads', 'motorway', 5]],
	['highway', 'primary primary_link', ['roads', 'primary', 6]],
	['highway', 'secondary secondary_link', ['roads', 'secondary', 8]],
	['highway', 'tertiary tertiary_link', ['roads', 'tertiary', 10]],
	['highway', 'unclassified residential living_street pedestrian road', ['roads', 'minor', 12]],
	['highway', 'service', ['roads', 'service', 14]],
	['highway', 'track', ['roads', 'track', 13]],
	['highway', 'path footway cycleway bridleway steps', ['roads', 'path', 14]],
	['railway', 'rail light_rail narrow_gauge tram', ['roads', 'rail', 9]],
	['waterway', 'river canal', ['waterway', 'river', 8]],
	['waterway', 'stream ditch drain', ['waterway', 'stream', 13]],
];
const areas: readonly Rule[] = [
	['building', '*', ['buildings', 'building', 13]],
	['natural', 'water bay', ['water', 'water', 7]],
	['landuse', 'basin reservoir', ['water', 'water', 9]],
	['waterway', 'riverbank dock', ['water', 'water', 8]],
	['landuse', 'forest', ['landuse', 'wood', 7]],
	['natural', 'wood', ['landuse', 'wood', 7]],
	['natural', 'scrub heath', ['landuse', 'scrub', 11]],
	['landuse', 'farmland orchard vineyard', ['landuse', 'field', 9]],
	['landuse', 'meadow grass allotments village_green recreation_ground', ['landuse', 'grass', 10]],
	['leisure', 'park garden pitch playground golf_course', ['landuse', 'grass', 11]],
	['natural', 'grassland wetland', ['landuse', 'grass', 11]],
	['landuse', 'residential farmyard', ['landuse', 'built', 9]],
	['landuse', 'industrial commercial retail railway', ['landuse', 'works', 10]],
	['landuse', 'cemetery', ['landuse', 'cemetery', 12]],
];
const centres: readonly Rule[] = [
	['place', 'city', ['places', 'town', 5]],
	['place', 'town', ['places', 'town', 7]],
	['place', 'village suburb', ['places', 'village', 9]],
	['place', 'hamlet quarter neighbourhood', ['places', 'hamlet', 12]],
	['place', 'isolated_dwelling farm locality', ['places', 'hamlet', 14]],
];
/** Areas whose name stands on the map. */
const titled: readonly Rule[] = [
	['natural', 'water bay', ['labels', 'water', 12]],
	['landuse', 'forest reservoir', ['labels', 'wood', 13]],
	['natural', 'wood', ['labels', 'wood', 13]],
	['leisure', 'park', ['labels', 'park', 14]],
	['landuse', 'cemetery', ['labels', 'park', 15]],
	['railway', 'station halt', ['labels', 'station', 12]],
	['natural', 'peak', ['labels', 'peak', 12]],
];

const lookOf = (rules: readonly Rule[], tags: Tags): Look | undefined =>
	rules.find(([key, values]) => {
		const value = tags[key];
		return value !== undefined && value !== 'no' && (values === '*' || values.split(' ').includes(value));
	})?.[2];
const nameOf = (tags: Tags): string => tags['name:de'] ?? tags['name'] ?? '';

const ofAreas = (all: readonly Area[]): MapFeature[] =>
	all.flatMap(({ tags, polygons }) => {
		const look = lookOf(areas, tags);
		return look
			? polygons.map((coordinates): MapFeature => ({
					layer: look[0],
					kind: look[1],
					from: look[2],
					name: '',
					shape: { type: 'Polygon', coordinates },
				}))
			: [];
	});
const ofBorders = (all: readonly Area[]): MapFeature[] =>
	all
		.filter(({ tags }) => tags['boundary'] === 'administrative' && Number(tags['admin_level']) >= 6)
		.flatMap(({ tags, polygons }) =>
			polygons.flat().map((coordinates): MapFeature => ({
				layer: 'boundaries',
				kind: `level-${tags['admin_level']}`,
				from: Number(tags['admin_level']) > 8 ? 12 : 8,
				name: '',
				shape: { type: 'LineString', coordinates },
			})),
		);
const ofWays = (osm: Osm): MapFeature[] =>
	[...osm.ways.values()].flatMap(({ refs, tags }) => {
		const look = tags['area'] === 'yes' ? undefined : lookOf(lines, tags);
		if (!look) return [];
		const [layer, kind, from] = look;
		return stretchesOf(osm, refs).lines.map((coordinates): MapFeature => ({
			layer,
			kind,
			from,
			name: nameOf(tags),
			shape: { type: 'LineString', coordinates },
		}));
	});
const ofSpots = (spots: readonly Spot[]): MapFeature[] =>
	spots.flatMap(({ at, tags }) => {
		const look = lookOf([...centres, ...titled], tags);
		const name = nameOf(tags);
		return look && name !== ''
			? [{ layer: look[0], kind: look[1], from: look[2], name, shape: { type: 'Point', coordinates: at } }]
			: [];
	});

/** The base map of a file: roads, water, land use, buildings, borders, places and names. */
export const baseMapIn = (osm: Osm, all: readonly Area[], spots: readonly Spot[]): readonly MapFeature[] => [
	...ofAreas(all),
	...ofBorders(all),
	...ofWays(osm),
	...ofSpots(spots),
];
