import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request } from 'node:https';
import { demandOutside, lookupOutside } from './address.ts';

type Asked = Pick<RequestOptions, 'method' | 'headers' | 'signal'>;

/** Asks a public address and gives the head of its answer. An address inside is refused with `PrivateAddress`, whatever its name says. */
export const askOutside = async (url: URL, asked: Asked, body?: string): Promise<IncomingMessage> => {
	demandOutside(url);
	const ask = url.protocol === 'https:' ? request : plainRequest;
	return new Promise((resolve, reject) => {
		ask(url, { ...asked, lookup: lookupOutside, agent: false }, resolve)
			.on('error', reject)
			.end(body);
	});
};
