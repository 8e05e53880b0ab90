import { DatabaseSync } from 'node:sqlite';
import { Invalid } from '#kernel/errors.ts';
import { wayNumber } from './geojson-roads.ts';
import { joinLines, type PlainLine } from './join.ts';
import { type RoadOfProperties, roadOfProperties } from './properties.ts';
import { toDegrees } from './reference-system.ts';
import type { Roads } from './road.ts';
import { linesOfWkb } from './wkb.ts';

type Row = Readonly<Record<string, unknown>>;
type Layer = { readonly table: string; readonly column: string; readonly epsg: number };

/** Bytes before the envelope (OGC 12-128r19, 2.1.3: "GP", version, flags, reference system), and of the envelope by its code. */
const headerLength = 8;
const envelopes = [0, 32, 48, 48, 64];
const wkbOf = (blob: Uint8Array): Uint8Array => {
	const [first, second, , flags = 0] = blob;
	const envelope = envelopes[(flags >> 1) & 7];
	if (first !== 0x47 || second !== 0x50 || envelope === undefined) throw new Invalid({ geometry: 'is none of a GeoPackage' });
	return blob.subarray(headerLength + envelope);
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const layersOf = (db: DatabaseSync): readonly Layer[] =>
	db
		.prepare(
			`SELECT g.table_name AS "table", g.column_name AS "column", s.organization_coordsys_id AS epsg
			 FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s USING (srs_id) ORDER BY 1`,
		)
		.all()
		.map((row) => ({ table: String(row['table']), column: String(row['column']), epsg: Number(row['epsg']) }));

type Found = { readonly lines: PlainLine[]; readonly faults: { element: string; problem: string }[] };
const readRow = (row: Row, { layer, at }: { layer: Layer; at: number }, read: RoadOfProperties): readonly PlainLine[] => {
	const [blob, road, place] = [row[layer.column], read(row), toDegrees(layer.epsg)];
	if (!(blob instanceof Uint8Array) || !road || !place) return [];
	const way = wayNumber(row['osm_id'] ?? row['fid'] ?? row['id'], at);
	return linesOfWkb(wkbOf(blob)).map((line) => ({ way, road, points: line.map(place) }));
};

const readLayer = (db: DatabaseSync, layer: Layer, { found, read }: { found: Found; read: RoadOfProperties }): void => {
	if (!toDegrees(layer.epsg)) {
		found.faults.push({ element: layer.table, problem: `is in EPSG:${layer.epsg}, which is not known here` });
		return;
	}
	for (const [at, row] of db
		.prepare(`SELECT * FROM ${quoted(layer.table)}`)
		.all()
		.entries()) {
		try {
			found.lines.push(...readRow(row, { layer, at }, read));
		} catch (error) {
			if (!(error instanceof Invalid)) throw error;
			found.faults.push({ element: `${layer.table}, row ${at + 1}`, problem: error.message });
		}
	}
};

/**
 * The lines of all layers of a GeoPackage (OGC 12-128r19, a SQLite file) as roads, whatever reference system of
 * `toDegrees` they are in. `Invalid` when the file is none; layers and rows that cannot be read are named and left out.
 */
export const roadsOfGeoPackage = (path: string, read: RoadOfProperties = roadOfProperties): Roads => {
	const found: Found = { lines: [], faults: [] };
	try {
		using db = new DatabaseSync(path, { readOnly: true });
		for (const layer of layersOf(db)) readLayer(db, layer, { found, read });
	} catch (error) {
		if (error instanceof Invalid) throw error;
		throw new Invalid({ file: `is no GeoPackage: ${error instanceof Error ? error.message : String(error)}` });
	}
	return { lines: joinLines(found.lines), faults: found.faults };
};
