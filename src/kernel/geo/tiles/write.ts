import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { diskFault } from '#kernel/disk.ts';
import { Unavailable } from '#kernel/errors.ts';
import type { Box } from '../box.ts';
import { leastZoom, mapLayers, mostZoom, type Tile } from './cut.ts';
import { removeCutOffMaps } from './cut-off.ts';
import { packDirectory, type TileEntry } from './directory.ts';
import { headerLength, packHeader } from './header.ts';
import { tileId } from './tile-id.ts';

export type MapContent = { readonly tiles: Iterable<Tile>; readonly box: Box; readonly name: string; readonly attribution: string };

/** Header and root directory must lie within these first bytes (PMTiles v3, 2), so that one request brings both. */
const longestStart = 16_384;
const smallestLeaf = 512;

type Contents = {
	readonly entries: readonly TileEntry[];
	readonly chunks: readonly Uint8Array[];
	readonly length: number;
	readonly addressed: number;
};

/** Tiles in the order of their numbers, each content once; the same content in a row is one entry. */
const contentsOf = (tiles: Iterable<Tile>): Contents => {
	const sorted = [...tiles].map((tile) => ({ id: tileId(tile), bytes: tile.bytes })).toSorted((a, b) => a.id - b.id);
	const places = new Map<string, { offset: number; length: number }>();
	const entries: { id: number; offset: number; length: number; run: number }[] = [];
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (const { id, bytes } of sorted) {
		const key = createHash('sha256').update(bytes).digest('base64');
		const place = places.get(key) ?? { offset: length, length: bytes.length };
		if (!places.has(key)) {
			places.set(key, place);
			chunks.push(bytes);
			length += bytes.length;
		}
		const last = entries.at(-1);
		if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
		else entries.push({ id, run: 1, ...place });
	}
	return { entries, chunks, length, addressed: sorted.length };
};

type Directories = { readonly root: Uint8Array; readonly leaves: readonly Uint8Array[] };
/** The root alone where it fits; otherwise leaves, as small as the room for their addresses allows. */
const directoriesOf = (entries: readonly TileEntry[], size = smallestLeaf): Directories => {
	const whole = packDirectory(entries);
	if (headerLength + whole.length <= longestStart) return { root: whole, leaves: [] };
	const leaves: Uint8Array[] = [];
	const pointers: TileEntry[] = [];
	let offset = 0;
	for (let at = 0; at < entries.length; at += size) {
		const leaf = packDirectory(entries.slice(at, at + size));
		pointers.push({ id: entries[at]?.id ?? 0, run: 0, offset, length: leaf.length });
		leaves.push(leaf);
		offset += leaf.length;
	}
	const root = packDirectory(pointers);
	return headerLength + root.length <= longestStart ? { root, leaves } : directoriesOf(entries, size * 2);
};

const metadataOf = ({ name, attribution }: MapContent): Uint8Array => {
	const fields = { kind: 'String', name: 'String' };
	const layers = mapLayers.map((id) => ({ id, fields, minzoom: leastZoom, maxzoom: mostZoom }));
	return gzipSync(JSON.stringify({ name, attribution, type: 'baselayer', vector_layers: layers }));
};

const sum = (chunks: readonly Uint8Array[]): number => chunks.reduce((length, chunk) => length + chunk.length, 0);

/** The parts of a PMTiles file in their order. */
const packed = (content: MapContent): readonly Uint8Array[] => {
	const { entries, chunks, length, addressed } = contentsOf(content.tiles);
	const { root, leaves } = directoriesOf(entries);
	const metadata = metadataOf(content);
	const afterRoot = headerLength + root.length;
	const afterMetadata = afterRoot + metadata.length;
	const header = packHeader({
		root: { offset: headerLength, length: root.length },
		metadata: { offset: afterRoot, length: metadata.length },
		leaves: { offset: afterMetadata, length: sum(leaves) },
		tiles: { offset: afterMetadata + sum(leaves), length },
		counts: [addressed, entries.length, chunks.length],
		minZoom: leastZoom,
		maxZoom: mostZoom,
		box: content.box,
	});
	return [header, root, metadata, ...leaves, ...chunks];
};

const onDisk = async (path: string, chunks: readonly Uint8Array[]): Promise<void> => {
	const file = await open(path, 'w');
	try {
		// Not writev: on a full disk it writes a part and reports no error.
		await file.writeFile(Buffer.concat(chunks));
		await file.sync();
	} finally {
		await file.close();
	}
};

/** A map that lies beside its place: `place` puts it there at once, `drop` takes it away. */
export type Written = { readonly bytes: number; readonly place: () => Promise<void>; readonly drop: () => Promise<void> };

/**
 * Writes a map to the disk under another name, so that it can take the old one's place in one step.
 * `Unavailable` when the disk is full or refuses; the old map then stays as it was and nothing is left over. Nor is it when somebody interrupts the
 * program; what a killed one leaves goes with a later map.
 */
export const writeMap = async (path: string, content: MapContent): Promise<Written> => {
	const beside = `${path}.${process.pid}.new`;
	const leave = (): void => rmSync(beside, { force: true });
	const drop = async (): Promise<void> => {
		process.off('exit', leave);
		await rm(beside, { force: true });
	};
	const chunks = packed(content);
	process.on('exit', leave);
	try {
		await mkdir(dirname(path), { recursive: true });
		await removeCutOffMaps(dirname(path));
		await onDisk(beside, chunks);
	} catch (error) {
		await drop().catch(() => {});
		throw new Unavailable(`The map ${path} cannot be written: ${diskFault(error) ?? String(error)}. The old one stays as it was.`);
	}
	const place = async (): Promise<void> => {
		await rename(beside, path);
		process.off('exit', leave);
		// A name is on the disk when its folder is.
		const folder = await open(dirname(path));
		await folder.sync().finally(() => folder.close());
	};
	return { bytes: sum(chunks), place, drop };
};
