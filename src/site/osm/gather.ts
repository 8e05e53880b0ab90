import { basename } from 'node:path';
import { type Box, boxOf, overlaps } from '#kernel/geo/box.ts';
import { lineOf } from '#kernel/geo/geometry.ts';
import type { LandShape } from '#kernel/geo/land.ts';
import { type Area, areasIn } from '#kernel/geo/osm/areas.ts';
import { boundariesIn } from '#kernel/geo/osm/boundaries.ts';
import { landIn } from '#kernel/geo/osm/land.ts';
import { type Osm, readOsm } from '#kernel/geo/osm/read.ts';
import { spotsIn } from '#kernel/geo/osm/spots.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import type { Located } from '#kernel/tenancy/places.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { entriesFromOsm } from '#modules/directory/server/imports/osm.ts';
import { findPlaces, frameOf, isWithin, ringsOf, villageFinder, withFound } from './places.ts';

/** Everything of an OpenStreetMap file that concerns one municipality, before anything is written. */
export type Gathered = {
	readonly file: string;
	readonly osm: Osm;
	readonly areas: readonly Area[];
	readonly located: readonly Located[];
	readonly rows: readonly ImportRow[];
	readonly land: readonly LandShape[];
	/** What its maps show; `null` for all of the file. */
	readonly frame: Box | null;
	/** What was broken or unclear in the file, a sentence each; it was left out. */
	readonly faults: readonly string[];
};

const liesIn =
	(frame: Box | null) =>
	({ shape }: LandShape): boolean => {
		const box = frame && boxOf(lineOf(shape));
		return !frame || (box !== null && overlaps(box, frame));
	};

/** Reads a file for a municipality, clipped to its area where that is known, the file's own boundaries included. */
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
	return {
		file: basename(path),
		osm,
		areas,
		frame,
		located: finding.located,
		rows: entries.rows,
		land: landIn(osm, areas).filter(liesIn(frame)),
		faults: [
			...[...osm.faults, ...faults].map(({ element, problem }) => `${element} ${problem}`),
			...finding.doubts,
			...entries.faults,
		],
	};
};
