import type { Line, Shape } from '../geometry.ts';
import type { LandShape } from '../land.ts';
import type { LandType } from '../tables.ts';
import { type Area, stretchesOf } from './areas.ts';
import type { Tags } from './element.ts';
import type { Osm } from './read.ts';

const values = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const roads = values('motorway trunk primary secondary tertiary motorway_link trunk_link primary_link secondary_link tertiary_link');
const streets = values('unclassified residential living_street pedestrian service road');
const rails = values('rail light_rail narrow_gauge tram');
const streams = values('river canal stream');
const woods = values('forest wood scrub');
const fields = values('farmland meadow orchard vineyard grass heath grassland allotments');
const waters = values('water basin reservoir bay');

type Rule = readonly [key: string, values: ReadonlySet<string>, type: LandType];
/** The first rule that fits decides. Driveways and sidings carry `service`, culverts `tunnel`: they are no part of a small map. */
const lineRules: readonly Rule[] = [
	['highway', roads, 'road'],
	['highway', streets, 'street'],
	['railway', rails, 'railway'],
	['waterway', streams, 'river'],
];
const areaRules: readonly Rule[] = [
	['landuse', woods, 'wood'],
	['natural', woods, 'wood'],
	['landuse', fields, 'field'],
	['natural', fields, 'field'],
	['natural', waters, 'water'],
	['landuse', waters, 'water'],
	['waterway', values('riverbank dock'), 'water'],
];
const typeBy = (rules: readonly Rule[], tags: Tags): LandType | null =>
	rules.find(([key, known]) => known.has(tags[key] ?? ''))?.[2] ?? null;
const lineType = (tags: Tags): LandType | null => {
	const type = typeBy(lineRules, tags);
	return type !== 'road' && (tags['service'] !== undefined || tags['tunnel'] === 'culvert') ? null : type;
};
const areaType = (tags: Tags): LandType | null => ((tags['building'] ?? 'no') === 'no' ? typeBy(areaRules, tags) : 'building');

const nameIn = (tags: Tags): string => tags['name:de'] ?? tags['name'] ?? '';
const lineShape = (coordinates: Line): Shape => ({ type: 'LineString', coordinates });
const ringShape = (ring: Line): Shape => ({ type: 'Polygon', coordinates: [ring] });

type Stretches = { readonly id: string; readonly type: LandType; readonly name: string; readonly shapes: readonly Shape[] };
/** One thing may consist of several stretches; all but the first carry their number. */
const numbered = ({ id, type, name, shapes }: Stretches): LandShape[] =>
	shapes.map((shape, at) => ({ id: at === 0 ? id : `${id}/${at}`, type, name, shape }));

/** What lies where: roads with their names, railways, rivers, woods, fields, waters, buildings. */
export const landIn = (osm: Osm, areas: readonly Area[]): readonly LandShape[] => [
	...areas.flatMap(({ id, tags, polygons }) => {
		const type = areaType(tags);
		return type
			? numbered({ id, type, name: nameIn(tags), shapes: polygons.flatMap(([outer]) => (outer ? [ringShape(outer)] : [])) })
			: [];
	}),
	...[...osm.ways.values()].flatMap(({ id, refs, tags }) => {
		const type = tags['area'] === 'yes' ? null : lineType(tags);
		if (!type) return [];
		return numbered({ id: `way/${id}`, type, name: nameIn(tags), shapes: stretchesOf(osm, refs).lines.map(lineShape) });
	}),
];
