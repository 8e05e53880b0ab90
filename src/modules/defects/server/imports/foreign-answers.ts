import { SaxesParser } from 'saxes';
import { fetchOutside, type Fault } from '#kernel/outside/fetch.ts';

/** One element of an answer: its fields as text. */
export type Fields = Readonly<Record<string, string>>;
/** GeoReport v2 demands XML of every server and leaves JSON to it. */
export const formats = ['json', 'xml'] as const;
export type Format = (typeof formats)[number];
type Answer = { readonly rows: readonly Fields[]; readonly format: Format } | { readonly fault: Fault | 'notReadable' };

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
/** Foreign interfaces write numbers where the specification says text. */
const fieldsOf = (value: unknown): Fields =>
	Object.fromEntries(Object.entries(value ?? {}).flatMap(([name, one]) => (isPlain(one) ? [[name, String(one)]] : [])));

const rowsInJson = (text: string): readonly Fields[] | undefined => {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.map(fieldsOf) : undefined;
	} catch {
		return undefined;
	}
};

/** Lists are two elements deep, their fields three. */
const rowsInXml = (text: string): readonly Fields[] | undefined => {
	const rows: Record<string, string>[] = [];
	const open: string[] = [];
	let isBroken = false;
	const parser = new SaxesParser();
	parser.on('error', () => (isBroken = true));
	parser.on('opentag', ({ name }) => {
		open.push(name);
		if (open.length === 2) rows.push({});
	});
	parser.on('text', (words) => {
		const [row, name = ''] = [rows.at(-1), open[2]];
		if (row && open.length === 3) row[name] = `${row[name] ?? ''}${words}`.trim();
	});
	parser.on('closetag', () => void open.pop());
	parser.write(text).close();
	return isBroken ? undefined : rows;
};

/** What a list says, in whichever of both it is written; undefined for what is neither. */
export const rowsIn = (bytes: Buffer): readonly Fields[] | undefined => {
	const text = bytes.toString('utf8');
	return rowsInJson(text) ?? rowsInXml(text);
};

const never = { etag: null, lastModified: null };

/** Asks for a resource (`/services`) in JSON, and in XML where that is not spoken. */
export const askServer = async (base: string, path: string, query: string): Promise<Answer> => {
	let fault: Fault | 'notReadable' = 'notReadable';
	for (const format of formats) {
		const answer = await fetchOutside(`${base}${path}.${format}?${query}`, never);
		const rows = answer.is === 'fresh' ? rowsIn(answer.bytes) : undefined;
		if (rows) return { rows, format };
		fault = answer.is === 'failed' ? answer.fault : 'notReadable';
	}
	return { fault };
};
