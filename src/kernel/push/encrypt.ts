import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';

/** The keys of a device, base64url: its public key on P-256 and its secret. */
export type DeviceKeys = { readonly p256dh: string; readonly auth: string };
type Chance = { readonly sender: ECDH; readonly salt: Buffer };

const recordSize = 4096;
/** One record holds the text, a delimiter and the tag of 16 bytes; push services take 4096 bytes in all (RFC 8030, 7.2; RFC 8188, 2). */
export const longestPayload = 3993;

const chance = (): Chance => {
	const sender = createECDH('prime256v1');
	sender.generateKeys();
	return { sender, salt: randomBytes(16) };
};

const expanded = (key: Uint8Array, { salt, info, length }: { salt: Uint8Array; info: string | Uint8Array; length: number }): Buffer =>
	Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** The body of a push message by RFC 8291, 3.4, in one record of `aes128gcm` (RFC 8188). Throws for keys that are no point on the curve. */
export const encrypted = (text: Uint8Array, { p256dh, auth }: DeviceKeys, { sender, salt }: Chance = chance()): Buffer => {
	const [device, own] = [Buffer.from(p256dh, 'base64url'), sender.getPublicKey()];
	const shared = sender.computeSecret(device);
	const info = Buffer.concat([Buffer.from('WebPush: info\0'), device, own]);
	const material = expanded(shared, { salt: Buffer.from(auth, 'base64url'), info, length: 32 });
	const key = expanded(material, { salt, info: 'Content-Encoding: aes128gcm\0', length: 16 });
	const nonce = expanded(material, { salt, info: 'Content-Encoding: nonce\0', length: 12 });
	const cipher = createCipheriv('aes-128-gcm', key, nonce);
	const head = Buffer.alloc(5);
	head.writeUInt32BE(recordSize);
	head.writeUInt8(own.length, 4);
	return Buffer.concat([salt, head, own, cipher.update(text), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()]);
};
