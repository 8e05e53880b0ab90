import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Invalid } from '#kernel/errors.ts';

/** How a sealed field begins in the text format of COPY, and one that only looks like it. */
const [sealedMark, plainMark] = ['~1~', '~0~'];
/** COPY writes it for null; bytes begin like this. */
const [none, hexMark] = ['\\N', '\\\\x'];

const noncePart = 12;
const tagPart = 16;

/** `of` binds the field to its table, column and matter: moved elsewhere it does not open. */
type Place = { readonly key: Buffer | undefined; readonly of: string };

/** Seals a field of COPY's text format; without a key it stays as it is. Bytes are not doubled by their hexadecimal form. */
export const coverField = (raw: string, { key, of }: Place): string => {
	if (raw === none) return raw;
	if (!key) return raw.startsWith(sealedMark) || raw.startsWith(plainMark) ? `${plainMark}${raw}` : raw;
	const isHex = raw.startsWith(hexMark);
	const text = isHex ? Buffer.from(raw.slice(hexMark.length), 'hex') : Buffer.from(raw);
	const nonce = randomBytes(noncePart);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
	const sealed = [nonce, cipher.update(Buffer.concat([Buffer.from([isHex ? 1 : 0]), text])), cipher.final(), cipher.getAuthTag()];
	return `${sealedMark}${Buffer.concat(sealed).toString('base64url')}`;
};

/** Opens a field; `undefined` where its key is gone. Thrown: `Invalid` when the key is another. */
export const uncoverField = (raw: string, { key, of }: Place): string | undefined => {
	if (raw.startsWith(plainMark)) return raw.slice(plainMark.length);
	if (!raw.startsWith(sealedMark)) return raw;
	if (!key) return undefined;
	const sealed = Buffer.from(raw.slice(sealedMark.length), 'base64url');
	try {
		const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, noncePart));
		cipher.setAAD(Buffer.from(of)).setAuthTag(sealed.subarray(-tagPart));
		const text = Buffer.concat([cipher.update(sealed.subarray(noncePart, -tagPart)), cipher.final()]);
		return text[0] === 1 ? `${hexMark}${text.subarray(1).toString('hex')}` : text.subarray(1).toString();
	} catch {
		throw new Invalid({ [of]: 'is not what was saved, or sealed with another key' });
	}
};
