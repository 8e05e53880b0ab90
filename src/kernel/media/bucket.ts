import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { DomUtils, parseDocument } from 'htmlparser2';
import { Unavailable } from '#kernel/errors.ts';
import { cleanName, type Store } from './store.ts';

/** A bucket by its own address, with it in the path (`https://s3.example/pictures`) or in the host (`https://pictures.s3.example`). */
export type Bucket = { readonly url: string; readonly region: string; readonly key: string; readonly secret: string };
type Wish = { readonly method: 'GET' | 'PUT' | 'DELETE'; readonly name?: string; readonly query?: string; readonly body?: Uint8Array };
type Answered = { readonly status: number; readonly bytes: Uint8Array<ArrayBuffer> };

const field = (xml: string, name: string): string =>
	DomUtils.textContent(DomUtils.getElementsByTagName(name, parseDocument(xml, { xmlMode: true }), true, 1));

/** What went wrong on the way, in words; `fetch` itself says only that it failed. */
const reasonOf = (error: unknown, patience: number): string => {
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
	const { cause } = error;
	if (!(cause instanceof Error)) return error.message;
	return 'code' in cause && cause.message === '' ? String(cause.code) : cause.message;
};

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** Pictures in object storage that speaks S3, with signature version 4 over address, headers and content; after so many milliseconds it is given up. */
export const bucketStore = ({ url, region, key, secret }: Bucket, patience = 5_000): Store => {
	const place = url.replace(/\/+$/, '');
	const signer = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region });
	const digest = (body: Uint8Array | undefined): string =>
		createHash('sha256')
			.update(body ?? '')
			.digest('hex');
	const once = async ({ method, name = '', query = '', body }: Wish, signal: AbortSignal): Promise<Answered> => {
		const request = await signer.sign(`${place}${name && `/${name}`}${query}`, {
			method,
			headers: {
				'x-amz-content-sha256': digest(body),
				...(name.endsWith('.webp') && method === 'PUT' && { 'content-type': 'image/webp' }),
			},
			...(body && { body: new Uint8Array(body) }),
		});
		const answer = await fetch(request, { signal, redirect: 'manual' });
		return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
	};
	/** Each of our requests may be said twice: one that fails in passing is, as far as the patience goes. */
	const ask = async (wish: Wish): Promise<Answered> => {
		const signal = AbortSignal.timeout(patience);
		try {
			const first = await once(wish, signal).catch((error: unknown) => {
				if (signal.aborted) throw error;
				return undefined;
			});
			return first && !isPassing(first.status) ? first : await once(wish, signal);
		} catch (error) {
			throw new Unavailable(`The media store ${place} fails: ${reasonOf(error, patience)}`, { cause: error });
		}
	};
	const refused = ({ status, bytes }: Answered): Unavailable => {
		const xml = new TextDecoder().decode(bytes.subarray(0, 4096));
		return new Unavailable(`The media store ${place} answers ${status} ${field(xml, 'Code')}: ${field(xml, 'Message')}`);
	};
	const asked = async (wish: Wish): Promise<Answered> => {
		const answer = await ask(wish);
		if (answer.status < 200 || answer.status > 299) throw refused(answer);
		return answer;
	};
	return {
		place,
		put: async (name, body) => void (await asked({ method: 'PUT', name: cleanName(name), body })),
		get: async (name) => {
			const answer = await ask({ method: 'GET', name: cleanName(name) });
			if (answer.status === 200) return answer.bytes;
			if (answer.status !== 404 || field(new TextDecoder().decode(answer.bytes), 'Code') === 'NoSuchBucket') throw refused(answer);
			return undefined;
		},
		list: async (folder) => {
			const names: string[] = [];
			for (let more = ''; ;) {
				const query = new URLSearchParams({ 'list-type': '2', prefix: folder, ...(more !== '' && { 'continuation-token': more }) });
				const { bytes } = await asked({ method: 'GET', query: `?${query}` });
				const xml = new TextDecoder().decode(bytes);
				const keys = DomUtils.getElementsByTagName('Key', parseDocument(xml, { xmlMode: true }), true);
				names.push(...keys.map((one) => DomUtils.textContent(one)));
				more = field(xml, 'NextContinuationToken');
				if (more === '') return names;
			}
		},
		remove: async (name) => {
			const answer = await ask({ method: 'DELETE', name: cleanName(name) });
			if (answer.status > 299 && answer.status !== 404) throw refused(answer);
		},
	};
};
