import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { codeOf } from '#kernel/errors.ts';
import type { Point } from '../geometry.ts';
import { type Fault, type Member, type Sink, type Tags, unreadable } from './element.ts';
import { type Nodes, nodeStore } from './nodes.ts';
import { readPbf } from './pbf-file.ts';
import { readXml } from './xml-file.ts';

export type OsmNode = { readonly id: number; readonly at: Point; readonly tags: Tags };
/** Its nodes by id, in order; `nodes.at(id)` says where they lie. */
export type OsmWay = { readonly id: number; readonly refs: Float64Array; readonly tags: Tags };
export type OsmRelation = { readonly id: number; readonly members: readonly Member[]; readonly tags: Tags };
export type Osm = {
	/** All nodes. */
	readonly nodes: Nodes;
	/** Those that are something by themselves. */
	readonly tagged: readonly OsmNode[];
	readonly ways: ReadonlyMap<number, OsmWay>;
	readonly relations: readonly OsmRelation[];
	/** What was left out while reading. */
	readonly faults: readonly Fault[];
};

const none: Tags = {};
const isOnEarth = ([lon, lat]: readonly [number, number]): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

const collector = (): { readonly sink: Sink; readonly collected: () => Osm } => {
	const store = nodeStore();
	const [tagged, relations, faults]: [OsmNode[], OsmRelation[], Fault[]] = [[], [], []];
	const ways = new Map<number, OsmWay>();
	const sink: Sink = {
		node: (id, at, tags) => {
			if (!Number.isSafeInteger(id) || !isOnEarth(at)) faults.push({ element: `node ${id}`, problem: 'has no position' });
			else {
				store.add(id, ...at);
				if (tags) tagged.push({ id, at, tags });
			}
		},
		way: (id, refs, tags) => void ways.set(id, { id, refs: Float64Array.from(refs), tags: tags ?? none }),
		relation: (id, members, tags) => void relations.push({ id, members, tags: tags ?? none }),
	};
	return { sink, collected: () => ({ nodes: store.sealed(), tagged, ways, relations, faults }) };
};

const firstBytes = async (path: string): Promise<Uint8Array> => {
	const handle = await open(path).catch((error: unknown) => {
		throw unreadable(
			basename(path),
			codeOf(error) === 'ENOENT' ? 'there is no such file' : error instanceof Error ? error.message : String(error),
		);
	});
	try {
		const { buffer, bytesRead } = await handle.read(new Uint8Array(4), 0, 4, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
};

/** Reads an OSM file, `.osm.pbf`, `.osm.gz` or `.osm`, whatever its name says. `Invalid` names the block or line that ends the reading. */
export const readOsm = async (path: string): Promise<Osm> => {
	const [first = 0, second = 0, third = 0] = await firstBytes(path);
	const isPacked = first === 0x1f && second === 0x8b;
	// `<`, or the mark of UTF-8 before it
	const isText = first === 0x3c || (first === 0xef && second === 0xbb && third === 0xbf);
	const { sink, collected } = collector();
	await (isPacked || isText ? readXml(path, { sink, isPacked }) : readPbf(path, sink));
	return collected();
};
