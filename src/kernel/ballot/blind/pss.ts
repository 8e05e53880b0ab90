import { type Bytes, joined } from './numbers.ts';

const hashLength = 48;
const sha384 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));

/** MGF1 (RFC 8017, B.2.1). */
const maskFrom = async (seed: Bytes, length: number): Promise<Bytes> => {
	const blocks = Array.from({ length: Math.ceil(length / hashLength) }, (_, at) => sha384(joined(seed, Uint8Array.of(0, 0, 0, at))));
	return joined(...(await Promise.all(blocks))).slice(0, length);
};

/** EMSA-PSS-ENCODE with SHA-384 (RFC 8017, 9.1.1) for a modulus of `bits` + 1 bits. */
export const encodePss = async (message: Bytes, salt: Bytes, bits: number): Promise<Bytes> => {
	const length = Math.ceil(bits / 8);
	const digest = await sha384(joined(new Uint8Array(8), await sha384(message), salt));
	const padding = new Uint8Array(length - salt.length - hashLength - 2);
	const block = joined(padding, Uint8Array.of(1), salt);
	const mask = await maskFrom(digest, block.length);
	const masked = block.map((byte, at) => byte ^ (mask[at] ?? 0));
	masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits));
	return joined(masked, digest, Uint8Array.of(0xbc));
};
