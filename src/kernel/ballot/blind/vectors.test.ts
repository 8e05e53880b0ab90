import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as z from 'zod';
import { blind, finalized, isSignedBy } from './blind-rsa.ts';
import { type Bytes, bytesOf, inverseOf, numberOf, textOf } from './numbers.ts';
import { blindSigned } from './sign.ts';

const file = join(import.meta.dirname, '../../../../../shared/data/participation/rfc9474-vectors.json');
const hex = z.string().transform((text): Bytes => Uint8Array.from(Buffer.from(text.replace(/^0x/, ''), 'hex')));
const vector = z.object({
	name: z.string(),
	p: hex,
	q: hex,
	n: hex,
	e: hex,
	d: hex,
	input_msg: hex,
	salt: hex,
	inv: hex,
	blinded_msg: hex,
	blind_sig: hex,
	sig: hex,
});

const keysOf = ({ p, q, n, e, d }: Pick<z.output<typeof vector>, 'p' | 'q' | 'n' | 'e' | 'd'>) => {
	const [P, Q, D] = [p, q, d].map(numberOf);
	const length = p.length;
	const part = (number: bigint | null = 0n) => textOf(bytesOf(number ?? 0n, length));
	const jwk = {
		kty: 'RSA',
		n: textOf(n),
		e: textOf(e),
		d: textOf(d),
		p: textOf(p),
		q: textOf(q),
		dp: part((D ?? 0n) % ((P ?? 0n) - 1n)),
		dq: part((D ?? 0n) % ((Q ?? 0n) - 1n)),
		qi: part(inverseOf(Q ?? 0n, P ?? 1n)),
	};
	return { privateKey: createPrivateKey({ key: jwk, format: 'jwk' }), publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
};

test(
	'blinding, signing and opening give what RFC 9474 says, in all four variants',
	{ skip: !existsSync(file) && 'no vectors here' },
	async () => {
		const vectors = z.array(vector).parse(JSON.parse(readFileSync(file, 'utf8')));
		assert.equal(vectors.length, 4);
		for (const one of vectors) {
			const key = { n: numberOf(one.n), e: numberOf(one.e) };
			const factor = inverseOf(numberOf(one.inv), key.n) ?? 0n;
			const saltLength = one.salt.length === 48 ? 48 : 0;
			const { blinded, inverse } = await blind(key, one.input_msg, { saltLength, chance: { salt: one.salt, factor } });
			assert.deepEqual(blinded, one.blinded_msg, one.name);
			const { privateKey, publicKey } = keysOf(one);
			const signed = blindSigned(privateKey, publicKey, blinded);
			assert.deepEqual(signed, one.blind_sig, one.name);
			assert.deepEqual(await finalized(key, { input: one.input_msg, signed: one.blind_sig, inverse, saltLength }), one.sig, one.name);
			const other = one.input_msg.with(0, (one.input_msg[0] ?? 0) ^ 1);
			assert.equal(await isSignedBy(key, { input: other, signature: one.sig, saltLength }), false);
			assert.equal(await finalized(key, { input: other, signed: one.blind_sig, inverse, saltLength }), null);
		}
	},
);

test('the signer refuses what is no number below its modulus', () => {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	assert.equal(blindSigned(privateKey, publicKey, new Uint8Array(256).fill(255)), null);
	assert.equal(blindSigned(privateKey, publicKey, new Uint8Array(255).fill(1)), null);
	assert.equal(blindSigned(privateKey, publicKey, new Uint8Array(256).fill(1))?.length, 256);
});
