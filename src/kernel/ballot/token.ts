import { ballotVariant, blind, type Blinding, finalized, isSignedBy, prepared, type PublicKey } from './blind/blind-rsa.ts';
import { type Bytes, bytesIn, bytesOf, joined, numberOf, textOf } from './blind/numbers.ts';

/**
 * The right to one ballot in one round. The nonce is known to its holder only; `signature` is the round's over `prefix` and nonce.
 * What is stored of it are digests under the nonce as key: nobody who has not seen the nonce can connect one with another.
 */
export type Token = { readonly round: string; readonly nonce: string; readonly prefix: string; readonly signature: string };

/** Modulus and exponent in base64url (RFC 7518, 6.3.1). */
export type PublicJwk = { readonly n: string; readonly e: string };
const keyOf = ({ n, e }: PublicJwk): PublicKey => ({
	n: numberOf(bytesIn(n) ?? new Uint8Array()),
	e: numberOf(bytesIn(e) ?? new Uint8Array()),
});

const nonceLength = 32;
export const prefixLength = 32;

const keyed = async (nonce: Bytes, ...parts: readonly string[]): Promise<Bytes> => {
	const key = await crypto.subtle.importKey('raw', nonce, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
	return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(parts.join('\n'))));
};

/** 32 signs without those that are taken for each other on paper (Crockford's alphabet). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const inFours = (text: string): string => text.replace(/.{4}(?=.)/g, '$&-');
export const readable = (bytes: Uint8Array): string => inFours([...bytes.slice(0, 16)].map((byte) => signs.charAt(byte & 31)).join(''));

/** What somebody copied: blanks, hyphens and small letters do not matter, and O, I, L are read as the digits that they look like. */
export const plainSigns = (typed: string): string =>
	typed
		.toUpperCase()
		.replaceAll(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1');
/** A receipt as it stands in the list, however it was copied. */
export const receiptIn = (typed: string): string => inFours(plainSigns(typed));
/** Sixteen of the signs in four groups: what else somebody typed is the receipt of no ballot, counted or not. */
export const isReceipt = (text: string): boolean => new RegExp(`^[${signs}]{4}(-[${signs}]{4}){3}$`).test(text);

/** What a nonce and an answer leave behind, each in another record. `spent` and `echo` lie in one, `receipt` and `seal` in another. */
export type Traces = {
	readonly spent: string;
	readonly echo: string;
	readonly receipt: string;
	readonly seal: string;
	readonly salt: string;
};

/** `seal` is SHA-256 over `salt` and the answer, so that who holds both finds her own answer behind a receipt. */
export const sealOf = async (salt: string, content: string): Promise<string> =>
	textOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${content}`))));

export const tracesOf = async (nonce: Bytes, content: string): Promise<Traces> => {
	const [spent, echo, receipt, salt] = await Promise.all([
		keyed(nonce, 'spent'),
		keyed(nonce, 'echo', content),
		keyed(nonce, 'receipt'),
		keyed(nonce, 'salt'),
	]);
	return {
		spent: textOf(spent),
		echo: textOf(echo),
		receipt: readable(receipt),
		salt: textOf(salt),
		seal: await sealOf(textOf(salt), content),
	};
};

type Opened = { readonly nonce: Bytes; readonly input: Bytes; readonly signature: Bytes };

/** The bytes of a token; `null` when it is none. */
export const openedToken = ({ nonce, prefix, signature }: Token): Opened | null => {
	const [message, before, signed] = [bytesIn(nonce), bytesIn(prefix), bytesIn(signature)];
	if (message?.length !== nonceLength || before?.length !== prefixLength || !signed) return null;
	return { nonce: message, input: joined(before, message), signature: signed };
};

export const isGenuine = async (jwk: PublicJwk, token: Token): Promise<boolean> => {
	const opened = openedToken(token);
	return opened !== null && isSignedBy(keyOf(jwk), { ...opened, saltLength: ballotVariant.saltLength });
};

/** A wish for a token: `blinded` is sent, the rest stays in the browser until the answer comes back. */
export type Wish = {
	readonly round: string;
	readonly nonce: string;
	readonly prefix: string;
	readonly blinded: string;
	readonly inverse: string;
};

export const newWish = async (round: string, jwk: PublicJwk): Promise<Wish> => {
	const key = keyOf(jwk);
	const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
	const input = prepared(nonce, ballotVariant);
	const { blinded, inverse }: Blinding = await blind(key, input, ballotVariant);
	return {
		round,
		nonce: textOf(nonce),
		prefix: textOf(input.slice(0, prefixLength)),
		blinded: textOf(blinded),
		inverse: textOf(bytesOf(inverse, blinded.length)),
	};
};

/** Opens what the town hall signed; `null` when it did not sign this wish. */
export const tokenFrom = async (jwk: PublicJwk, { round, nonce, prefix, inverse }: Wish, signed: string): Promise<Token | null> => {
	const [message, before, factor, answer] = [nonce, prefix, inverse, signed].map(bytesIn);
	if (!message || !before || !factor || !answer) return null;
	const input = joined(before, message);
	const signature = await finalized(keyOf(jwk), {
		input,
		signed: answer,
		inverse: numberOf(factor),
		saltLength: ballotVariant.saltLength,
	});
	return signature && { round, nonce, prefix, signature: textOf(signature) };
};
