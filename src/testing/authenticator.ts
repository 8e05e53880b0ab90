import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** CBOR (RFC 8949) as far as an attestation needs it: small integers, byte strings, texts, maps. */
type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;
const head = (major: number, size: number): Buffer =>
	size < 24
		? Buffer.from([(major << 5) | size])
		: size < 256
			? Buffer.from([(major << 5) | 24, size])
			: Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
const cbor = (value: Cbor): Buffer => {
	if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
	if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
	if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
	return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])]);
};

const [present, verified, attested] = [1, 4, 64];
const hash = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();

/** What a test bends: who asked, for which host, with which flags, which counter, whose handle. */
export type Bend = {
	readonly origin?: string;
	readonly host?: string;
	readonly flags?: number;
	readonly counter?: number;
	readonly handle?: string;
	readonly type?: string;
	readonly key?: SoftKey;
	readonly id?: string;
};
type SoftKey = ReturnType<typeof newKey>;
const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const authData = ({ host, flags, counter }: { host: string; flags: number; counter: number }): Buffer => {
	const count = Buffer.alloc(4);
	count.writeUInt32BE(counter);
	return Buffer.concat([hash(host), Buffer.from([flags]), count]);
};
const clientData = (type: string, challenge: string, origin: string): Buffer =>
	Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** An authenticator in software (WebAuthn Level 3, ES256, no attestation), for answers that no honest browser would send. */
export const softAuthenticator = (origin: string) => {
	const host = new URL(origin).hostname;
	const key = newKey();
	const id = randomBytes(32);
	const jwk = key.publicKey.export({ format: 'jwk' });
	const cose = cbor(
		new Map<number, Cbor>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, Buffer.from(jwk.x ?? '', 'base64url')],
			[-3, Buffer.from(jwk.y ?? '', 'base64url')],
		]),
	);
	const named = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} };

	const make = (challenge: string, bend: Bend = {}): string => {
		const data = authData({ host: bend.host ?? host, flags: bend.flags ?? present | verified | attested, counter: bend.counter ?? 0 });
		const attestedData = Buffer.concat([data, Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
		const attestation = cbor(
			new Map<string, Cbor>([
				['fmt', 'none'],
				['attStmt', new Map()],
				['authData', attestedData],
			]),
		);
		return JSON.stringify({
			...named,
			response: {
				clientDataJSON: clientData(bend.type ?? 'webauthn.create', challenge, bend.origin ?? origin).toString('base64url'),
				attestationObject: attestation.toString('base64url'),
				transports: ['internal'],
			},
		});
	};

	const show = (challenge: string, bend: Bend & { handle: string }): string => {
		const data = authData({ host: bend.host ?? host, flags: bend.flags ?? present | verified, counter: bend.counter ?? 1 });
		const client = clientData(bend.type ?? 'webauthn.get', challenge, bend.origin ?? origin);
		const signature = sign('sha256', Buffer.concat([data, hash(client)]), (bend.key ?? key).privateKey);
		return JSON.stringify({
			...named,
			...(bend.id !== undefined && { id: bend.id, rawId: bend.id }),
			response: {
				clientDataJSON: client.toString('base64url'),
				authenticatorData: data.toString('base64url'),
				signature: signature.toString('base64url'),
				userHandle: bend.handle,
			},
		});
	};
	return { make, show, id: named.id, strangersKey: newKey() };
};
