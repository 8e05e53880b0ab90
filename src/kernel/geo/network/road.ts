/** From wide to narrow; a link counts to the road that it belongs to (https://wiki.openstreetmap.org/wiki/Key:highway). */
export const roadClasses = [
	'motorway',
	'trunk',
	'primary',
	'secondary',
	'tertiary',
	'unclassified',
	'residential',
	'living_street',
	'pedestrian',
	'service',
	'track',
	'cycleway',
	'footway',
	'path',
	'bridleway',
	'steps',
] as const;
export type RoadClass = (typeof roadClasses)[number];

/** Bits that say who may use an edge and in which direction; forward is the direction of the way. */
export const access = { carForward: 1, carBackward: 2, bicycleForward: 4, bicycleBackward: 8, foot: 16 } as const;
export type Mode = { readonly forward: number; readonly backward: number };
export const modes = {
	car: { forward: access.carForward, backward: access.carBackward },
	bicycle: { forward: access.bicycleForward, backward: access.bicycleBackward },
	foot: { forward: access.foot, backward: access.foot },
} as const satisfies Readonly<Record<string, Mode>>;

/** `speed`: allowed km/h, 0 where nothing says it. `access`: bits of `access`. */
export type Road = {
	readonly roadClass: RoadClass;
	readonly name: string;
	readonly surface: string;
	readonly speed: number;
	readonly access: number;
};

/** A way in pieces that hang together: `keys` name its points, and the same key is the same place on every line. */
export type RoadLine = {
	readonly way: number;
	readonly keys: ArrayLike<number>;
	readonly points: readonly (readonly [lon: number, lat: number])[];
	readonly road: Road;
};

type Fault = { readonly element: string; readonly problem: string };
/** What a source holds, and what it lacks: that was left out. */
export type Roads = { readonly lines: readonly RoadLine[]; readonly faults: readonly Fault[] };
