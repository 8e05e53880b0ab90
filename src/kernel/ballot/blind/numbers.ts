/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** OS2IP and I2OSP (RFC 8017, 4.1 and 4.2): big-endian, the first byte counts most. */
export const numberOf = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${hexOf(bytes)}`));
export const bytesOf = (number: bigint, length: number): Bytes => {
	const digits = number.toString(16).padStart(length * 2, '0');
	return Uint8Array.from({ length }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16));
};

export const joined = (...parts: readonly Uint8Array[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));

/** base64url without padding (RFC 4648, 5). */
export const textOf = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
const urlSafe = /^[\w-]*$/;
/** `null` for a text that is no base64url. */
export const bytesIn = (text: string): Bytes | null => {
	if (!urlSafe.test(text) || text.length % 4 === 1) return null;
	return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
};

export const powered = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
	let [result, square, rest] = [1n, base % modulus, exponent];
	for (; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
};

/** By the extended algorithm of Euclid; `null` when the two share a divisor. */
export const inverseOf = (number: bigint, modulus: bigint): bigint | null => {
	let [a, b, x, y] = [number % modulus, modulus, 1n, 0n];
	while (b > 0n) {
		const times = a / b;
		[a, b, x, y] = [b, a - times * b, y, x - times * y];
	}
	return a === 1n ? ((x % modulus) + modulus) % modulus : null;
};

export const bitsOf = (number: bigint): number => number.toString(2).length;

/** Even over 1 … modulus − 1: what is too large is thrown away and drawn again. */
export const randomBelow = (modulus: bigint): bigint => {
	const bits = bitsOf(modulus);
	for (;;) {
		const drawn = numberOf(crypto.getRandomValues(new Uint8Array(Math.ceil(bits / 8)))) & ((1n << BigInt(bits)) - 1n);
		if (drawn > 0n && drawn < modulus) return drawn;
	}
};
