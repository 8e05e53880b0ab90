import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Line } from '../geometry.ts';
import { mostZoom } from './cut.ts';
import type { TileAddress } from './tile-id.ts';

/** A line with what a style needs to draw it: short texts and numbers. */
export type TiledLine = { readonly line: Line; readonly properties: Readonly<Record<string, string | number>> };

/** Lines that are shown from a zoom on, until the next sheet begins. */
export type LineSheet = { readonly from: number; readonly lines: readonly TiledLine[] };

/** Squares with more points are split when the index is made, so that nobody waits for it. */
const cutting = { maxZoom: mostZoom, indexMaxZoom: mostZoom, indexMaxPoints: 300, buffer: 64, extent: 4096, tolerance: 3 };
const indexOf = (lines: readonly TiledLine[]): GeoJSONVT =>
	new GeoJSONVT(
		{
			type: 'FeatureCollection',
			features: lines.map(({ line, properties }) => ({
				type: 'Feature',
				properties: { ...properties },
				geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
			})),
		},
		cutting,
	);

/** Cuts lines into tiles on demand (Mapbox Vector Tile 2.1, one layer); the index is made at once. `null` where a tile is empty. Sheets rise. */
export const lineTiles = (layer: string, sheets: readonly LineSheet[]): ((address: TileAddress) => Uint8Array | null) => {
	const indices = sheets.map(({ from, lines }) => ({ from, index: indexOf(lines) }));
	return ({ z, x, y }) => {
		const tile = indices.findLast(({ from }) => from <= z)?.index.getTile(z, x, y);
		return tile && tile.features.length > 0 ? fromGeojsonVt({ [layer]: tile }, { version: 2, extent: cutting.extent }) : null;
	};
};
