/**
 * A road network in typed arrays. An edge is a stretch between two junctions (or ends) of one way; arc `2e` runs along
 * edge `e`, arc `2e + 1` against it. The edges of a line (a way, or the run of it that a file holds) follow each other.
 */
export type Network = {
	readonly nodeCount: number;
	readonly edgeCount: number;
	readonly lineCount: number;
	/** Per node: key of the source (OSM: node id), degrees. */
	readonly nodeKey: Float64Array;
	readonly nodeLon: Float64Array;
	readonly nodeLat: Float64Array;
	/** Per edge: nodes, metres, way, line, metres of the line before the edge. */
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	readonly length: Float64Array;
	readonly way: Float64Array;
	readonly line: Uint32Array;
	readonly offset: Float64Array;
	/** Per edge: bits of `access`, index into `roadClasses`, allowed km/h (0: unknown), indices into `words`. */
	readonly access: Uint8Array;
	readonly roadClass: Uint8Array;
	readonly speed: Uint8Array;
	readonly name: Uint32Array;
	readonly surface: Uint32Array;
	readonly words: readonly string[];
	/** Shape of edge `e`: points `shape[e]` to `shape[e + 1] - 1`, degrees, and metres from the start of the edge. */
	readonly shape: Uint32Array;
	readonly lon: Float64Array;
	readonly lat: Float64Array;
	readonly along: Float64Array;
	/** Arcs that leave node `n`: `arcs[leaving[n]]` to `arcs[leaving[n + 1] - 1]`. */
	readonly leaving: Uint32Array;
	readonly arcs: Uint32Array;
	/** Edges of line `l`: `lineStart[l]` to `lineStart[l + 1] - 1`. */
	readonly lineStart: Uint32Array;
};

export const edgeOf = (arc: number): number => arc >>> 1;
export const isForward = (arc: number): boolean => (arc & 1) === 0;
export const opposite = (arc: number): number => arc ^ 1;
export const tailOf = ({ from, to }: Network, arc: number): number => (isForward(arc) ? from : to)[edgeOf(arc)] ?? 0;
export const headOf = ({ from, to }: Network, arc: number): number => (isForward(arc) ? to : from)[edgeOf(arc)] ?? 0;

/** Metres of all edges together. */
export const lengthOfNetwork = ({ length }: Network): number => length.reduce((sum, metres) => sum + metres, 0);
/** Metres of a line. */
export const lengthOfLine = ({ lineStart, offset, length }: Network, line: number): number => {
	const last = (lineStart[line + 1] ?? 0) - 1;
	return (offset[last] ?? 0) + (length[last] ?? 0);
};
