/** A square of the picture in pixels; it may reach over an edge, where nothing is. */
export type Tile = { readonly x: number; readonly y: number; readonly side: number };
type Size = { readonly width: number; readonly height: number };

/** Starts along one edge, so that neighbours share a quarter at least. */
const starts = (length: number, side: number): number[] => {
	if (side >= length) return [0];
	const count = Math.ceil((length - side) / (side * 0.75)) + 1;
	return Array.from({ length: count }, (_, at) => Math.round(((length - side) * at) / (count - 1)));
};

/** Squares that cover the picture, each as long as its longer edge divided by `parts`. */
export const tilesOf = ({ width, height }: Size, parts: number): Tile[] => {
	const side = Math.ceil(Math.max(width, height) / parts);
	return starts(height, side).flatMap((y) => starts(width, side).map((x) => ({ x, y, side })));
};
