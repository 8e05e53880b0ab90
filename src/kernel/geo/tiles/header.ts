import type { Box } from '../box.ts';

export type Part = { readonly offset: number; readonly length: number };
/** The parts of a PMTiles file by their bytes, and what it covers. */
export type Header = {
	readonly root: Part;
	readonly metadata: Part;
	readonly leaves: Part;
	readonly tiles: Part;
	/** Tiles that have an address, entries in the directories, different contents. */
	readonly counts: readonly [addressed: number, entries: number, contents: number];
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly box: Box;
};

/** Bytes of a header (PMTiles v3, 3). */
export const headerLength = 127;
const [gzip, vectorTiles, version] = [2, 1, 3];
const magic = new TextEncoder().encode('PMTiles');
const degree = 1e7;

export const packHeader = ({ root, metadata, leaves, tiles, counts, minZoom, maxZoom, box }: Header): Uint8Array => {
	const bytes = new Uint8Array(headerLength);
	const view = new DataView(bytes.buffer);
	bytes.set(magic);
	view.setUint8(7, version);
	const numbers = [root, metadata, leaves, tiles].flatMap(({ offset, length }) => [offset, length]).concat(counts);
	for (const [at, value] of numbers.entries()) view.setBigUint64(8 + 8 * at, BigInt(value), true);
	const isClustered = 1;
	bytes.set([isClustered, gzip, gzip, vectorTiles, minZoom, maxZoom], 96);
	const degrees = [box.west, box.south, box.east, box.north];
	for (const [at, value] of degrees.entries()) view.setInt32(102 + 4 * at, Math.round(value * degree), true);
	view.setUint8(118, Math.min(maxZoom, 12));
	view.setInt32(119, Math.round(((box.west + box.east) / 2) * degree), true);
	view.setInt32(123, Math.round(((box.south + box.north) / 2) * degree), true);
	return bytes;
};

/** `null` for what is no PMTiles file of version 3 with packed vector tiles. */
export const readHeader = (bytes: Uint8Array): Header | null => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < headerLength || !magic.every((byte, at) => bytes[at] === byte) || bytes[7] !== version) return null;
	if (bytes[97] !== gzip || bytes[98] !== gzip || bytes[99] !== vectorTiles) return null;
	const number = (at: number): number => Number(view.getBigUint64(8 + 8 * at, true));
	const part = (at: number): Part => ({ offset: number(2 * at), length: number(2 * at + 1) });
	const degrees = (at: number): number => view.getInt32(102 + 4 * at, true) / degree;
	return {
		root: part(0),
		metadata: part(1),
		leaves: part(2),
		tiles: part(3),
		counts: [number(8), number(9), number(10)],
		minZoom: view.getUint8(100),
		maxZoom: view.getUint8(101),
		box: { west: degrees(0), south: degrees(1), east: degrees(2), north: degrees(3) },
	};
};
