/** Zoom, column from the west, row from the north. */
export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** The number of a tile along the Hilbert curves of all zooms, one after the other (PMTiles v3, 4.1.1): neighbours get close numbers. */
export const tileId = ({ z, x, y }: TileAddress): number => {
	let [column, row, along] = [x, y, 0];
	for (let half = 2 ** (z - 1); half >= 1; half /= 2) {
		const [right, low] = [Math.floor(column / half) % 2, Math.floor(row / half) % 2];
		along += half * half * ((3 * right) ^ low);
		if (low === 0) {
			if (right === 1) [column, row] = [half - 1 - (column % half), half - 1 - (row % half)];
			[column, row] = [row % half, column % half];
		}
	}
	return (4 ** z - 1) / 3 + along;
};

const radians = Math.PI / 180;
/** Column and row of a position, with their fractions (https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames). */
export const tileAt = ([lon, lat]: readonly [number, number], z: number): readonly [x: number, y: number] => [
	((lon + 180) / 360) * 2 ** z,
	((1 - Math.asinh(Math.tan(lat * radians)) / Math.PI) / 2) * 2 ** z,
];
