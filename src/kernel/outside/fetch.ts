import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PrivateAddress } from './address.ts';
import { askOutside } from './connect.ts';

export type Known = { readonly etag: string | null; readonly lastModified: string | null };
export type Limits = { readonly bytes: number; readonly milliseconds: number; readonly redirects: number };
export type Fault = 'notAnAddress' | 'privateAddress' | 'tooLarge' | 'tooSlow' | 'tooManyRedirects' | 'unreachable' | `status${number}`;
/** `same`: nothing has changed since (RFC 9110, 15.4.5). */
export type Fetched =
	| ({ readonly is: 'fresh'; readonly bytes: Buffer; readonly charset: string | null } & Known)
	| { readonly is: 'same' }
	| { readonly is: 'failed'; readonly fault: Fault };

const usual: Limits = { bytes: 5 * 1024 * 1024, milliseconds: 20_000, redirects: 5 };
const failed = (fault: Fault): Fetched => ({ is: 'failed', fault });
const redirections = new Set([301, 302, 303, 307, 308]);

/** Some send gzip though nobody asked for it (RFC 9110, 12.5.3). */
const unpacked = (response: IncomingMessage): Readable => {
	if (!/^(x-)?gzip$/i.test(response.headers['content-encoding'] ?? '')) return response;
	const plain = createGunzip();
	response.on('error', (error) => plain.destroy(error));
	return response.pipe(plain);
};

/** All of a body, unpacked, or undefined as soon as it is larger than allowed. */
const bodyOf = async (response: IncomingMessage, most: number): Promise<Buffer | undefined> => {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of unpacked(response)) {
		const bytes = Buffer.from(chunk);
		size += bytes.length;
		if (size > most) return undefined;
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
};

/** A form to send, in the encoding of HTML forms. */
export type Sent = { readonly form: Readonly<Record<string, string>> };

const ask = (url: URL, { etag, lastModified }: Known, signal: AbortSignal): Promise<IncomingMessage> => {
	const headers = {
		accept: 'text/calendar, application/atom+xml, application/rss+xml, application/xml;q=0.8, */*;q=0.5',
		'accept-encoding': 'identity',
		'user-agent': 'Ortsmitte (calendars and feeds)',
		...(etag !== null && { 'if-none-match': etag }),
		...(lastModified !== null && { 'if-modified-since': lastModified }),
	};
	return askOutside(url, { headers, signal });
};

const isWeb = (url: URL): boolean => (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';

type Walk = { readonly known: Known; readonly limits: Limits; readonly signal: AbortSignal };

/** What an answer that leads nowhere else says. */
const read = async (response: IncomingMessage, { bytes: most }: Limits): Promise<Fetched> => {
	const { statusCode = 0, headers } = response;
	if (statusCode === 304) return { is: 'same' };
	if (statusCode !== 200) return failed(`status${statusCode}`);
	const bytes = await bodyOf(response, most);
	if (!bytes) return failed('tooLarge');
	const [, charset = null] = /;\s*charset="?([^\s;"]+)/i.exec(headers['content-type'] ?? '') ?? [];
	return { is: 'fresh', bytes, charset, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
};

const follow = async (address: string, redirects: number, walk: Walk): Promise<Fetched> => {
	if (!URL.canParse(address) || !isWeb(new URL(address))) return failed('notAnAddress');
	const url = new URL(address);
	const response = await ask(url, walk.known, walk.signal);
	try {
		if (!redirections.has(response.statusCode ?? 0)) return await read(response, walk.limits);
		if (redirects === 0) return failed('tooManyRedirects');
		return await follow(new URL(response.headers.location ?? '', url).href, redirects - 1, walk);
	} finally {
		response.destroy();
	}
};

/**
 * Fetches a public address, with all its redirects, in one limit of time and size. It never connects to an address inside, whatever a name or
 * a redirect says; expected failures are answers.
 */
export const fetchOutside = async (address: string, known: Known, limits: Limits = usual): Promise<Fetched> => {
	const signal = AbortSignal.timeout(limits.milliseconds);
	try {
		return await follow(address, limits.redirects, { known, limits, signal });
	} catch (error) {
		if (error instanceof PrivateAddress) return failed('privateAddress');
		return failed(signal.aborted ? 'tooSlow' : 'unreachable');
	}
};

const post = (url: URL, body: string, signal: AbortSignal): Promise<IncomingMessage> => {
	const headers = {
		accept: 'application/json',
		'accept-encoding': 'identity',
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': Buffer.byteLength(body),
		'user-agent': 'Ortsmitte',
	};
	return askOutside(url, { method: 'POST', headers, signal }, body);
};

export type Answered = { readonly status: number; readonly bytes: Buffer } | { readonly fault: Fault };

/** Sends a form to a public address and gives its answer, whatever its status; it follows no redirect and never connects to an address inside. */
export const sendOutside = async (address: string, { form }: Sent, limits: Limits = usual): Promise<Answered> => {
	const signal = AbortSignal.timeout(limits.milliseconds);
	if (!URL.canParse(address) || !isWeb(new URL(address))) return { fault: 'notAnAddress' };
	try {
		const response = await post(new URL(address), new URLSearchParams(form).toString(), signal);
		try {
			const bytes = await bodyOf(response, limits.bytes);
			return bytes ? { status: response.statusCode ?? 0, bytes } : { fault: 'tooLarge' };
		} finally {
			response.destroy();
		}
	} catch (error) {
		if (error instanceof PrivateAddress) return { fault: 'privateAddress' };
		return { fault: signal.aborted ? 'tooSlow' : 'unreachable' };
	}
};
