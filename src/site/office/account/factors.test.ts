import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword, people } from '#app/demo/people.ts';
import { codeAt } from '#kernel/identity/totp.ts';
import { type Bend, softAuthenticator } from '#testing/authenticator.ts';
import { type Browser, openOffice } from '#testing/office.ts';

const origin = 'http://auenrode.localhost';
const konto = '/verwaltung/konto';
const unescaped = (text: string): string => text.replaceAll('&quot;', '"');

/** The options that a page of hers carries for the browser. */
const offered = async (browser: Browser): Promise<{ challenge: string; user: { id: string } }> => {
	const { text } = await browser.get('/verwaltung/sicherheit/passkey');
	return JSON.parse(unescaped(/data-options="([^"]*)"/.exec(text)?.[1] ?? 'null'));
};
const asked = async (browser: Browser): Promise<string> => {
	const { challenge }: { challenge: string } = JSON.parse((await browser.post('/verwaltung/anmelden/passkey/frage')).text);
	return challenge;
};
const add = (browser: Browser, passkey: string) => browser.post('/verwaltung/sicherheit/passkey', { name: 'Mein Laptop', passkey });
const enter = (browser: Browser, antwort: string) =>
	browser.post('/verwaltung/anmelden/passkey', { antwort, weiter: '/verwaltung/eingang' });

const withPasskey = async () => {
	const office = await openOffice();
	const anna = await office.signedIn('anna');
	const device = softAuthenticator(origin);
	const { challenge, user } = await offered(anna);
	const made = device.make(challenge);
	assert.equal((await add(anna, made)).to, `${konto}?meldung=passkey`);
	return { ...office, anna, device, made, handle: user.id, visitor: office.browserAt('auenrode') };
};
const withApp = async () => {
	const office = await openOffice();
	const anna = await office.signedIn('anna');
	const { text } = await anna.get('/verwaltung/sicherheit');
	const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(text)?.[1] ?? '';
	await anna.post('/verwaltung/sicherheit', { secret, code: codeAt(secret, new Date(Date.now() - 30_000)) });
	return { ...office, anna, secret };
};
const codesFor = async (browser: Browser): Promise<readonly string[]> =>
	[
		...(await browser.post(`${konto}/codes`, { 'codes-current': demoPassword })).text.matchAll(
			/<bdi>([a-z\d]{4}(?:-[a-z\d]{4}){3})<\/bdi>/g,
		),
	].map(([, code = '']) => code);

test('a passkey signs in without address, password or code, and shows when it was used', async () => {
	const { anna, device, handle, visitor, db } = await withPasskey();
	const { to } = await enter(visitor, device.show(await asked(visitor), { handle }));
	assert.equal(to, '/verwaltung/eingang');
	const [session] = await db.selectFrom('session').select(['isStrong']).orderBy('createdAt', 'desc').execute();
	assert.equal(session?.isStrong, true);
	assert.match((await anna.get(konto)).text, /Mein Laptop[^]*auenrode\.localhost[^]*heute/);
});

test('a passkey without a name, or with one that is too long, is asked again at its field', async () => {
	const { anna, db } = await withPasskey();
	const { id } = await db.selectFrom('passkey').select('id').executeTakeFirstOrThrow();
	for (const [name, says] of [
		['', 'Name: fehlt noch'],
		['x'.repeat(61), 'Name: ist zu lang'],
	] as const) {
		const { status, text } = await anna.post(`${konto}/passkey/name`, { id, feld: 'name-0', 'name-0': name });
		assert.equal(status, 422);
		assert.match(text, new RegExp(`href="#name-0">${says}`));
		assert.match(text, /<details open=""|<details open>/);
	}
});

test('an answer that was heard cannot be said again, and a challenge dies with five minutes', async () => {
	const { device, handle, visitor, made, anna, db } = await withPasskey();
	const answer = device.show(await asked(visitor), { handle, counter: 1 });
	assert.equal((await enter(visitor, answer)).status, 303);
	assert.equal((await enter(visitor, answer)).status, 422);
	assert.equal((await add(anna, made)).status, 422);
	const late = device.show(await asked(visitor), { handle, counter: 2 });
	await db
		.updateTable('oneTimeToken')
		.set({ expiresAt: new Date(Date.now() - 1) })
		.execute();
	assert.equal((await enter(visitor, late)).status, 422);
	assert.equal((await enter(visitor, device.show('AAAA', { handle, counter: 3 }))).status, 422);
});

test('nothing forged opens: foreign page, foreign host, foreign key, no finger, a counter that stands still, somebody else’s handle', async () => {
	const { device, handle, visitor, db } = await withPasskey();
	assert.equal((await enter(visitor, device.show(await asked(visitor), { handle, counter: 7 }))).status, 303);
	const uwe = await db.selectFrom('account').select('id').where('email', '=', people.uwe.email).executeTakeFirstOrThrow();
	const forged: Readonly<Record<string, Bend>> = {
		'foreign page': { origin: 'http://auenrode.localhost.evil.example' },
		'another port': { origin: 'http://auenrode.localhost:9999' },
		'foreign host': { host: 'evil.example' },
		'foreign key': { key: device.strangersKey },
		'no finger': { flags: 1 },
		'nobody there': { flags: 4 },
		'counter stands still': { counter: 7 },
		'counter went back': { counter: 6 },
		'a registration': { type: 'webauthn.create' },
		'another handle': { handle: Buffer.from(uwe.id.replaceAll('-', ''), 'hex').toString('base64url') },
		'a broken handle': { handle: 'AA' },
		'another passkey': { id: 'AAAAAAAAAAAAAAAAAAAAAA' },
	};
	for (const [what, bend] of Object.entries(forged)) {
		const answer = device.show(await asked(visitor), { handle, counter: 8, ...bend });
		assert.equal((await enter(visitor, answer)).status, 422, what);
	}
	for (const junk of ['', '{}', 'null', '[1]', 'x'.repeat(13_000)])
		assert.equal((await enter(visitor, junk)).status, 422, junk.slice(0, 9));
	assert.equal((await enter(visitor, device.show(await asked(visitor), { handle, counter: 8 }))).status, 303);
});

test('a passkey of one municipality opens nothing in another, and a challenge counts where it was asked for', async () => {
	const { device, handle, visitor, browserAt } = await withPasskey();
	const neighbour = browserAt('heidewalde');
	const there = softAuthenticator('http://heidewalde.localhost');
	assert.equal((await enter(neighbour, device.show(await asked(neighbour), { handle }))).status, 422);
	assert.equal((await enter(neighbour, there.show(await asked(neighbour), { handle, id: device.id }))).status, 422);
	assert.equal((await enter(visitor, device.show(await asked(neighbour), { handle }))).status, 422);
});

test('a passkey is made for the session that asked: not with a challenge of somebody else, another page, or without a finger', async () => {
	const { signedIn } = await openOffice();
	const [anna, again, uwe] = [await signedIn('anna'), await signedIn('anna'), await signedIn('uwe')];
	const device = softAuthenticator(origin);
	const refused = async (browser: Browser, passkey: string, what: string) =>
		assert.equal((await add(browser, passkey)).status, 422, what);
	await refused(uwe, device.make((await offered(anna)).challenge), 'of somebody else');
	await refused(again, device.make((await offered(anna)).challenge), 'of another session');
	await refused(anna, device.make((await offered(anna)).challenge, { origin: 'https://evil.example' }), 'another page');
	await refused(anna, device.make((await offered(anna)).challenge, { host: 'evil.example' }), 'another host');
	await refused(anna, device.make((await offered(anna)).challenge, { flags: 65 }), 'no finger');
	await refused(anna, device.make(await asked(anna)), 'a challenge for signing in');
	await refused(anna, '', 'without JavaScript');
	assert.equal((await add(anna, device.make((await offered(anna)).challenge))).status, 303);
	await refused(uwe, device.make((await offered(uwe)).challenge), 'the same key twice');
});

test('a passkey is renamed and removed by its owner only, and opens nothing then', async () => {
	const { anna, signedIn, device, handle, visitor } = await withPasskey();
	const uwe = await signedIn('uwe');
	assert.equal((await uwe.post(`${konto}/passkey/entfernen`, { id: device.id })).status, 404);
	assert.equal((await uwe.post(`${konto}/passkey/name`, { id: device.id, feld: 'n', n: 'Meiner' })).status, 404);
	assert.equal((await anna.post(`${konto}/passkey/name`, { id: device.id, feld: 'n', n: 'Schlüssel im Büro' })).status, 303);
	assert.match((await anna.get(konto)).text, /Schlüssel im Büro/);
	assert.equal((await anna.post(`${konto}/passkey/entfernen`, { id: device.id })).status, 303);
	assert.equal((await enter(visitor, device.show(await asked(visitor), { handle }))).status, 422);
});

test('a password alone does not put another factor in the place of a passkey, and where two are asked for it does not open', async () => {
	const { anna, signedIn, cookieFor, browserAt, device, handle } = await withPasskey();
	const codes = await codesFor(anna);
	assert.equal(codes.length, 10);
	const weak = await signedIn('anna');
	assert.match((await weak.get('/verwaltung/sicherheit')).text, /Bitte bestätigen/);
	assert.match((await weak.get('/verwaltung/sicherheit/passkey')).text, /Bitte bestätigen/);
	assert.equal((await weak.post(`${konto}/passkey/entfernen`, { id: device.id })).status, 403);
	assert.equal((await weak.post(`${konto}/codes`, { 'codes-current': demoPassword })).status, 403);
	const samir = await signedIn('samir');
	await samir.post('/verwaltung/einrichten/gemeinde', { name: 'Auenrode', tagline: '', secondFactor: 'ja' });
	assert.equal((await weak.get('/verwaltung/eingang')).to, '/verwaltung/sicherheit');
	assert.equal((await weak.post('/verwaltung/sicherheit/bestaetigen', { code: '123456' })).status, 422);
	const shown = device.show(await asked(weak), { handle, counter: 4 });
	assert.equal((await weak.post('/verwaltung/sicherheit/bestaetigen', { antwort: shown })).to, '/verwaltung/eingang');
	assert.equal((await weak.get('/verwaltung/eingang')).status, 200);
	const refused = await cookieFor(people.anna.email, 'auenrode');
	assert.equal(refused.status, 422);
	assert.match(refused.text, /mit einem Passkey geschützt/);
	const { to } = await browserAt('auenrode').post('/verwaltung/anmelden', {
		email: people.anna.email,
		password: demoPassword,
		code: codes[0] ?? '',
	});
	assert.equal(to, `${konto}?meldung=papier#codes`);
});

test('ten codes for the lost telephone: each opens once, however it is typed, new ones end the old, three left are said', async () => {
	const { anna, browserAt, signedIn, db } = await withApp();
	const first = await codesFor(anna);
	const codes = await codesFor(anna);
	assert.equal(new Set([...first, ...codes]).size, 20);
	const stored = await db.selectFrom('recoveryCode').select('codeHash').execute();
	assert.equal(stored.length, 10);
	assert.ok(stored.every(({ codeHash }) => /^[\da-f]{64}$/.test(codeHash)));
	const come = (code: string) =>
		browserAt('auenrode').post('/verwaltung/anmelden', { email: people.anna.email, password: demoPassword, code });
	assert.equal((await come(first[0] ?? '')).status, 422);
	assert.equal((await come((codes[0] ?? '').toUpperCase().replaceAll('-', ' '))).status, 303);
	assert.equal((await come(codes[0] ?? '')).status, 422);
	assert.doesNotMatch((await anna.get(konto)).text, /Bald sind keine Codes mehr da/);
	for (const code of codes.slice(1, 7)) assert.equal((await come(code)).status, 303);
	assert.match((await anna.get(konto)).text, /3 Codes sind noch übrig[^]*Bald sind keine Codes mehr da/);
	const both = await Promise.all([come(codes[7] ?? ''), come(codes[7] ?? '')]);
	assert.deepEqual(
		both.map(({ status }) => status).toSorted((a, b) => a - b),
		[303, 422],
	);
	const samir = await signedIn('samir');
	assert.match((await samir.get('/verwaltung/protokoll')).text, /Wiederherstellungscode benutzt[^]*Anna Vogt/);
});

test('codes are shown once with a file to keep, never to somebody without the password, and go with the last factor', async () => {
	const { anna, db } = await withApp();
	const wrong = await anna.post(`${konto}/codes`, { 'codes-current': 'geraten-und-falsch' });
	assert.equal(wrong.status, 422);
	assert.doesNotMatch(wrong.text, /<bdi>[a-z\d]{4}-/);
	const { text } = await anna.post(`${konto}/codes`, { 'codes-current': demoPassword });
	assert.match(text, /stehen hier nur jetzt[^]*download="wiederherstellungscodes\.txt"/);
	assert.doesNotMatch((await anna.get(konto)).text, /<bdi>[a-z\d]{4}-/);
	assert.equal((await anna.post(`${konto}/faktor`, { 'faktor-current': demoPassword })).to, `${konto}?meldung=app`);
	assert.equal((await db.selectFrom('recoveryCode').select('codeHash').execute()).length, 0);
	assert.match((await anna.post(`${konto}/codes`, { 'codes-current': demoPassword })).text, /erst mit einem zweiten Faktor/);
});

test('a lost telephone: the administration drops every factor, and only then a password is enough', async () => {
	const { anna, signedIn, db, cookieFor } = await withApp();
	await codesFor(anna);
	const samir = await signedIn('samir');
	const { id } = await db.selectFrom('account').select('id').where('email', '=', people.anna.email).executeTakeFirstOrThrow();
	assert.equal((await cookieFor(people.anna.email, 'auenrode')).status, 422);
	await samir.post(`/verwaltung/einrichten/menschen/${id}/link`, { factor: 'drop' });
	assert.equal((await db.selectFrom('recoveryCode').select('codeHash').execute()).length, 0);
	assert.equal((await cookieFor(people.anna.email, 'auenrode')).status, 303);
});
