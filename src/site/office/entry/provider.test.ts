import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { people } from '#app/demo/people.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { type Browser, openOffice } from '#testing/office.ts';
import { type Known, openProvider } from '#testing/provider.ts';

const home = 'http://auenrode.localhost';
const folk = new Map<string, Known>();
const there = await openProvider(home, folk);
after(() => void there.close());

const settings = {
	name: 'Auenrode',
	tagline: '',
	oidcIssuer: there.issuer,
	oidcClientId: 'ortsmitte',
	oidcName: 'Landkreis-Konto',
	oidcClaim: 'groups',
	oidcRoles: 'redaktion = editor\nebersfeld = mayor in ebersfeld',
};

const openWithProvider = async (more: Readonly<Record<string, string>> = {}) => {
	allowInside(['localhost', '127.0.0.1']);
	const office = await openOffice({ providerSecret: (id) => (id === 'auenrode' ? 'ein-langes-geheimnis-fuer-den-versuch' : undefined) });
	const samir = await office.signedIn('samir');
	assert.equal((await samir.post('/verwaltung/einrichten/gemeinde', { ...settings, ...more })).status, 303);
	const depart = async (way = '/verwaltung/termine') => {
		const answer = await office.app.request(`${home}/verwaltung/anmelden/anbieter?weiter=${encodeURIComponent(way)}`, {
			headers: { host: 'auenrode.localhost' },
		});
		const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
		return { status: answer.status, to: answer.headers.get('location') ?? '', cookie, text: await answer.text() };
	};
	const arrive = async (back: URL, cookie: string) => {
		const answer = await office.app.request(back, { headers: { host: 'auenrode.localhost', cookie } });
		const session =
			answer.headers
				.getSetCookie()
				.find((set) => set.startsWith('ortsmitte='))
				?.split(';')[0] ?? '';
		return {
			status: answer.status,
			to: answer.headers.get('location') ?? '',
			text: await answer.text(),
			browser: office.browserAt('auenrode', session),
		};
	};
	const come = async (who: string) => {
		const { to, cookie } = await depart();
		return arrive(await there.walk(to, who), cookie);
	};
	const accountOf = (email: string) => office.db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();
	return { ...office, samir, depart, arrive, come, accountOf };
};
const mayRead = async (browser: Browser, path: string): Promise<number> => (await browser.get(path)).status;

test('who is known by her verified address comes in where she wanted to go, and is known by her subject from then on', async () => {
	const { come, depart, accountOf } = await openWithProvider();
	const { to } = await depart();
	const asked = new URL(to).searchParams;
	for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(name) ?? '').length >= 43, name);
	assert.equal(asked.get('code_challenge_method'), 'S256');
	folk.set('anna-1', { email: 'Anna@Auenrode.example', email_verified: true, groups: ['redaktion'] });
	const first = await come('anna-1');
	assert.deepEqual([first.status, first.to], [303, '/verwaltung/termine']);
	assert.equal((await accountOf(people.anna.email))?.providerSubject, `${there.issuer}#anna-1`);
	folk.set('anna-1', { email: 'other@example.org', email_verified: false, groups: ['redaktion'] });
	assert.equal((await come('anna-1')).status, 303);
	folk.set('anna-2', { email: people.anna.email, email_verified: true });
	const other = await come('anna-2');
	assert.equal(other.status, 403);
	assert.match(other.text, /Ihre Adresse gehört hier zu einer anderen Anmeldung/);
});

test('when the municipality changes its provider, its people come in by their addresses as at first', async () => {
	const { come, db, accountOf } = await openWithProvider();
	folk.set('anna-1', { email: people.anna.email, email_verified: true });
	await db
		.updateTable('account')
		.set({ providerSubject: 'https://before.example#anna' })
		.where('email', '=', people.anna.email)
		.execute();
	assert.equal((await come('anna-1')).status, 303);
	assert.equal((await accountOf(people.anna.email))?.providerSubject, `${there.issuer}#anna-1`);
});

test('an address that is not verified, and somebody whom nobody invited, stay outside and are told why', async () => {
	const { come, accountOf } = await openWithProvider();
	folk.set('petra', { email: people.petra.email, email_verified: false });
	assert.match((await come('petra')).text, /E-Mail-Adresse ist dort nicht bestätigt/);
	folk.set('petra', { email: people.petra.email });
	assert.equal((await come('petra')).status, 403);
	folk.set('fremd', { email: 'fremd@example.org', email_verified: true, groups: ['redaktion'] });
	assert.match((await come('fremd')).text, /noch kein Konto/);
	assert.equal(await accountOf('fremd@example.org'), undefined);
	assert.equal((await accountOf(people.petra.email))?.providerSubject, null);
});

test('where the municipality allows it, a group makes an account with its role, and no group makes none', async () => {
	const { come, accountOf } = await openWithProvider({ oidcCreates: 'ja' });
	folk.set('neu', { email: 'neu@auenrode.example', email_verified: true, name: 'Nele Neu', groups: ['redaktion'] });
	const { browser } = await come('neu');
	assert.equal((await accountOf('neu@auenrode.example'))?.name, 'Nele Neu');
	assert.equal(await mayRead(browser, '/verwaltung/aktuelles/neu'), 303);
	const refused = await browser.post('/verwaltung/konto/loeschen');
	assert.match(refused.text, /kein Passwort[^]*href="\/verwaltung\/sicherheit"/);
	assert.doesNotMatch(refused.text, /stimmt nicht</);
	folk.set('gast', { email: 'gast@auenrode.example', email_verified: true, groups: ['kantine'] });
	assert.equal((await come('gast')).status, 403);
});

test('groups give and take their roles at every sign-in, other roles stay, and the last administrator keeps hers', async () => {
	const { come, db, accountOf } = await openWithProvider({
		oidcRoles: 'redaktion = editor\nebersfeld = mayor in ebersfeld\nbetrieb = administrator',
	});
	const rolesOf = async (email: string) => {
		const { id = '' } = (await accountOf(email)) ?? {};
		const rows = await db.selectFrom('assignment').select('role').where('accountId', '=', id).orderBy('role').execute();
		return rows.map(({ role }) => role);
	};
	folk.set('katrin', { email: people.katrin.email, email_verified: true, groups: ['redaktion', 'ebersfeld'] });
	await come('katrin');
	assert.deepEqual(await rolesOf(people.katrin.email), ['clerk', 'editor', 'mayor']);
	folk.set('katrin', { email: people.katrin.email, email_verified: true, groups: [] });
	await come('katrin');
	assert.deepEqual(await rolesOf(people.katrin.email), ['clerk']);
	folk.set('samir', { email: people.samir.email, email_verified: true, groups: [] });
	assert.equal((await come('samir')).status, 303);
	assert.deepEqual(await rolesOf(people.samir.email), ['administrator']);
});

test('a wrong nonce, state or issuer, a foreign browser, a second use and a forged signature open nothing', async () => {
	const { depart, arrive, db } = await openWithProvider();
	folk.set('uwe', { email: people.uwe.email, email_verified: true });
	const started = async () => {
		const { to, cookie } = await depart();
		return { back: await there.walk(to, 'uwe'), cookie };
	};
	const one = await started();
	await sql`update one_time_token set detail = jsonb_set(detail, '{nonce}', '"another"') where purpose = 'provider'`.execute(db);
	assert.equal((await arrive(one.back, one.cookie)).status, 422);
	const two = await started();
	two.back.searchParams.set('state', 'another');
	assert.equal((await arrive(two.back, two.cookie)).status, 422);
	const three = await started();
	three.back.searchParams.set('iss', 'https://evil.example');
	assert.equal((await arrive(three.back, three.cookie)).status, 422);
	const four = await started();
	assert.match((await arrive(four.back, '')).text, /abgelaufen/);
	assert.match((await arrive(four.back, one.cookie)).text, /abgelaufen/);
	assert.equal((await arrive(four.back, four.cookie)).status, 303);
	assert.equal((await arrive(four.back, four.cookie)).status, 422);
	const five = await started();
	there.state.brokenKeys = true;
	assert.equal((await arrive(five.back, five.cookie)).status, 422);
	there.state.brokenKeys = false;
	const six = await started();
	await sql`update one_time_token set detail = jsonb_set(detail, '{verifier}', '"0123456789012345678901234567890123456789012"') where purpose = 'provider'`.execute(
		db,
	);
	assert.equal((await arrive(six.back, six.cookie)).status, 422);
	const seven = await started();
	seven.back.search = '?error=access_denied&state=x';
	assert.match((await arrive(seven.back, seven.cookie)).text, /abgebrochen oder ließ sich nicht prüfen/);
});

test('a provider that calls itself something else, or is down, is said plainly, and the password still opens', async (t) => {
	const { depart, arrive, samir, cookieFor, browserAt } = await openWithProvider();
	folk.set('uwe', { email: people.uwe.email, email_verified: true });
	const { to, cookie } = await depart();
	const back = await there.walk(to, 'uwe');
	t.after(() => there.rotate());
	there.fall();
	const gone = await depart();
	assert.equal(gone.status, 503);
	assert.match(gone.text, /antwortet gerade nicht[^]*E-Mail und Passwort/);
	assert.equal((await arrive(back, cookie)).status, 503);
	assert.equal((await cookieFor(people.uwe.email, 'auenrode')).status, 303);
	assert.match((await browserAt('auenrode').get('/verwaltung/anmelden')).text, /Mit Landkreis-Konto anmelden/);
	there.rotate();
	await samir.post('/verwaltung/einrichten/gemeinde', { ...settings, oidcIssuer: `http://127.0.0.1:${there.port}` });
	assert.equal((await depart()).status, 503);
});

test('an address inside the network is asked only when the operator named it, whoever set it as provider', async () => {
	const { depart, arrive } = await openWithProvider();
	const { to, cookie } = await depart();
	const back = await there.walk(to, 'anna-1');
	allowInside([]);
	const heard = there.heard();
	assert.equal((await depart()).status, 503);
	assert.equal((await arrive(back, cookie)).status, 503);
	assert.equal(there.heard(), heard, 'nobody knocked');
});

test('when the provider changes its keys nobody is locked out, and it may keep the address behind userinfo', async () => {
	const { come } = await openWithProvider();
	folk.set('uwe', { email: people.uwe.email, email_verified: true });
	assert.equal((await come('uwe')).status, 303);
	there.rotate();
	assert.equal((await come('uwe')).status, 303);
	there.slim();
	assert.equal((await come('uwe')).status, 303);
	there.rotate();
});

test('who signs out is led to sign out there too, with the way back', async () => {
	const { come, browserAt } = await openWithProvider();
	folk.set('uwe', { email: people.uwe.email, email_verified: true });
	const { browser } = await come('uwe');
	const { text } = await browser.post('/verwaltung/abmelden');
	assert.doesNotMatch(text, /om-rail|Mein Konto/);
	const link = /href="(http:\/\/localhost[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
	const { pathname, searchParams } = new URL(link);
	assert.equal(pathname, '/session/end');
	assert.equal(searchParams.get('post_logout_redirect_uri'), `${home}/verwaltung/anmelden`);
	assert.ok((searchParams.get('id_token_hint') ?? '').split('.').length === 3);
	assert.equal((await browser.get('/verwaltung/eingang')).status, 303);
	assert.equal((await fetch(link, { redirect: 'manual' })).status, 200);
	assert.equal((await browserAt('heidewalde').get('/verwaltung/anmelden/anbieter')).status, 404);
});

test('a second factor is asked for where the provider does not vouch for one, and a closed account stays closed', async () => {
	const { come, samir, accountOf } = await openWithProvider({ secondFactor: 'ja', oidcRoles: '' });
	folk.set('uwe', { email: people.uwe.email, email_verified: true });
	assert.equal((await (await come('uwe')).browser.get('/verwaltung/eingang')).to, '/verwaltung/sicherheit');
	const samirSession = await samir.get('/verwaltung/sicherheit');
	assert.equal(samirSession.status, 200);
	const { id = '' } = (await accountOf(people.uwe.email)) ?? {};
	assert.notEqual(id, '');
	const strong = await openWithProvider({ secondFactor: 'ja', oidcStrong: 'ja', oidcRoles: '' });
	assert.equal((await (await strong.come('uwe')).browser.get('/verwaltung/eingang')).status, 200);
	await strong.db.updateTable('account').set({ closedAt: new Date() }).where('email', '=', people.uwe.email).execute();
	assert.match((await strong.come('uwe')).text, /Konto ist hier geschlossen/);
});

test('settings that cannot work are refused, with the line that is wrong', async () => {
	const { samir } = await openWithProvider();
	const save = (more: Readonly<Record<string, string>>) => samir.post('/verwaltung/einrichten/gemeinde', { ...settings, ...more });
	assert.match((await save({ oidcIssuer: 'http://anmeldung.example' })).text, /bitte die ganze Adresse mit https/);
	assert.match((await save({ oidcClientId: '' })).text, /Client-ID: fehlt noch/);
	assert.match((await save({ oidcRoles: 'redaktion = editor\nalle = koenig' })).text, /„alle = koenig“ ist nicht zu verstehen/);
	assert.match((await save({ oidcRoles: 'alle = administrator in ebersfeld' })).text, /nicht zu verstehen/);
});
