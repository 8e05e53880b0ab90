import { gzipSync } from 'node:zlib';
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry } from 'geojson';
import { type Box, boxOf } from '../box.ts';
import type { Line, Point } from '../geometry.ts';
import { type TileAddress, tileAt } from './tile-id.ts';

/** What the base map is made of: its layer and class there, from which zoom on it is shown, its name, its shape with holes. */
export type MapFeature = {
	readonly layer: MapLayer;
	readonly kind: string;
	readonly from: number;
	readonly name: string;
	readonly shape:
		| { readonly type: 'Point'; readonly coordinates: Point }
		| { readonly type: 'LineString'; readonly coordinates: Line }
		| { readonly type: 'Polygon'; readonly coordinates: readonly Line[] };
};
/** In the order in which they are drawn. */
export const mapLayers = ['landuse', 'water', 'waterway', 'buildings', 'roads', 'boundaries', 'places', 'labels'] as const;
export type MapLayer = (typeof mapLayers)[number];
export type Tile = TileAddress & { readonly bytes: Uint8Array };

export const [leastZoom, mostZoom] = [5, 15];
const cutting = { maxZoom: mostZoom, indexMaxZoom: leastZoom, buffer: 64, extent: 4096, tolerance: 3 };

const pointsOf = ({ shape }: MapFeature): Line =>
	shape.type === 'Point' ? [shape.coordinates] : shape.type === 'LineString' ? shape.coordinates : (shape.coordinates[0] ?? []);
export const boxOfFeatures = (features: readonly MapFeature[]): Box | null => boxOf(features.values().flatMap(pointsOf));

const mutable = (line: Line): [number, number][] => line.map(([lon, lat]) => [lon, lat]);
const geometryOf = ({ shape }: MapFeature): Geometry => {
	if (shape.type === 'Point') return { type: 'Point', coordinates: [...shape.coordinates] };
	if (shape.type === 'LineString') return { type: 'LineString', coordinates: mutable(shape.coordinates) };
	return { type: 'Polygon', coordinates: shape.coordinates.map(mutable) };
};
const geoJsonOf = (feature: MapFeature): Feature => ({
	type: 'Feature',
	properties: { kind: feature.kind, ...(feature.name && { name: feature.name }) },
	geometry: geometryOf(feature),
});

type Sheet = { readonly layer: MapLayer; readonly from: number; readonly index: GeoJSONVT };
/** One index for what begins at the same zoom in the same layer: so no tile has to be sifted. */
const sheetsOf = (features: readonly MapFeature[]): readonly Sheet[] =>
	[...Map.groupBy(features, ({ layer, from }) => `${mapLayers.indexOf(layer)} ${from}`)]
		.toSorted(([a], [b]) => a.localeCompare(b))
		.flatMap(([, group]) => {
			const [first] = group;
			const index = new GeoJSONVT({ type: 'FeatureCollection', features: group.map(geoJsonOf) }, cutting);
			return first ? [{ layer: first.layer, from: first.from, index }] : [];
		});

const tileOf = (sheets: readonly Sheet[], { z, x, y }: TileAddress): Uint8Array | null => {
	const layers: Partial<Record<MapLayer, GeoJSONVTTile>> = {};
	for (const { layer, index } of sheets.filter(({ from }) => from <= z)) {
		const part = index.getTile(z, x, y);
		const known = layers[layer];
		if (part && part.features.length > 0) layers[layer] = known ? { ...known, features: [...known.features, ...part.features] } : part;
	}
	const found = Object.entries(layers);
	return found.length === 0 ? null : fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: cutting.extent });
};

/** Cuts a map into packed vector tiles (Mapbox Vector Tile 2.1), coarser the farther away; empty ones are left out. */
export const cutTiles = function* (features: readonly MapFeature[]): Generator<Tile> {
	const box = boxOfFeatures(features);
	if (!box) return;
	const sheets = sheetsOf(features);
	for (let z = leastZoom; z <= mostZoom; z += 1) {
		const [[west, north], [east, south]] = [tileAt([box.west, box.north], z), tileAt([box.east, box.south], z)];
		for (let x = Math.floor(west); x <= east; x += 1)
			for (let y = Math.floor(north); y <= south; y += 1) {
				const tile = tileOf(sheets, { z, x, y });
				if (tile) yield { z, x, y, bytes: gzipSync(tile) };
			}
	}
};
