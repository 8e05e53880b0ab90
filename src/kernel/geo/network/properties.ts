import { access, type Road } from './road.ts';
import { roadOf } from './tags.ts';

/** What the columns of a file say about a line; `null` where it is no road. */
export type RoadOfProperties = (properties: Readonly<Record<string, unknown>>) => Road | null;

const everybody = access.carForward | access.carBackward | access.bicycleForward | access.bicycleBackward | access.foot;

/** Columns named like tags of OpenStreetMap are read as such; a line without `highway` is a road open to everybody in both directions. */
export const roadOfProperties: RoadOfProperties = (properties) => {
	const tags = Object.fromEntries(
		Object.entries(properties).flatMap(([key, value]) =>
			typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
		),
	);
	if (tags['highway'] !== undefined) return roadOf(tags);
	const plain: Road = { roadClass: 'unclassified', name: '', surface: '', speed: 0, access: everybody };
	const read = roadOf({ ...tags, highway: 'unclassified' });
	return read ?? plain;
};
