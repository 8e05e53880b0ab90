import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword, people } from '#app/demo/people.ts';
import { openOffice } from '#testing/office.ts';

const path = '/verwaltung/konto';

test('she sees where she is signed in, in plain words, ends one session or all others, and keeps this one', async () => {
	const { signedIn, db } = await openOffice();
	const [here, there, elsewhere] = [await signedIn('anna'), await signedIn('anna'), await signedIn('anna')];
	const devices = ['Firefox auf Windows', 'Safari auf iPhone', 'Chrome auf Android-Telefon'];
	const rows = await db.selectFrom('session').select('tokenHash').orderBy('createdAt').execute();
	for (const [at, { tokenHash }] of rows.entries())
		await db
			.updateTable('session')
			.set({ device: devices[at] ?? '' })
			.where('tokenHash', '=', tokenHash)
			.execute();
	const { text } = await here.get(path);
	assert.match(text, /Firefox auf Windows<span class="om-muted"> \(dieses Gerät\)/);
	assert.match(text, /Safari auf iPhone[^]*Heute, \d\d:\d\d Uhr[^]*heute/);
	assert.equal((await here.post(`${path}/sitzung`, { key: rows[1]?.tokenHash ?? '' })).to, `${path}?meldung=sitzung`);
	assert.deepEqual([(await there.get(path)).status, (await elsewhere.get(path)).status], [303, 200]);
	await here.post(`${path}/sitzungen`);
	assert.deepEqual([(await here.get(path)).status, (await elsewhere.get(path)).status], [200, 303]);
});

test('nobody ends the session of somebody else', async () => {
	const { signedIn, db } = await openOffice();
	const [anna, uwe] = [await signedIn('anna'), await signedIn('uwe')];
	const [first] = await db.selectFrom('session').select('tokenHash').orderBy('createdAt').execute();
	assert.equal((await uwe.post(`${path}/sitzung`, { key: first?.tokenHash ?? '' })).status, 404);
	assert.equal((await anna.get(path)).status, 200);
});

test('a new password wants the old one, counts at once and signs out every other device', async () => {
	const { signedIn, cookieFor } = await openOffice();
	const [here, there] = [await signedIn('anna'), await signedIn('anna')];
	const chosen = 'vier ganz neue Wörter';
	const send = (current: string, again = chosen) =>
		here.post(`${path}/passwort`, { 'passwort-current': current, 'passwort-password': chosen, 'passwort-again': again });
	assert.match((await send('geraten-und-falsch')).text, /href="#passwort-current">Ihr Passwort: stimmt nicht/);
	assert.match((await send(demoPassword, 'etwas anderes')).text, /stimmt nicht mit der ersten Eingabe überein/);
	assert.equal((await send(demoPassword)).to, `${path}?meldung=passwortneu`);
	assert.deepEqual([(await here.get(path)).status, (await there.get(path)).status], [200, 303]);
	assert.equal((await cookieFor(people.anna.email, 'auenrode')).status, 422);
	assert.equal((await cookieFor(people.anna.email, 'auenrode', chosen)).status, 303);
});

test('whoever sits at an open office cannot guess the password', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const guess = () => anna.post(`${path}/loeschen`, { 'loeschen-current': 'geraten-und-falsch' });
	for (let tries = 0; tries < 5; tries += 1) assert.match((await guess()).text, /Ihr Passwort: stimmt nicht/);
	assert.match((await guess()).text, /zu viele Versuche/);
	assert.match((await anna.post(`${path}/loeschen`, { 'loeschen-current': demoPassword })).text, /zu viele Versuche/);
});

test('a new e-mail address counts when its owner follows the link, and the old one is told', async () => {
	const { signedIn, cookieFor, browserAt, mails } = await openOffice();
	const anna = await signedIn('anna');
	const ask = (email: string) => anna.post(`${path}/adresse`, { 'adresse-email': email, 'adresse-current': demoPassword });
	assert.match((await ask(people.uwe.email)).text, /das gibt es schon/);
	assert.equal((await ask('Anna.Vogt@auenrode.example')).to, `${path}?meldung=adresse`);
	assert.equal((await cookieFor('anna.vogt@auenrode.example', 'auenrode')).status, 422);
	const link = /\/verwaltung\/adresse\/[\w-]+/.exec((await mails())[0]?.text ?? '')?.[0] ?? '';
	const reader = browserAt('auenrode');
	assert.match((await reader.get(link)).text, /Bestätigen/);
	assert.equal((await browserAt('heidewalde').post(link)).status, 404);
	assert.equal((await reader.post(link)).to, '/verwaltung/anmelden?meldung=adresseneu');
	assert.equal((await reader.post(link)).status, 404);
	assert.deepEqual(
		(await mails()).map(({ to }) => to),
		['anna.vogt@auenrode.example', people.anna.email],
	);
	assert.equal((await cookieFor('anna.vogt@auenrode.example', 'auenrode')).status, 303);
	assert.equal((await cookieFor(people.anna.email, 'auenrode')).status, 422);
	await ask('anna@neu.example');
	const [, , next] = await mails();
	const again = /\/verwaltung\/adresse\/[\w-]+/.exec(next?.text ?? '')?.[0] ?? '';
	assert.equal((await anna.post(again)).to, `${path}?meldung=adresseneu`);
});

test('a deleted account leaves no name but in the log, opens nothing, and what was published stays', async () => {
	const { signedIn, cookieFor, db, browserAt } = await openOffice();
	const [anna, samir] = [await signedIn('anna'), await signedIn('samir')];
	const before = (await browserAt('auenrode').get('/aktuelles')).text;
	assert.doesNotMatch((await anna.get(path)).text, /letzte Person/);
	assert.match((await anna.get(path)).text, /Im Protokoll bleibt stehen/);
	assert.equal((await anna.post(`${path}/loeschen`, { 'loeschen-current': demoPassword })).to, '/verwaltung/anmelden?meldung=geloescht');
	assert.equal((await anna.get(path)).status, 303);
	assert.equal((await cookieFor(people.anna.email, 'auenrode')).status, 422);
	const rows = await db.selectFrom('account').select(['name', 'email']).where('tenantId', '=', 'auenrode').execute();
	assert.doesNotMatch(JSON.stringify(rows), /Anna|anna@/);
	assert.doesNotMatch((await samir.get('/verwaltung/einrichten/menschen')).text, /Anna Vogt|Gelöschtes Konto/);
	assert.match((await samir.get('/verwaltung/protokoll')).text, /Eigenes Konto gelöscht[^]*Anna Vogt/);
	assert.equal((await browserAt('auenrode').get('/aktuelles')).text, before);
	const last = (await samir.get(path)).text;
	assert.match(last, /Sie sind die letzte Person mit dieser Rolle/);
	assert.doesNotMatch(last, /loeschen-current|endgültig löschen/);
	const refused = await samir.post(`${path}/loeschen`, { 'loeschen-current': demoPassword });
	assert.match(refused.text, /die letzte Person mit der Rolle Administration/);
});

test('a guest finds her account at home, and leaves without touching it', async () => {
	const { signedIn, passedTo } = await openOffice();
	const birgit = await signedIn('birgit');
	const { browser } = await passedTo(birgit, 'heidewalde');
	const { text } = await browser.get(path);
	assert.match(text, /href="http:\/\/falkenbrueck\.localhost\/verwaltung\/konto"/);
	assert.doesNotMatch(text, /name="passwort-password"/);
	for (const deed of ['name', 'passwort', 'adresse', 'loeschen'])
		assert.notEqual((await browser.post(`${path}/${deed}`, { 'name-name': 'X' })).status, 303, deed);
	assert.equal((await browser.post(`${path}/verlassen`)).status, 303);
	assert.equal((await browser.get(path)).status, 303);
	assert.equal((await passedTo(birgit, 'heidewalde')).status, 403);
	assert.equal((await birgit.post(`${path}/verlassen`)).status, 403);
	assert.equal((await birgit.get(path)).status, 200);
});
