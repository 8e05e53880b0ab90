import assert from 'node:assert/strict';
import { createECDH, createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { openVillage } from '#testing/village.ts';
import { encrypted } from './encrypt.ts';
import { identityIn } from './identity.ts';

/** RFC 8291, appendix A. */
const vector = {
	text: 'When I grow up, I want to be a watermelon',
	sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
	p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
	auth: 'BTBZMqHH6r4Tts7J_aSIgg',
	salt: 'DGv6ra1nlYgDCS1FRnbzlw',
	body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

test('a message is encrypted as the standard’s own example', () => {
	const sender = createECDH('prime256v1');
	sender.setPrivateKey(Buffer.from(vector.sender, 'base64url'));
	const body = encrypted(Buffer.from(vector.text), vector, { sender, salt: Buffer.from(vector.salt, 'base64url') });
	assert.equal(body.toString('base64url'), vector.body);
});

test('every message has keys of its own', () => {
	assert.notDeepEqual(encrypted(Buffer.from(vector.text), vector), encrypted(Buffer.from(vector.text), vector));
});

test('the installation keeps its keys, signs once for each push service in half a day, and the signature holds', async () => {
	const { db } = await openVillage();
	const [one, two] = await Promise.all([identityIn(db, 'mailto:a@b.example'), identityIn(db, 'mailto:a@b.example')]);
	assert.equal(one.publicKey, two.publicKey);
	const now = new Date();
	const early = one.authorize(new URL('https://push.example/1'), now);
	const [at, later] = [(url: string) => one.authorize(new URL(url), now), new Date(now.getTime() + 13 * 3_600_000)];
	assert.equal(at('https://push.example/1'), at('https://push.example/2'));
	assert.notEqual(at('https://push.example/1'), at('https://else.example/1'));
	assert.notEqual(at('https://push.example/1'), one.authorize(new URL('https://push.example/1'), later));
	const [, head = '', claims = '', signature = '', k = ''] = /t=([^.]+)\.([^.]+)\.([^,]+), k=(.+)$/.exec(early) ?? [];
	const point = Buffer.from(k, 'base64url');
	const key = createPublicKey({
		key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
		format: 'jwk',
	});
	assert.ok(verify('sha256', Buffer.from(`${head}.${claims}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')));
	const { aud, exp, sub }: Record<string, unknown> = JSON.parse(Buffer.from(claims, 'base64url').toString());
	assert.deepEqual([aud, sub, Number(exp) * 1000 <= now.getTime() + 86_400_000], ['https://push.example', 'mailto:a@b.example', true]);
});
