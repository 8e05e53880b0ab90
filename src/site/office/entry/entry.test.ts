import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword, people } from '#app/demo/people.ts';
import { newId } from '#kernel/db/id.ts';
import { codeAt } from '#kernel/identity/totp.ts';
import { openOffice } from '#testing/office.ts';

test('who signs in lands where she wanted to go, with a cookie that no script and no other path sees', async () => {
	const { cookieFor, app } = await openOffice();
	const { cookie, status } = await cookieFor(people.anna.email, 'auenrode');
	assert.equal(status, 303);
	for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/verwaltung']) assert.ok(cookie.includes(part), part);
	const headers = { host: 'auenrode.localhost' };
	const away = await app.request('http://auenrode.localhost/verwaltung/aktuelles?stand=draft', { headers });
	assert.equal(away.headers.get('location'), `/verwaltung/anmelden?weiter=${encodeURIComponent('/verwaltung/aktuelles?stand=draft')}`);
});

test('the way on leads nowhere but into the office', async () => {
	const { browserAt } = await openOffice();
	const visitor = browserAt('auenrode');
	for (const way of [
		'https://evil.example/',
		'//evil.example',
		'/verwaltung//evil.example',
		'/verwaltung/\\evil.example',
		'/aktuelles',
		'javascript:alert(1)',
	]) {
		const { to } = await visitor.post('/verwaltung/anmelden', { email: people.anna.email, password: demoPassword, weiter: way });
		assert.equal(to, '/verwaltung/eingang', way);
	}
	const { to } = await visitor.post('/verwaltung/anmelden', {
		email: people.anna.email,
		password: demoPassword,
		weiter: '/verwaltung/termine?stand=draft',
	});
	assert.equal(to, '/verwaltung/termine?stand=draft');
});

test('a wrong password and an unknown address sound alike, and after five tries one waits and is told how long', async () => {
	const { browserAt } = await openOffice();
	const visitor = browserAt('auenrode');
	const wrong = await visitor.post('/verwaltung/anmelden', { email: people.petra.email, password: 'falsch-und-lang' });
	const unknown = await visitor.post('/verwaltung/anmelden', { email: 'niemand@auenrode.example', password: 'falsch-und-lang' });
	const said = ({ text }: { text: string }): string => /id="email-error"[^]*?<\/p>/.exec(text)?.[0] ?? '';
	assert.equal(wrong.status, 422);
	assert.notEqual(said(wrong), '');
	assert.equal(said(wrong), said(unknown));
	for (let tries = 0; tries < 5; tries += 1)
		await visitor.post('/verwaltung/anmelden', { email: people.petra.email, password: 'falsch-und-lang' });
	const late = await visitor.post('/verwaltung/anmelden', { email: people.petra.email, password: demoPassword });
	assert.equal(late.status, 429);
	assert.match(late.text, /Bitte warten Sie \d+ Sekunden/);
});

test('after signing out the session opens nothing any more', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	assert.equal((await anna.get('/verwaltung/eingang')).status, 200);
	assert.equal((await anna.post('/verwaltung/abmelden')).to, '/verwaltung/anmelden?meldung=abgemeldet');
	assert.equal((await anna.get('/verwaltung/eingang')).status, 303);
});

test('a session of the neighbour opens nothing here', async () => {
	const { cookieFor, browserAt } = await openOffice();
	const { cookie } = await cookieFor(people.jana.email, 'heidewalde');
	const token = cookie.split(';')[0];
	assert.equal((await browserAt('heidewalde', token).get('/verwaltung/eingang')).status, 200);
	assert.equal((await browserAt('falkenbrueck', token).get('/verwaltung/eingang')).status, 303);
});

test('no page of the office opens for a visitor but the way in', async () => {
	const { app, browserAt } = await openOffice();
	const visitor = browserAt('auenrode');
	const open = new Set([
		'/verwaltung/anmelden',
		'/verwaltung/anmelden/passkey',
		'/verwaltung/anmelden/passkey/frage',
		'/verwaltung/anmelden/anbieter',
		'/verwaltung/anmelden/anbieter/zurueck',
		'/verwaltung/abmelden',
		'/verwaltung/passwort/:token',
		'/verwaltung/einladung/:token',
		'/verwaltung/adresse/:token',
		'/verwaltung/ankommen/:token',
		// Browsers ask for these without a session; they say nothing about anybody.
		'/verwaltung/befahrung/app.webmanifest',
		'/verwaltung/befahrung/dienst.js',
	]);
	const routes = app.routes.filter(({ path, method }) => path.startsWith('/verwaltung/') && method !== 'ALL' && !open.has(path));
	assert.ok(routes.length > 40, String(routes.length));
	for (const { path, method } of routes) {
		const address = path.replace(/:[a-z]+/gi, newId());
		const { status, to } = method === 'GET' ? await visitor.get(address) : await visitor.post(address);
		assert.ok(status === 403 || (status === 303 && to.startsWith('/verwaltung/anmelden')), `${method} ${path}: ${status} ${to}`);
	}
});

test('where a second factor is asked for, nobody works before having one, and then the code opens the door', async () => {
	const { signedIn, browserAt } = await openOffice();
	const samir = await signedIn('samir');
	const form = { name: 'Auenrode', tagline: 'Gemeinde am Jakobsee', secondFactor: 'ja', street: 'Marktplatz 1' };
	assert.equal((await samir.post('/verwaltung/einrichten/gemeinde', form)).to, '/verwaltung/einrichten/gemeinde?meldung=gespeichert');
	assert.equal((await samir.get('/verwaltung/eingang')).to, '/verwaltung/sicherheit');
	const { text } = await samir.get('/verwaltung/sicherheit');
	const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(text)?.[1] ?? '';
	assert.match(
		(await samir.post('/verwaltung/sicherheit', { secret, code: '000000' })).text,
		/Der Code stimmt nicht|der Code stimmt nicht/,
	);
	assert.equal(
		(await samir.post('/verwaltung/sicherheit', { secret, code: codeAt(secret, new Date()) })).to,
		'/verwaltung/sicherheit?meldung=faktor',
	);
	assert.equal((await samir.get('/verwaltung/eingang')).status, 200);
	const asked = await browserAt('auenrode').post('/verwaltung/anmelden', { email: people.samir.email, password: demoPassword });
	assert.equal(asked.status, 422);
	assert.match(asked.text, /name="code"/);
	const next = codeAt(secret, new Date(Date.now() + 30_000));
	assert.equal(
		(await browserAt('auenrode').post('/verwaltung/anmelden', { email: people.samir.email, password: demoPassword, code: next }))
			.status,
		303,
	);
});

test('a new colleague gets a link once, chooses a password and is in; the link is spent', async () => {
	const { signedIn, browserAt, cookieFor } = await openOffice();
	const samir = await signedIn('samir');
	const made = await samir.post('/verwaltung/einrichten/menschen', {
		name: 'Tilda Reuter',
		email: 'tilda@auenrode.example',
		organisation: 'Wirtschaftshof',
		role: 'editor',
		place: '',
	});
	const link = /\/verwaltung\/passwort\/[\w-]+/.exec(made.text)?.[0] ?? '';
	const jens = browserAt('auenrode');
	assert.match((await jens.get(link)).text, /Passwort wählen/);
	assert.match((await jens.post(link, { password: 'kurz', again: 'kurz' })).text, /ist zu kurz/);
	assert.match(
		(await jens.post(link, { password: 'vier lange Wörter', again: 'vier andere Wörter' })).text,
		/stimmt nicht mit der ersten Eingabe überein/,
	);
	assert.equal(
		(await jens.post(link, { password: 'vier lange Wörter', again: 'vier lange Wörter' })).to,
		'/verwaltung/anmelden?meldung=passwort',
	);
	assert.equal((await jens.get(link)).status, 404);
	const { status } = await cookieFor('tilda@auenrode.example', 'auenrode', 'vier lange Wörter');
	assert.equal(status, 303);
});

test('the question for the code is no mistake; a wrong code is one', async () => {
	const { signedIn, browserAt } = await openOffice();
	const anna = await signedIn('anna');
	const secret = /name="secret" value="([A-Z2-7]{32})"/.exec((await anna.get('/verwaltung/sicherheit')).text)?.[1] ?? '';
	await anna.post('/verwaltung/sicherheit', { secret, code: codeAt(secret, new Date()) });
	assert.match((await anna.get('/verwaltung/sicherheit')).text, /<details>\s*<summary>Auf ein neues Telefon umziehen/);
	const enter = (more: Readonly<Record<string, string>>) =>
		browserAt('auenrode').post('/verwaltung/anmelden', { email: people.anna.email, password: demoPassword, ...more });
	const asked = await enter({});
	assert.match(asked.text, /kern-alert--info[^]*Fast geschafft[^]*name="code"/);
	assert.doesNotMatch(asked.text, /om-errors|aria-invalid/);
	const { text } = await enter({ code: '000000' });
	assert.match(text, /om-errors[^]*Das hat nicht geklappt[^]*name="code"/);
	assert.doesNotMatch(text, /Fast geschafft/);
});

test('who guessed too often and took a new link is not kept waiting after choosing a password', async () => {
	const { signedIn, app, db, mails } = await openOffice();
	const samir = await signedIn('samir');
	const post = (path: string, sent: Readonly<Record<string, string>>, cookie = '') =>
		app.request(`http://auenrode.localhost${path}`, {
			method: 'POST',
			body: new URLSearchParams(sent),
			headers: { host: 'auenrode.localhost', origin: 'http://auenrode.localhost', cookie },
		});
	const { email } = people.petra;
	for (let tries = 0; tries < 6; tries += 1) await post('/verwaltung/anmelden', { email, password: 'vergessen-und-geraten' });
	const { id } = await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow();
	const { text } = await samir.post(`/verwaltung/einrichten/menschen/${id}/link`);
	const link = /\/verwaltung\/passwort\/[\w-]+/.exec(text)?.[0] ?? '';
	assert.match((await mails())[0]?.text ?? '', /Geschickt von Samir Haddad/);
	const password = 'vier lange Wörter';
	const chosen = await post(link, { password, again: password });
	assert.equal((await post('/verwaltung/anmelden', { email, password })).status, 429);
	const device = (chosen.headers.get('set-cookie') ?? '').split(';')[0];
	assert.equal((await post('/verwaltung/anmelden', { email, password }, device)).status, 303);
});

test('a stranger cannot fill the memory through the door', async () => {
	const { browserAt } = await openOffice();
	const visitor = browserAt('auenrode');
	assert.equal((await visitor.post('/verwaltung/anmelden', { email: 'x'.repeat(100_000), password: 'y' })).status, 413);
	assert.equal((await visitor.post('/verwaltung/passwort/abc', { password: 'x'.repeat(100_000), again: '' })).status, 413);
});
