import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { askOutside } from './connect.ts';

const largest = 1024 * 1024;
/** Statuses whose answer has no body (Fetch, 2.2.3). */
const empty = new Set([204, 205, 304]);

const bytesOf = (answer: IncomingMessage): Promise<Buffer> => {
	let size = 0;
	answer.on('data', (chunk: Buffer) => {
		size += chunk.length;
		if (size > largest) answer.destroy(new Error(`The answer has more than ${largest} bytes`));
	});
	return buffer(answer);
};

const headersOf = ({ rawHeaders }: IncomingMessage): Headers => {
	const headers = new Headers();
	for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
	return headers;
};

type Asked = {
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly signal?: AbortSignal | undefined;
};

/** As `fetch`, for libraries that bring their own: it follows no redirect and never connects to an address inside, which it refuses with `PrivateAddress`. */
export const webOutside = async (address: string, { method, headers: own, body, signal }: Asked): Promise<Response> => {
	const headers = { ...own, 'accept-encoding': 'identity', 'content-length': Buffer.byteLength(body) };
	const answer = await askOutside(new URL(address), { method, headers, signal }, body);
	const bytes = await bytesOf(answer);
	const status = answer.statusCode ?? 500;
	return new Response(empty.has(status) ? null : new Uint8Array(bytes), { status, headers: headersOf(answer) });
};
