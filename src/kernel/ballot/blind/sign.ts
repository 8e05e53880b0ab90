import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import type { Bytes } from './numbers.ts';

const raw = (key: KeyObject) => ({ key, padding: constants.RSA_NO_PADDING });

/**
 * BlindSign (RFC 9474, 4.3) with the RSA of OpenSSL, which takes the same time for every message. `null` for what is no number below the
 * modulus. The result is checked before it leaves: a fault while signing would give the key away (RFC 9474, 7.1).
 */
export const blindSigned = (privateKey: KeyObject, publicKey: KeyObject, blinded: Bytes): Bytes | null => {
	try {
		const signed = privateDecrypt(raw(privateKey), blinded);
		return publicEncrypt(raw(publicKey), signed).equals(blinded) ? new Uint8Array(signed) : null;
	} catch {
		return null;
	}
};
