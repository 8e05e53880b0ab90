import { access, type Road, type RoadClass, roadClasses } from './road.ts';

type Tags = Readonly<Record<string, string>>;

const closed = new Set(['no', 'private', 'use_sidepath']);
const open = new Set(['yes', 'designated', 'permissive', 'destination', 'official', 'customers', 'delivery']);
/** The tag that is closest to the traveller decides (https://wiki.openstreetmap.org/wiki/Key:access, transport mode hierarchy). */
const isAllowed = (tags: Tags, keys: readonly string[], byDefault: boolean): boolean => {
	for (const key of keys) {
		const value = tags[key];
		if (value !== undefined && closed.has(value)) return false;
		if (value !== undefined && open.has(value)) return true;
	}
	return byDefault;
};

const withoutCars: ReadonlySet<RoadClass> = new Set(['pedestrian', 'cycleway', 'footway', 'path', 'bridleway', 'steps']);
const withoutBicycles: ReadonlySet<RoadClass> = new Set(['motorway', 'trunk', 'pedestrian', 'footway', 'bridleway', 'steps']);
const withoutFeet: ReadonlySet<RoadClass> = new Set(['motorway', 'trunk']);

/** 1 along the way only, -1 against it only, 0 both. */
const directionOf = (tags: Tags, roadClass: RoadClass): -1 | 0 | 1 => {
	const value = tags['oneway'];
	if (value === '-1' || value === 'reverse') return -1;
	if (value === 'yes' || value === 'true' || value === '1') return 1;
	if (value !== undefined) return 0;
	return roadClass === 'motorway' || tags['junction'] === 'roundabout' || tags['junction'] === 'circular' ? 1 : 0;
};

const bicycleDirection = (tags: Tags, direction: -1 | 0 | 1): -1 | 0 | 1 =>
	tags['oneway:bicycle'] === 'no' || tags['cycleway']?.startsWith('opposite') === true ? 0 : direction;

const bits = (isOpen: boolean, direction: -1 | 0 | 1, [forward, backward]: readonly [number, number]): number =>
	isOpen ? (direction >= 0 ? forward : 0) | (direction <= 0 ? backward : 0) : 0;

const accessOf = (tags: Tags, roadClass: RoadClass): number => {
	const direction = directionOf(tags, roadClass);
	const cars = isAllowed(tags, ['motorcar', 'motor_vehicle', 'vehicle', 'access'], !withoutCars.has(roadClass));
	const bicycles = isAllowed(tags, ['bicycle', 'vehicle', 'access'], !withoutBicycles.has(roadClass));
	const feet = isAllowed(tags, ['foot', 'access'], !withoutFeet.has(roadClass));
	return (
		bits(cars, direction, [access.carForward, access.carBackward]) |
		bits(bicycles, bicycleDirection(tags, direction), [access.bicycleForward, access.bicycleBackward]) |
		(feet ? access.foot : 0)
	);
};

const kilometresPerMile = 1.609_344;
/** https://wiki.openstreetmap.org/wiki/Key:maxspeed: km/h, miles, or the law of a country by its name. */
const named: Readonly<Record<string, number>> = { 'DE:urban': 50, 'DE:rural': 100, 'DE:living_street': 7, walk: 7, none: 130 };
const speedOf = (value: string | undefined): number => {
	if (value === undefined) return 0;
	const number = Number.parseFloat(value);
	if (!Number.isFinite(number)) return named[value] ?? 0;
	return Math.min(255, Math.round(value.endsWith('mph') ? number * kilometresPerMile : number));
};

const isRoadClass = (value: string): value is RoadClass => roadClasses.some((one) => one === value);

/** What the tags of a way say about a road; `null` where it is none, is only planned, or is an area. */
export const roadOf = (tags: Tags): Road | null => {
	const highway = (tags['highway'] ?? '').replace(/_link$/, '');
	const roadClass = highway === 'road' ? 'unclassified' : highway;
	if (!isRoadClass(roadClass) || tags['area'] === 'yes') return null;
	return {
		roadClass,
		name: tags['name'] ?? tags['ref'] ?? '',
		surface: tags['surface'] ?? '',
		speed: speedOf(tags['maxspeed']),
		access: accessOf(tags, roadClass),
	};
};
