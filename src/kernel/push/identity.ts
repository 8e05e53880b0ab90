import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import * as z from 'zod';
import type { Db } from '#kernel/db/connection.ts';
import { hour } from '#kernel/time/span.ts';

const stored = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });

/** A token may live for a day (RFC 8292, 2); signing one costs as much as encrypting a message, so each push service gets the same for half a day. */
const lifetime = 23 * hour;
const reuse = 12 * hour;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** How this installation shows itself to push services. `publicKey` is what a browser subscribes with: an uncompressed point, base64url. */
export type Identity = { readonly publicKey: string; readonly authorize: (endpoint: URL, now: Date) => string };

const identityOf = (jwk: z.output<typeof stored>, contact: string): Identity => {
	const key: KeyObject = createPrivateKey({ key: jwk, format: 'jwk' });
	const publicKey = Buffer.concat([Buffer.of(4), Buffer.from(jwk.x, 'base64url'), Buffer.from(jwk.y, 'base64url')]).toString('base64url');
	const tokens = new Map<string, { readonly value: string; readonly until: number }>();
	const written = (audience: string, now: Date): string => {
		const head = base64url(JSON.stringify({ typ: 'JWT', alg: 'ES256' }));
		const claims = base64url(JSON.stringify({ aud: audience, exp: Math.floor((now.getTime() + lifetime) / 1000), sub: contact }));
		const signature = sign('sha256', Buffer.from(`${head}.${claims}`), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
		return `vapid t=${head}.${claims}.${signature}, k=${publicKey}`;
	};
	return {
		publicKey,
		authorize: ({ origin }, now) => {
			const known = tokens.get(origin);
			if (known && known.until > now.getTime()) return known.value;
			const value = written(origin, now);
			if (tokens.size > 1000) tokens.clear();
			tokens.set(origin, { value, until: now.getTime() + reuse });
			return value;
		},
	};
};

/** The keys of this installation, made when there are none. `contact` is a `mailto:` or `https:` address for push services. */
export const identityIn = async (db: Db, contact: string): Promise<Identity> => {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	await db
		.insertInto('pushKey')
		.values({ jwk: JSON.stringify(privateKey.export({ format: 'jwk' })) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { jwk } = await db.selectFrom('pushKey').select('jwk').executeTakeFirstOrThrow();
	return identityOf(stored.parse(jwk), contact);
};
