import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Invalid } from '#kernel/errors.ts';
import { roadsOfGeoJson } from '#kernel/geo/network/geojson-roads.ts';
import { roadsOfGeoPackage } from '#kernel/geo/network/geopackage.ts';
import { roadsOfOsm } from '#kernel/geo/network/osm-roads.ts';
import type { Roads } from '#kernel/geo/network/road.ts';
import { readOsm } from '#kernel/geo/osm/read.ts';

const osmLicence = '© OpenStreetMap-Mitwirkende (ODbL)';

const ofOsm = async (path: string): Promise<Roads> => {
	const osm = await readOsm(path);
	const { lines, faults } = roadsOfOsm(osm);
	return { lines, faults: [...osm.faults.map(({ element, problem }) => ({ element, problem })), ...faults] };
};

/** Endings of files, and how their roads are read; a GeoPackage or GeoJSON file does not say whose it is. */
const readers: readonly { ends: RegExp; licence: string; read: (path: string) => Promise<Roads> }[] = [
	{ ends: /\.(osm\.pbf|pbf|osm\.gz|osm)$/i, licence: osmLicence, read: ofOsm },
	{ ends: /\.(geojson|json)$/i, licence: '', read: async (path) => roadsOfGeoJson(await readFile(path, 'utf8')) },
	{ ends: /\.gpkg$/i, licence: '', read: async (path) => roadsOfGeoPackage(path) },
];

/** The roads of a file, and the licence where its form says one. `Invalid` names what the file lacks; single broken elements are named and left out. */
export const roadsOfFile = async (path: string): Promise<{ readonly roads: Roads; readonly licence: string }> => {
	const reader = readers.find(({ ends }) => ends.test(path));
	if (!reader) throw new Invalid({ [basename(path)]: 'is none of .osm.pbf, .osm.gz, .osm, .geojson, .gpkg' });
	return { roads: await reader.read(path), licence: reader.licence };
};
