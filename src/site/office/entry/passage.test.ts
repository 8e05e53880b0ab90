import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { people } from '#app/demo/people.ts';
import { walled } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import { hashed, newToken } from '#kernel/identity/tokens.ts';
import { openOffice } from '#testing/office.ts';

const menschen = '/verwaltung/einrichten/menschen';

/** Birgit has her account in Falkenbrück and writes in Heidewalde too; Jana arranges Heidewalde. */
const openCooperation = async () => {
	const office = await openOffice();
	const { db } = office;
	const find = async (tenantId: string, email: string): Promise<string> =>
		(await db.selectFrom('account').select('id').where('tenantId', '=', tenantId).where('email', '=', email).executeTakeFirst())?.id ??
		'';
	const jana = await find('heidewalde', people.jana.email);
	await db.insertInto('assignment').values({ tenantId: 'heidewalde', accountId: jana, role: 'administrator', placeId: null }).execute();
	return {
		...office,
		birgit: await office.signedIn('birgit'),
		jana: await office.signedIn('jana'),
		atHome: await find('falkenbrueck', people.birgit.email),
		asGuest: await find('heidewalde', people.birgit.email),
	};
};

test('she changes over by one link and one button, is herself there, and the way back stands in the head', async () => {
	const { birgit, passedTo } = await openCooperation();
	assert.match((await birgit.get('/verwaltung/eingang')).text, /Gemeinde wechseln[^]*href="\/verwaltung\/wechseln\/heidewalde"/);
	const { status, browser } = await passedTo(birgit, 'heidewalde');
	assert.equal(status, 303);
	const { text } = await browser.get('/verwaltung/eingang');
	assert.match(text, /Birgit Sommer/);
	assert.match(text, /Gemeinde wechseln[^]*href="http:\/\/falkenbrueck\.localhost\/verwaltung"/);
});

test('an address alone signs nobody in, a passage is good once, for one municipality, and not for long', async () => {
	const { birgit, passedTo, browserAt, db } = await openCooperation();
	const { to } = await birgit.get('/verwaltung/wechseln/heidewalde');
	const { pathname } = new URL(to);
	const visitor = browserAt('heidewalde');
	assert.match((await visitor.get(pathname)).text, /Weiter als Birgit Sommer/);
	assert.equal((await visitor.get('/verwaltung/eingang')).status, 303);
	for (const other of ['auenrode', 'falkenbrueck']) {
		assert.equal((await browserAt(other).get(pathname)).status, 404, other);
		assert.equal((await browserAt(other).post(pathname)).status, 404, other);
	}
	assert.equal((await visitor.post(pathname)).status, 303);
	assert.equal((await visitor.post(pathname)).status, 404);
	await birgit.get('/verwaltung/wechseln/heidewalde');
	await db
		.updateTable('passage')
		.set({ expiresAt: new Date(Date.now() - 1) })
		.execute();
	assert.equal((await browserAt('heidewalde').post(pathname)).status, 404);
	assert.equal((await passedTo(birgit, 'heidewalde')).status, 303);
});

test('what she may do follows from the assignment there, not from the one at home, and the other way round', async () => {
	const { birgit, passedTo, jana, db, atHome, asGuest } = await openCooperation();
	await db
		.insertInto('assignment')
		.values({ tenantId: 'falkenbrueck', accountId: atHome, role: 'administrator', placeId: null })
		.execute();
	const { browser } = await passedTo(birgit, 'heidewalde');
	assert.equal((await birgit.get(menschen)).status, 200);
	assert.equal((await browser.get(menschen)).status, 403);
	assert.equal((await browser.get('/verwaltung/aktuelles/neu')).status, 303);
	assert.equal((await jana.post(`${menschen}/${asGuest}/rolle/wegnehmen`, { role: 'editor', place: '' })).status, 303);
	assert.equal((await browser.get('/verwaltung/aktuelles/neu')).status, 403);
	assert.equal((await birgit.get('/verwaltung/aktuelles/neu')).status, 303);
	await jana.post(`${menschen}/${asGuest}/rolle`, { role: 'administrator', place: '' });
	assert.equal((await browser.get(menschen)).status, 200);
	assert.equal((await browser.get(`${menschen}/${atHome}`)).status, 404);
	assert.equal((await browser.post(`${menschen}/${atHome}/schliessen`)).status, 404);
});

test('the administration there rules the role and nothing else: no password, no telephone, no account at home', async () => {
	const { jana, birgit, browserAt, cookieFor, atHome, asGuest } = await openCooperation();
	assert.match((await jana.get(`${menschen}/${asGuest}`)).text, /Konto in Falkenbrück/);
	const refused = await jana.post(`${menschen}/${asGuest}/link`, { factor: 'drop' });
	assert.equal(refused.status, 422);
	assert.doesNotMatch(refused.text, /\/verwaltung\/passwort\//);
	for (const deed of ['link', 'sitzungen', 'schliessen', 'zuruecknehmen'])
		assert.equal((await jana.post(`${menschen}/${atHome}/${deed}`)).status, 404, deed);
	assert.equal((await jana.post(`${menschen}/${asGuest}/schliessen`)).status, 303);
	assert.equal((await birgit.get('/verwaltung/eingang')).status, 200);
	assert.equal((await cookieFor(people.birgit.email, 'heidewalde')).status, 422);
	assert.equal((await browserAt('heidewalde').get(`/verwaltung/einladung/${newToken()}`)).status, 404);
});

test('while a guest is signed in, her token opens nothing elsewhere, nor does that from home, nor an invented one', async () => {
	const { cookieFor, browserAt, passedTo } = await openCooperation();
	const { cookie: atHome } = await cookieFor(people.birgit.email, 'falkenbrueck');
	const own = atHome.split(';')[0] ?? '';
	const { cookie: there } = await passedTo(browserAt('falkenbrueck', own), 'heidewalde');
	const isIn = async (place: string, cookie: string) => (await browserAt(place, cookie).get('/verwaltung/eingang')).status === 200;
	assert.deepEqual([await isIn('falkenbrueck', own), await isIn('heidewalde', there)], [true, true]);
	assert.deepEqual([await isIn('heidewalde', own), await isIn('falkenbrueck', there)], [false, false]);
	for (const place of ['auenrode', 'heidewalde', 'falkenbrueck'])
		assert.equal(await isIn(place, `ortsmitte=${newToken()}`), false, place);
	assert.deepEqual([await isIn('auenrode', own), await isIn('auenrode', there)], [false, false]);
});

test('where the account at home closes or the cooperation ends, she is out with the next click', async () => {
	const { birgit, passedTo, db, atHome } = await openCooperation();
	const { browser } = await passedTo(birgit, 'heidewalde');
	const isIn = async () => (await browser.get('/verwaltung/eingang')).status === 200;
	assert.equal(await isIn(), true);
	await db.updateTable('account').set({ closedAt: new Date() }).where('id', '=', atHome).execute();
	assert.equal(await isIn(), false);
	await db.updateTable('account').set({ closedAt: null }).where('id', '=', atHome).execute();
	assert.equal(await isIn(), true);
	await db.deleteFrom('cooperationMember').where('memberId', '=', 'falkenbrueck').execute();
	assert.equal(await isIn(), false);
});

test('an invitation is accepted with the account at home, only by the person invited, and is spent then', async () => {
	const { birgit, jana, passedTo, browserAt, db, asGuest } = await openCooperation();
	await db.deleteFrom('account').where('id', '=', asGuest).execute();
	assert.equal((await passedTo(birgit, 'heidewalde')).status, 403);
	const invited = { name: 'B. Sommer', organisation: '', role: 'editor', place: '', home: 'falkenbrueck' };
	const linkFor = async (email: string): Promise<string> =>
		/\/verwaltung\/einladung\/([\w-]+)/.exec((await jana.post(menschen, { ...invited, email })).text)?.[1] ?? '';
	const stranger = await linkFor('jemand@falkenbrueck.example');
	const hers = await linkFor(people.birgit.email);
	const page = await browserAt('heidewalde').get(`/verwaltung/einladung/${hers}`);
	assert.match(page.text, new RegExp(`href="http://falkenbrueck\\.localhost/verwaltung/wechseln/heidewalde\\?einladung=${hers}"`));
	const refused = await passedTo(birgit, 'heidewalde', `?einladung=${stranger}`);
	assert.equal(refused.status, 403);
	assert.match(refused.text, /gilt für jemand anderen/);
	const { status, browser } = await passedTo(birgit, 'heidewalde', `?einladung=${hers}`);
	assert.equal(status, 303);
	assert.equal((await browser.get('/verwaltung/aktuelles/neu')).status, 303);
	assert.equal((await browserAt('heidewalde').get(`/verwaltung/einladung/${hers}`)).status, 404);
	assert.match((await jana.get(menschen)).text, /Birgit Sommer[^]*Konto in Falkenbrück/);
	assert.equal((await jana.post(menschen, { ...invited, email: 'x@auenrode.example', home: 'auenrode' })).status, 422);
});

test('strangers are no partners, and nobody goes on from a place where she is a guest', async () => {
	const { birgit, passedTo, signedIn, browserAt } = await openCooperation();
	assert.equal((await birgit.get('/verwaltung/wechseln/auenrode')).status, 404);
	assert.equal((await (await signedIn('anna')).get('/verwaltung/wechseln/heidewalde')).status, 404);
	const { browser } = await passedTo(birgit, 'heidewalde');
	assert.equal((await browser.get('/verwaltung/wechseln/falkenbrueck')).status, 403);
	assert.match((await browserAt('falkenbrueck').get('/verwaltung/wechseln/heidewalde')).to, /anmelden\?weiter=/);
});

test('the database itself lets only the home vouch for its people, and strangers see no passage', async () => {
	const { visitor, birgit } = await openCooperation();
	await birgit.get('/verwaltung/wechseln/heidewalde');
	const forged = {
		tenantId: 'heidewalde',
		ownerId: 'falkenbrueck',
		tokenHash: hashed('forged'),
		accountId: '01900000-0000-7000-8000-000000000001',
		name: 'Birgit Sommer',
		email: people.birgit.email,
		organisation: null,
		isStrong: true,
		expiresAt: new Date(Date.now() + 60_000),
	};
	const forge = (place: string) => walled(visitor({ in: place }), (tx) => tx[connection].insertInto('passage').values(forged).execute());
	for (const place of ['heidewalde', 'auenrode']) await assert.rejects(forge(place), /row-level security/, place);
	const seenIn = (place: string) =>
		walled(visitor({ in: place }), (tx) => tx[connection].selectFrom('passage').select('name').execute()).then((rows) => rows.length);
	assert.deepEqual([await seenIn('auenrode'), await seenIn('heidewalde'), await seenIn('falkenbrueck')], [0, 1, 1]);
	const { numAffectedRows } = await walled(visitor({ in: 'heidewalde' }), (tx) =>
		sql`update passage set is_strong = true`.execute(tx[connection]),
	);
	assert.equal(numAffectedRows, 0n);
});

test('a second factor shown at home counts for the partner who asks for one; without it she is sent home', async () => {
	const { birgit, jana, passedTo, db } = await openCooperation();
	const form = { name: 'Heidewalde', tagline: '', secondFactor: 'ja' };
	assert.equal((await jana.post('/verwaltung/einrichten/gemeinde', form)).status, 303);
	const { browser: weak } = await passedTo(birgit, 'heidewalde');
	assert.equal((await weak.get('/verwaltung/eingang')).to, '/verwaltung/sicherheit');
	const { text } = await weak.get('/verwaltung/sicherheit');
	assert.match(text, /in Falkenbrück ein[^]*wechseln Sie dann noch einmal/);
	assert.doesNotMatch(text, /name="secret"/);
	assert.equal((await weak.post('/verwaltung/sicherheit', { secret: 'A'.repeat(32), code: '000000' })).status, 403);
	await db.updateTable('session').set({ isStrong: true }).where('tenantId', '=', 'falkenbrueck').execute();
	const { browser: strong } = await passedTo(birgit, 'heidewalde');
	assert.equal((await strong.get('/verwaltung/eingang')).status, 200);
});
