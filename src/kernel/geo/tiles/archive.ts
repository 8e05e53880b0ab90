import { type FileHandle, open } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Box } from '../box.ts';
import { entryFor, readDirectory, type TileEntry } from './directory.ts';
import { type Header, headerLength, type Part, readHeader } from './header.ts';
import { type TileAddress, tileId } from './tile-id.ts';

/** A map on the disk. `version` changes with its content. */
export type Archive = {
	readonly version: string;
	readonly box: Box;
	readonly zooms: readonly [least: number, most: number];
	/** The packed tile, or `null` where there is nothing to draw. */
	readonly tile: (address: TileAddress) => Promise<Uint8Array | null>;
	readonly metadata: () => Promise<unknown>;
	readonly close: () => Promise<void>;
};

const bytesIn = async (file: FileHandle, { offset, length }: Part): Promise<Uint8Array> => {
	const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
	return buffer.subarray(0, bytesRead);
};

const archiveIn = async (file: FileHandle, header: Header): Promise<Archive> => {
	const root = readDirectory(await bytesIn(file, header.root));
	const leaves = new Map<number, readonly TileEntry[]>();
	const leafAt = async ({ offset, length }: TileEntry): Promise<readonly TileEntry[]> => {
		const known = leaves.get(offset);
		const entries = known ?? readDirectory(await bytesIn(file, { offset: header.leaves.offset + offset, length }));
		leaves.set(offset, entries);
		return entries;
	};
	const { mtimeMs, size } = await file.stat();
	const { minZoom, maxZoom, box } = header;
	return {
		version: `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`,
		box,
		zooms: [minZoom, maxZoom],
		tile: async (address) => {
			const id = tileId(address);
			const found = entryFor(root, id);
			const entry = found?.run === 0 ? entryFor(await leafAt(found), id) : found;
			return entry ? bytesIn(file, { offset: header.tiles.offset + entry.offset, length: entry.length }) : null;
		},
		metadata: async () => JSON.parse(gunzipSync(await bytesIn(file, header.metadata)).toString()),
		close: () => file.close(),
	};
};

/** A file that lost its end would draw half of the country and say nothing. */
const isWhole = async (file: FileHandle, { metadata, leaves, tiles }: Header): Promise<boolean> => {
	const { size } = await file.stat();
	return [metadata, leaves, tiles].every(({ offset, length }) => offset + length <= size);
};

/** Opens a map; `null` when there is none or the file is something else or cut off. */
export const openArchive = async (path: string): Promise<Archive | null> => {
	const file = await open(path).catch(() => null);
	if (!file) return null;
	try {
		const header = readHeader(await bytesIn(file, { offset: 0, length: headerLength }));
		if (header && (await isWhole(file, header))) return await archiveIn(file, header);
	} catch {
		// A damaged map is as good as none: pages draw theirs without it.
	}
	await file.close();
	return null;
};
