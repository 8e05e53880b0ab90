import { PbfReader } from 'pbf';
import type { Member, MemberType, Sink, Tags } from './element.ts';

// https://wiki.openstreetmap.org/wiki/PBF_Format: the numbers below are those of the fields in fileformat.proto and osmformat.proto.

/** Name and length of the block that follows. */
export const readBlobHeader = (bytes: Uint8Array): { type: string; size: number } =>
	new PbfReader(bytes).readFields(
		(tag, header, pbf) => {
			if (tag === 1) header.type = pbf.readString();
			else if (tag === 3) header.size = pbf.readVarint();
		},
		{ type: '', size: -1 },
	);

export type Blob = { raw: Uint8Array | null; zlib: Uint8Array | null; size: number };
export const readBlob = (bytes: Uint8Array): Blob =>
	new PbfReader(bytes).readFields<Blob>(
		(tag, blob, pbf) => {
			if (tag === 1) blob.raw = pbf.readBytes();
			else if (tag === 2) blob.size = pbf.readVarint();
			else if (tag === 3) blob.zlib = pbf.readBytes();
		},
		{ raw: null, zlib: null, size: -1 },
	);

/** What a reader must understand to read this file. */
export const readRequirements = (bytes: Uint8Array): readonly string[] =>
	new PbfReader(bytes).readFields<string[]>((tag, features, pbf) => void (tag === 4 && features.push(pbf.readString())), []);

type Block = { readonly texts: readonly string[]; readonly granularity: number; readonly south: number; readonly west: number };

const tagsOf = (texts: readonly string[], keys: readonly number[], values: readonly number[]): Tags | null =>
	keys.length === 0 ? null : Object.fromEntries(keys.map((key, at) => [texts[key] ?? '', texts[values[at] ?? 0] ?? '']));

/** Ids are written as differences from the one before. */
const summed = (differences: readonly number[]): number[] => {
	let sum = 0;
	return differences.map((difference) => (sum += difference));
};

const degrees = (block: Block, lon: number, lat: number): readonly [number, number] => [
	1e-9 * (block.west + block.granularity * lon),
	1e-9 * (block.south + block.granularity * lat),
];

/** Of each node its tags as pairs of text numbers, ended by a zero; nothing at all where no node has any. */
const denseTags = ({ texts }: Block, pairs: readonly number[]): (() => Tags | null) => {
	let at = 0;
	return () => {
		const [keys, values]: [number[], number[]] = [[], []];
		for (; at < pairs.length && pairs[at] !== 0; at += 2) {
			keys.push(pairs[at] ?? 0);
			values.push(pairs[at + 1] ?? 0);
		}
		at += 1;
		return tagsOf(texts, keys, values);
	};
};

type Dense = { ids: number[]; lats: number[]; lons: number[]; pairs: number[] };
const readDense = (pbf: PbfReader, block: Block, sink: Sink): void => {
	const { ids, lats, lons, pairs } = pbf.readMessage<Dense>(
		(tag, dense) => {
			if (tag === 1) pbf.readPackedSVarint(dense.ids);
			else if (tag === 8) pbf.readPackedSVarint(dense.lats);
			else if (tag === 9) pbf.readPackedSVarint(dense.lons);
			else if (tag === 10) pbf.readPackedVarint(dense.pairs);
		},
		{ ids: [], lats: [], lons: [], pairs: [] },
	);
	const [south, west, nextTags] = [summed(lats), summed(lons), denseTags(block, pairs)];
	for (const [at, id] of summed(ids).entries()) sink.node(id, degrees(block, west[at] ?? NaN, south[at] ?? NaN), nextTags());
};

type Plain = {
	id: number;
	keys: number[];
	values: number[];
	refs: number[];
	roles: number[];
	types: number[];
	lat: number;
	lon: number;
};
const empty = (): Plain => ({ id: NaN, keys: [], values: [], refs: [], roles: [], types: [], lat: NaN, lon: NaN });
/** Id, keys and values have the same numbers in all three plain elements. */
const readBasics = (tag: number, plain: Plain, pbf: PbfReader): void => {
	if (tag === 1) plain.id = pbf.readVarint();
	else if (tag === 2) pbf.readPackedVarint(plain.keys);
	else if (tag === 3) pbf.readPackedVarint(plain.values);
};

const readNode = (pbf: PbfReader, block: Block, sink: Sink): void => {
	const { id, keys, values, lat, lon } = pbf.readMessage((tag, plain) => {
		if (tag === 1) plain.id = pbf.readSVarint();
		else readBasics(tag, plain, pbf);
		if (tag === 8) plain.lat = pbf.readSVarint();
		else if (tag === 9) plain.lon = pbf.readSVarint();
	}, empty());
	sink.node(id, degrees(block, lon, lat), tagsOf(block.texts, keys, values));
};

const readWay = (pbf: PbfReader, { texts }: Block, sink: Sink): void => {
	const { id, keys, values, refs } = pbf.readMessage((tag, plain) => {
		readBasics(tag, plain, pbf);
		if (tag === 8) pbf.readPackedSVarint(plain.refs);
	}, empty());
	sink.way(id, summed(refs), tagsOf(texts, keys, values));
};

const memberTypes: readonly MemberType[] = ['node', 'way', 'relation'];
const readRelation = (pbf: PbfReader, { texts }: Block, sink: Sink): void => {
	const { id, keys, values, refs, roles, types } = pbf.readMessage((tag, plain) => {
		readBasics(tag, plain, pbf);
		if (tag === 8) pbf.readPackedVarint(plain.roles);
		else if (tag === 9) pbf.readPackedSVarint(plain.refs);
		else if (tag === 10) pbf.readPackedVarint(plain.types);
	}, empty());
	const members = summed(refs).map((ref, at): Member => ({
		ref,
		role: texts[roles[at] ?? 0] ?? '',
		type: memberTypes[types[at] ?? 0] ?? 'node',
	}));
	sink.relation(id, members, tagsOf(texts, keys, values));
};

const readers = [readNode, readDense, readWay, readRelation];
const readTexts = (pbf: PbfReader): string[] =>
	pbf.readMessage<string[]>((tag, texts) => void (tag === 1 && texts.push(pbf.readString())), []);

/** One block of elements. The texts and the scale may stand after the elements, so these are read in a second pass. */
export const readElements = (bytes: Uint8Array, sink: Sink): void => {
	const block = new PbfReader(bytes).readFields(
		(tag, found, pbf) => {
			if (tag === 1) found.texts = readTexts(pbf);
			else if (tag === 17) found.granularity = pbf.readVarint();
			else if (tag === 19) found.south = pbf.readVarint(true);
			else if (tag === 20) found.west = pbf.readVarint(true);
		},
		{ texts: [''], granularity: 100, south: 0, west: 0 },
	);
	new PbfReader(bytes).readFields((tag, _, pbf) => {
		if (tag === 2) pbf.readMessage((kind) => readers[kind - 1]?.(pbf, block, sink), null);
	}, null);
};
