import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword, people } from '#app/demo/people.ts';
import { openVillage } from '#testing/village.ts';
import { prefixOf } from './address.ts';
import { deviceWords } from './device.ts';
import { type Credentials, signIn } from './sign-in.ts';
import { take } from './throttle.ts';
import { codeAt, newTotpSecret, stepOf } from './totp.ts';

const { visitor, db } = await openVillage();
const begin = new Date('2026-06-18T08:00:00Z');
const at = (seconds: number, place = 'auenrode') => visitor({ in: place, now: new Date(begin.getTime() + seconds * 1000) });
const credentials = (more: Partial<Credentials> = {}): Credentials => ({
	email: people.uwe.email,
	password: 'geraten-und-falsch',
	code: '',
	device: '',
	from: '192.0.2.1',
	proof: '',
	...more,
});

test('a device is called what its owner calls it, and an unknown one does not fail', () => {
	const agents: readonly (readonly [string, string])[] = [
		['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox auf Windows'],
		[
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
			'Edge auf Windows',
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
			'Safari auf iPhone',
		],
		[
			'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
			'Chrome auf Android-Telefon',
		],
		[
			'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
			'Safari auf Mac',
		],
		['curl/8.5.0', 'Unbekanntes Gerät'],
		['', 'Unbekanntes Gerät'],
	];
	for (const [agent, words] of agents) assert.equal(deviceWords(agent), words);
	assert.equal(deviceWords(undefined), 'Unbekanntes Gerät');
});

test('a code of letters is wrong and nothing more, also where a letter takes several bytes', () => {
	const [secret, now] = [newTotpSecret(), new Date('2026-06-20T10:00:00Z')];
	assert.equal(stepOf(` ${codeAt(secret, now)} `, secret, now), Math.floor(now.getTime() / 30_000));
	assert.deepEqual(
		['üöäüöä', '12345ü', 'abcdef', '', '１２３４５６'].map((code) => stepOf(code, secret, now)),
		[null, null, null, null, null],
	);
});

test('an address stands for its house: all of IPv4, the first 64 bits of IPv6, whatever the spelling', () => {
	assert.equal(prefixOf('192.0.2.7'), '192.0.2.7');
	assert.equal(prefixOf('::ffff:192.0.2.7'), '192.0.2.7');
	const house = prefixOf('2001:db8:0:1::1');
	assert.equal(house, '2001:db8:0:1::/64');
	for (const same of ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:0db8:0000:0001::', '2001:DB8::1:0:0:0:9%eth0'])
		assert.equal(prefixOf(same), house);
	assert.notEqual(prefixOf('2001:db8:0:2::1'), house);
	assert.equal(prefixOf('nonsense'), '');
});

test('a bucket gives its burst at once, then one try at a time, and waiting people keep nobody waiting', async () => {
	const slowed = { bucket: { name: 'test', burst: 3, seconds: 10 }, of: 'somebody' };
	for (let tries = 0; tries < 3; tries += 1) assert.equal(await take(at(0), slowed), 0);
	for (let tries = 0; tries < 20; tries += 1) assert.equal(await take(at(1), slowed), 9);
	assert.equal(await take(at(10), slowed), 0);
	assert.equal(await take(at(10), slowed), 10);
	assert.equal(await take(at(10, 'heidewalde'), slowed), 0);
	const together = await Promise.all(Array.from({ length: 12 }, () => take(at(0), { ...slowed, of: 'another' })));
	assert.equal(together.filter((wait) => wait === 0).length, 3);
});

test('a try costs one statement on one row, however many were made before', async () => {
	const { statements, visitor: visit } = await openVillage();
	const slowed = { bucket: { name: 'cost', burst: 500, seconds: 1 }, of: 'somebody' };
	const ctx = visit();
	for (let tries = 0; tries < 40; tries += 1) await take(ctx, slowed);
	const written = statements.filter((statement) => /throttle/.test(statement) && !/^delete/.test(statement));
	assert.equal(written.length, 40);
	assert.ok(written.every((statement) => !/count\(/.test(statement)));
});

test('guessing from one address gets slow, and does not keep the owner out who comes from another', async () => {
	for (let tries = 0; tries < 5; tries += 1) assert.equal((await signIn(at(0), credentials())).outcome, 'wrong');
	assert.deepEqual(await signIn(at(0), credentials()), { outcome: 'tooMany', seconds: 60 });
	assert.equal((await signIn(at(0), credentials({ password: demoPassword }))).outcome, 'tooMany');
	assert.equal((await signIn(at(0), credentials({ password: demoPassword, from: '198.51.100.9' }))).outcome, 'in');
	assert.equal((await signIn(at(61), credentials({ password: demoPassword }))).outcome, 'in');
});

test('a whole network that guesses cannot lock the owner out of a device she knows, and gets no further itself', async () => {
	const first = await signIn(at(1000), credentials({ password: demoPassword, from: '203.0.113.5' }));
	assert.equal(first.outcome, 'in');
	const outcomes: string[] = [];
	for (let host = 0; host < 40; host += 1) outcomes.push((await signIn(at(1001), credentials({ from: `10.0.0.${host}` }))).outcome);
	assert.ok(outcomes.filter((outcome) => outcome === 'wrong').length <= 30);
	assert.equal((await signIn(at(1002), credentials({ password: demoPassword, from: '10.9.9.9' }))).outcome, 'tooMany');
	const proof = first.outcome === 'in' ? first.proof : '';
	assert.equal((await signIn(at(1002), credentials({ password: demoPassword, from: '10.9.9.9', proof }))).outcome, 'in');
	assert.equal(
		(await signIn(at(1002), credentials({ password: demoPassword, from: '10.9.9.9', proof: `${proof}x` }))).outcome,
		'tooMany',
	);
	assert.equal((await signIn(at(1002), credentials({ email: people.anna.email, password: demoPassword, proof }))).outcome, 'in');
});

test('one address cannot try one password at all accounts, and right ones cost nothing', async () => {
	for (let host = 0; host < 60; host += 1)
		assert.equal(
			(await signIn(at(2000), credentials({ email: people.anna.email, password: demoPassword, from: '192.0.2.77' }))).outcome,
			'in',
		);
	const outcomes: string[] = [];
	for (let person = 0; person < 45; person += 1)
		outcomes.push((await signIn(at(2000), credentials({ email: `person${person}@auenrode.example`, from: '192.0.2.78' }))).outcome);
	assert.deepEqual([...new Set(outcomes.slice(0, 40))], ['wrong']);
	assert.deepEqual([...new Set(outcomes.slice(40))], ['tooMany']);
	assert.ok((await db.selectFrom('throttle').select('key').execute()).every(({ key }) => /^[\da-f]{64}$/.test(key)));
});
