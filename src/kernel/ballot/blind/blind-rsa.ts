import { bitsOf, type Bytes, bytesOf, inverseOf, joined, numberOf, powered, randomBelow, textOf } from './numbers.ts';
import { encodePss } from './pss.ts';

/** The four variants of RFC 9474 (5): whether the message gets 32 random bytes before it, and how long the salt of PSS is. */
export type Variant = { readonly isRandomized: boolean; readonly saltLength: 0 | 48 };
/** RSABSSA-SHA384-PSS-Randomized, which the RFC recommends and ballots use. */
export const ballotVariant: Variant = { isRandomized: true, saltLength: 48 };

/** Modulus and exponent as a JSON Web Key writes them (RFC 7518, 6.3.1). */
export type PublicKey = { readonly n: bigint; readonly e: bigint };

const drawn = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Prepare (RFC 9474, 4.1): what is signed in the end. */
export const prepared = (message: Bytes, { isRandomized }: Variant): Bytes => (isRandomized ? joined(drawn(32), message) : message);

/** `blinded` goes to the signer, `inverse` stays and opens what comes back. */
export type Blinding = { readonly blinded: Bytes; readonly inverse: bigint };
/** What chance decides; given by tests only. */
export type Chance = { readonly salt: Bytes; readonly factor: bigint };

const sizeOf = ({ n }: PublicKey): number => Math.ceil(bitsOf(n) / 8);

/** Blind (RFC 9474, 4.2). Throws where chance hit a divisor of the modulus, which nobody will live to see. */
export const blind = async (
	key: PublicKey,
	input: Bytes,
	{ saltLength, chance }: Pick<Variant, 'saltLength'> & { chance?: Chance },
): Promise<Blinding> => {
	const { salt, factor } = chance ?? { salt: drawn(saltLength), factor: randomBelow(key.n) };
	const message = numberOf(await encodePss(input, salt, bitsOf(key.n) - 1));
	const inverse = inverseOf(factor, key.n);
	if (inverse === null || inverseOf(message, key.n) === null) throw new RangeError('blinding error');
	return { blinded: bytesOf((message * powered(factor, key.e, key.n)) % key.n, sizeOf(key)), inverse };
};

/** RSASSA-PSS-VERIFY with SHA-384 (RFC 8017, 8.1.2). */
export const isSignedBy = async (
	key: PublicKey,
	{ input, signature, saltLength }: { input: Bytes; signature: Bytes; saltLength: number },
): Promise<boolean> => {
	const length = sizeOf(key);
	const jwk = { kty: 'RSA', n: textOf(bytesOf(key.n, length)), e: textOf(bytesOf(key.e, 3)) };
	const imported = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']);
	return signature.length === length && crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, imported, signature, input);
};

type Returned = { readonly input: Bytes; readonly signed: Bytes; readonly inverse: bigint; readonly saltLength: number };

/** Finalize (RFC 9474, 4.4): the signature, or `null` when the signer did not sign what it was given. */
export const finalized = async (key: PublicKey, { input, signed, inverse, saltLength }: Returned): Promise<Bytes | null> => {
	if (signed.length !== sizeOf(key)) return null;
	const signature = bytesOf((numberOf(signed) * inverse) % key.n, sizeOf(key));
	return (await isSignedBy(key, { input, signature, saltLength })) ? signature : null;
};
