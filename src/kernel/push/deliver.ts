import { Agent as PlainAgent, type OutgoingHttpHeaders, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import { demandOutside, lookupOutside } from '#kernel/outside/address.ts';
import { encrypted } from './encrypt.ts';
import type { Identity } from './identity.ts';
import type { Urgency } from './tables.ts';

export type Push = {
	readonly endpoint: string;
	readonly p256dh: string;
	readonly auth: string;
	readonly payload: string;
	readonly topic: string | null;
	readonly urgency: Urgency;
	readonly ttl: number;
};
/** `gone`: the device is no longer there. `later`: again after so many seconds, or when we think fit. */
export type Answer =
	| { readonly is: 'taken' | 'gone' | 'refused'; readonly status: number }
	| { readonly is: 'later'; readonly status: number; readonly seconds: number | undefined };

const settings = { keepAlive: true, maxSockets: 64, timeout: 20_000 };
const [agent, plainAgent] = [new Agent(settings), new PlainAgent(settings)];
const silence = 15_000;

/** Seconds in `Retry-After`, which names seconds or a moment (RFC 9110, 10.2.3). */
const secondsIn = (value: string | undefined): number | undefined => {
	if (value === undefined) return undefined;
	const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
	return Number.isFinite(seconds) ? Math.min(86_400, Math.max(1, Math.ceil(seconds))) : undefined;
};

const answerOf = (status: number, retryAfter: string | undefined): Answer => {
	if (status >= 200 && status < 300) return { is: 'taken', status };
	if (status === 404 || status === 410) return { is: 'gone', status };
	return status === 429 || status >= 500 ? { is: 'later', status, seconds: secondsIn(retryAfter) } : { is: 'refused', status };
};

const post = (url: URL, body: Buffer, headers: OutgoingHttpHeaders): Promise<Answer> =>
	new Promise((resolve) => {
		const isPlain = url.protocol === 'http:';
		const sent = (isPlain ? plainRequest : request)(
			url,
			{ method: 'POST', headers, agent: isPlain ? plainAgent : agent, lookup: lookupOutside, timeout: silence },
			(response) => {
				response.resume().on('error', () => {});
				resolve(answerOf(response.statusCode ?? 500, response.headers['retry-after']));
			},
		);
		sent.on('timeout', () => sent.destroy());
		sent.on('error', () => resolve({ is: 'later', status: 0, seconds: undefined }));
		sent.end(body);
	});

/** Gives one message to the push service of a device (RFC 8030, 5; RFC 8291; RFC 8292). */
export const deliver = async (push: Push, identity: Identity): Promise<Answer> => {
	try {
		const url = new URL(push.endpoint);
		demandOutside(url);
		const body = encrypted(Buffer.from(push.payload), push);
		return await post(url, body, {
			authorization: identity.authorize(url, new Date()),
			'content-encoding': 'aes128gcm',
			'content-type': 'application/octet-stream',
			'content-length': body.length,
			ttl: push.ttl,
			urgency: push.urgency,
			...(push.topic !== null && { topic: push.topic }),
		});
	} catch {
		return { is: 'gone', status: 0 };
	}
};
