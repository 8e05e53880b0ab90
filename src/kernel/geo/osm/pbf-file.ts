import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Invalid } from '#kernel/errors.ts';
import { type Sink, unreadable } from './element.ts';
import { readBlob, readBlobHeader, readElements, readRequirements } from './pbf-block.ts';

/** The most that the format allows for a header and for a block once it is unpacked. */
const [longestHeader, longestBlock] = [64 * 1024, 32 * 1024 * 1024];
const understood = new Set(['OsmSchema-V0.6', 'DenseNodes']);

type Cursor = { readonly handle: FileHandle; readonly path: string; offset: number; block: number; start: number };

const wrong = ({ path, block, start }: Cursor, problem: string): Invalid =>
	unreadable(basename(path), `block ${block} at byte ${start}: ${problem}`);

const bytesAt = async (cursor: Cursor, length: number): Promise<Uint8Array> => {
	const { bytesRead, buffer } = await cursor.handle.read(new Uint8Array(length), 0, length, cursor.offset);
	if (bytesRead < length) throw wrong(cursor, `the file ends after ${bytesRead} of ${length} bytes`);
	cursor.offset += length;
	return buffer;
};

const lengthIn = (cursor: Cursor, bytes: Uint8Array): number => {
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
	if (length === 0 || length > longestHeader) throw wrong(cursor, 'is no block of an OSM file (.osm.pbf)');
	return length;
};

const unpacked = (cursor: Cursor, bytes: Uint8Array): Uint8Array => {
	const { raw, zlib, size } = readBlob(bytes);
	if (raw) return raw;
	if (!zlib) throw wrong(cursor, 'is packed in a way that is not understood (zlib and none are)');
	const plain = inflateSync(zlib, { maxOutputLength: longestBlock });
	if (plain.length !== size) throw wrong(cursor, `holds ${plain.length} bytes and says ${size}`);
	return plain;
};

const demand = (cursor: Cursor, requirements: readonly string[]): void => {
	const foreign = requirements.filter((feature) => !understood.has(feature));
	if (foreign.length > 0) throw wrong(cursor, `needs ${foreign.join(', ')}, which is not understood`);
};

/** What goes wrong inside a block, named by the block. */
const inBlock = <T>(cursor: Cursor, work: () => T): T => {
	try {
		return work();
	} catch (error) {
		if (error instanceof Invalid) throw error;
		throw wrong(cursor, `is damaged (${error instanceof Error ? error.message : String(error)})`);
	}
};

const readBlock = async (cursor: Cursor, sink: Sink): Promise<void> => {
	const length = lengthIn(cursor, await bytesAt(cursor, 4));
	const head = await bytesAt(cursor, length);
	const { type, size } = inBlock(cursor, () => readBlobHeader(head));
	if (cursor.block === 1 && type !== 'OSMHeader') throw wrong(cursor, 'is no header of an OSM file (.osm.pbf)');
	if (size < 0 || size > longestBlock) throw wrong(cursor, `says that it has ${size} bytes`);
	const bytes = await bytesAt(cursor, size);
	inBlock(cursor, () => {
		if (type === 'OSMHeader') demand(cursor, readRequirements(unpacked(cursor, bytes)));
		else if (type === 'OSMData') readElements(unpacked(cursor, bytes), sink);
	});
};

/** Reads an `.osm.pbf` block by block; `Invalid` names the first block that cannot be read. */
export const readPbf = async (path: string, sink: Sink): Promise<void> => {
	const handle = await open(path);
	try {
		const { size } = await handle.stat();
		const cursor: Cursor = { handle, path, offset: 0, block: 0, start: 0 };
		do {
			cursor.block += 1;
			cursor.start = cursor.offset;
			await readBlock(cursor, sink);
		} while (cursor.offset < size);
	} finally {
		await handle.close();
	}
};
