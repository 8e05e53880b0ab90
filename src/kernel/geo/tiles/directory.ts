import { gunzipSync, gzipSync } from 'node:zlib';
import { PbfReader, PbfWriter } from 'pbf';

/** Where the bytes of a tile lie; `run` tiles in a row share them. A run of 0 points to a further directory instead. */
export type TileEntry = { readonly id: number; readonly offset: number; readonly length: number; readonly run: number };

/** A directory as PMTiles v3, 4.2 packs it: four columns of varints, ids as differences, an offset that follows on as 0. */
export const packDirectory = (entries: readonly TileEntry[]): Uint8Array => {
	const pbf = new PbfWriter();
	pbf.writeVarint(entries.length);
	for (const [at, { id }] of entries.entries()) pbf.writeVarint(id - (entries[at - 1]?.id ?? 0));
	for (const { run } of entries) pbf.writeVarint(run);
	for (const { length } of entries) pbf.writeVarint(length);
	for (const [at, { offset }] of entries.entries()) {
		const before = entries[at - 1];
		pbf.writeVarint(before && before.offset + before.length === offset ? 0 : offset + 1);
	}
	return gzipSync(pbf.finish(), { level: 9 });
};

export const readDirectory = (packed: Uint8Array): readonly TileEntry[] => {
	const pbf = new PbfReader(gunzipSync(packed));
	const column = (): number[] => Array.from({ length: count }, () => pbf.readVarint());
	const count = pbf.readVarint();
	const [differences, runs, lengths, offsets] = [column(), column(), column(), column()];
	let [id, next] = [0, 0];
	return differences.map((difference, at) => {
		const [length = 0, run = 0, offset = 0] = [lengths[at], runs[at], offsets[at]];
		id += difference;
		const start = offset === 0 ? next : offset - 1;
		next = start + length;
		return { id, run, length, offset: start };
	});
};

/** The entry that covers a tile, or the directory in which it would stand. */
export const entryFor = (entries: readonly TileEntry[], id: number): TileEntry | undefined => {
	let [low, high] = [0, entries.length - 1];
	while (low <= high) {
		const middle = (low + high) >>> 1;
		if ((entries[middle]?.id ?? 0) <= id) low = middle + 1;
		else high = middle - 1;
	}
	const last = entries[high];
	return last && (last.run === 0 || id < last.id + last.run) ? last : undefined;
};
