import { type Box, middleOf } from './box.ts';
import type { Point } from './geometry.ts';

/** Semi-major axis of WGS 84 in metres. */
const axis = 6_378_137;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Web Mercator in metres, north positive (EPSG:3857, method 1024). */
export const mercator = ([lon, lat]: Point): readonly [x: number, y: number] => [
	axis * radians(lon),
	axis * Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)),
];

export type Paper = { readonly width: number; readonly height: number; readonly margin: number };
/** `toPaper` gives units of the drawing, y downwards; `unitsPerMetre` holds in its middle. */
export type Projection = { readonly toPaper: (point: Point) => readonly [x: number, y: number]; readonly unitsPerMetre: number };

/** Lays a box of the earth into a drawing: as large as fits within the margin, in its middle. */
export const projection = (box: Box, { width, height, margin }: Paper): Projection => {
	const [west, south] = mercator([box.west, box.south]);
	const [east, north] = mercator([box.east, box.north]);
	const scale = Math.min((width - 2 * margin) / Math.max(1, east - west), (height - 2 * margin) / Math.max(1, north - south));
	const [, latitude] = middleOf(box);
	return {
		toPaper: (point) => {
			const [x, y] = mercator(point);
			return [width / 2 + (x - (west + east) / 2) * scale, height / 2 - (y - (south + north) / 2) * scale];
		},
		unitsPerMetre: scale / Math.cos(radians(latitude)),
	};
};
