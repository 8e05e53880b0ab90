import { basename } from 'node:path';
import { type Box, boxOf, overlaps } from '#kernel/geo/box.ts';
import { lineOf } from '#kernel/geo/geometry.ts';
import type { LandShape } from '#kernel/geo/land.ts';
import { type Address, streetsIn } from '#kernel/geo/address.ts';
import { addressesIn, streetsOfHouses } from '#kernel/geo/osm/addresses.ts';
import { areasIn } from '#kernel/geo/osm/areas.ts';
import { baseMapIn } from '#kernel/geo/osm/base-map.ts';
import { boundariesIn } from '#kernel/geo/osm/boundaries.ts';
import { unreadable } from '#kernel/geo/osm/element.ts';
import { landIn } from '#kernel/geo/osm/land.ts';
import { type Osm, readOsm } from '#kernel/geo/osm/read.ts';
import { spotsIn } from '#kernel/geo/osm/spots.ts';
import { boxOfFeatures, type MapFeature } from '#kernel/geo/tiles/cut.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import type { Located } from '#kernel/tenancy/places.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { entriesFromOsm } from '#modules/directory/server/imports/osm.ts';
import { findPlaces, frameOf, isWithin, ringsOf, villageFinder, withFound } from './places.ts';

/** Everything of an OpenStreetMap file that concerns one municipality, before anything is written. */
export type Gathered = {
	readonly file: string;
	readonly osm: Osm;
	readonly located: readonly Located[];
	readonly rows: readonly ImportRow[];
	readonly land: readonly LandShape[];
	/** Streets and the houses that have a number. */
	readonly addresses: readonly Address[];
	/** The base map. */
	readonly features: readonly MapFeature[];
	readonly isClipped: boolean;
	/** What was broken or unclear in the file, a sentence each; it was left out. */
	readonly faults: readonly string[];
};

const liesIn = (frame: Box | null, box: Box | null): boolean => !frame || (box !== null && overlaps(box, frame));

/** Reads a file for a municipality, clipped to its area where that is known, the file's own boundaries included. `Invalid` when nothing of it lies there. */
export const gather = async (tenant: Tenant, path: string): Promise<Gathered> => {
	const osm = await readOsm(path);
	const { areas, faults } = areasIn(osm);
	const spots = spotsIn(osm, areas);
	const finding = findPlaces(tenant, boundariesIn(areas), spots);
	const located = withFound(tenant, finding);
	const rings = ringsOf(located);
	const frame = frameOf(rings);
	const own = rings ? spots.filter(({ at }) => isWithin(at, rings)) : spots;
	const entries = entriesFromOsm(own, located, villageFinder(located));
	const land = landIn(osm, areas).filter(({ shape }) => liesIn(frame, boxOf(lineOf(shape))));
	const houses = addressesIn(own, streetsOfHouses(osm));
	if (entries.rows.length === 0 && land.length === 0) throw unreadable(basename(path), `holds nothing within ${tenant.name}`);
	return {
		file: basename(path),
		osm,
		isClipped: frame !== null,
		features: baseMapIn(osm, areas, spots).filter((feature) => liesIn(frame, boxOfFeatures([feature]))),
		located: finding.located,
		rows: entries.rows,
		land,
		addresses: [...streetsIn(land, houses), ...houses],
		faults: [
			...[...osm.faults, ...faults].map(({ element, problem }) => `${element} ${problem}`),
			...finding.doubts,
			...entries.faults,
		],
	};
};
