import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Invalid } from '#kernel/errors.ts';
import { type Member, type MemberType, type Sink, unreadable } from './element.ts';

type Attributes = Readonly<Record<string, string>>;
type Open = { tags: Record<string, string> | null; refs: number[]; members: Member[]; readonly attributes: Attributes };

const types: Readonly<Record<string, MemberType>> = { node: 'node', way: 'way', relation: 'relation' };
const opened = (attributes: Attributes): Open => ({ attributes, tags: null, refs: [], members: [] });

/** What stands inside of a node, a way or a relation. */
const takers: ReadonlyMap<string, (open: Open, attributes: Attributes) => void> = new Map([
	['tag', (open: Open, { k = '', v = '' }: Attributes) => void ((open.tags ??= {})[k] = v)],
	['nd', (open: Open, { ref }: Attributes) => void open.refs.push(Number(ref))],
	[
		'member',
		(open: Open, { type = '', ref, role = '' }: Attributes) =>
			void open.members.push({ type: types[type] ?? 'node', ref: Number(ref), role }),
	],
]);
type Give = (sink: Sink, id: number, open: Open) => void;
const givers: ReadonlyMap<string, Give> = new Map<string, Give>([
	['node', (sink, id, { attributes: { lon, lat }, tags }) => sink.node(id, [Number(lon ?? NaN), Number(lat ?? NaN)], tags)],
	['way', (sink, id, { refs, tags }) => sink.way(id, refs, tags)],
	['relation', (sink, id, { members, tags }) => sink.relation(id, members, tags)],
]);

/** Passes elements on as their closing tags come by. */
const parserFor = (file: string, sink: Sink): SaxesParser => {
	const parser = new SaxesParser();
	let open: Open | null = null;
	let isOsm = false;
	parser.on('error', (error) => {
		throw unreadable(file, `line ${parser.line}: ${error.message.replace(/^\d+:\d+: /, '')}`);
	});
	parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
		if (!isOsm && name !== 'osm') throw unreadable(file, `line ${parser.line}: <${name}> does not begin an OSM file`);
		isOsm = true;
		if (givers.has(name)) open = opened(attributes);
		else if (open) takers.get(name)?.(open, attributes);
	});
	parser.on('closetag', ({ name }: SaxesTagPlain) => {
		const give = givers.get(name);
		if (!give || !open) return;
		give(sink, Number(open.attributes['id'] ?? NaN), open);
		open = null;
	});
	return parser;
};

/** Reads `.osm` or `.osm.gz` as it comes in; `Invalid` names the line that cannot be read. */
export const readXml = async (path: string, { sink, isPacked }: { sink: Sink; isPacked: boolean }): Promise<void> => {
	const file = basename(path);
	const parser = parserFor(file, sink);
	const source = createReadStream(path);
	// Unread by anybody, an error of the file would end the process; the pipeline hands it to the reader of the last stream.
	const bytes = isPacked ? pipeline(source, createGunzip(), () => {}) : source;
	const decoder = new TextDecoder('utf-8');
	try {
		for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
		parser.close();
	} catch (error) {
		if (error instanceof Invalid) throw error;
		throw unreadable(file, `line ${parser.line}: ${error instanceof Error ? error.message : String(error)}`);
	} finally {
		source.destroy();
	}
};
