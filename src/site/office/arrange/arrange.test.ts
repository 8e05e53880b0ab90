import assert from 'node:assert/strict';
import { test } from 'node:test';
import { themes } from '#ui/theme.ts';
import { openOffice } from '#testing/office.ts';

const path = '/verwaltung/einrichten';
const colours = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
	...Object.fromEntries(Object.entries(themes.auenrode.day).map(([name, colour]) => [`day.${name}`, colour])),
	...Object.fromEntries(Object.entries(themes.auenrode.night).map(([name, colour]) => [`night.${name}`, colour])),
	_deed: 'save',
	...changes,
});

test('pale colours are refused, the nearest that can be read is one button away, and it becomes the portal’s', async () => {
	const { signedIn, browserAt } = await openOffice();
	const samir = await signedIn('samir');
	const refused = await samir.post(`${path}/farben`, colours({ 'day.brand': '#9fd0d6' }));
	assert.equal(refused.status, 422);
	assert.match(refused.text, /Am Tag: Hauptfarbe auf Papier/);
	const offer = /name="_take" value="(day\.brand=#[0-9a-f]{6})"/.exec(refused.text)?.[1] ?? '';
	assert.notEqual(offer, '');
	const { _deed, ...sent } = colours({ 'day.brand': '#9fd0d6', _take: offer });
	const taken = await samir.post(`${path}/farben`, sent);
	const colour = offer.slice(-7);
	assert.match(taken.text, new RegExp(`name="day.brand" value="${colour}"`));
	assert.equal(_deed, 'save');
	const purple = colours({ 'day.brand': '#5b2a86' });
	assert.equal((await samir.post(`${path}/farben`, purple)).to, `${path}/farben?meldung=gespeichert`);
	const style = /\/thema\/auenrode-[\w-]+\.css/.exec((await browserAt('auenrode').get('/')).text)?.[0] ?? '';
	assert.match((await browserAt('auenrode').get(style)).text, /--l-brand:#5b2a86/);
});

test('contact and legal texts go where citizens read them, however long they are', async () => {
	const { signedIn, browserAt } = await openOffice();
	const samir = await signedIn('samir');
	const privacy = `${'Wir speichern nur, was nötig ist. '.repeat(300)}Ende der Erklärung.`;
	const saved = await samir.post(`${path}/gemeinde`, { name: 'Auenrode', tagline: 'Gemeinde am Jakobsee', phone: '00921 4711', privacy });
	assert.equal(saved.status, 303);
	assert.match((await browserAt('auenrode').get('/datenschutz')).text, /Ende der Erklärung/);
	assert.match((await browserAt('auenrode').get('/')).text, /00921 4711/);
	const refused = await samir.post(`${path}/gemeinde`, { name: '', tagline: 'Was bleibt' });
	assert.equal(refused.status, 422);
	assert.match(refused.text, /Name: fehlt noch[^]*value="Was bleibt"/);
});

test('every part of the settings bears the name that people know from the column', async () => {
	const samir = await (await openOffice()).signedIn('samir');
	const titles = [...(await samir.get(`${path}/gemeinde`)).text.matchAll(/id="modul-(?<id>\w+)"[^>]*>(?:<h2[^>]*>)?(?<title>[^<]*)/g)];
	assert.ok(titles.length >= 5);
	for (const { groups } of titles) assert.match(groups?.['title'] ?? '', /^\p{Lu}/u, groups?.['id'] ?? '');
});

test('whoever may fill an empty legal text is told so on the first page, nobody else', async () => {
	const { signedIn } = await openOffice();
	const [samir, anna] = [await signedIn('samir'), await signedIn('anna')];
	await samir.post(`${path}/gemeinde`, { name: 'Auenrode', tagline: '', imprint: '' });
	assert.match((await samir.get('/verwaltung/eingang')).text, /Diese Texte fehlen noch[^]*Impressum/);
	assert.doesNotMatch((await anna.get('/verwaltung/eingang')).text, /Diese Texte fehlen noch/);
});

test('a village gets its line and its inhabitants', async () => {
	const { signedIn, browserAt } = await openOffice();
	const samir = await signedIn('samir');
	assert.equal(
		(await samir.post(`${path}/doerfer/ebersfeld`, { name: 'Ebersfeld', about: 'Anger mit Storchennest', population: '1.991' })).status,
		303,
	);
	assert.match((await browserAt('auenrode').get('/ort')).text, /Anger mit Storchennest/);
	assert.match((await samir.get(`${path}/doerfer`)).text, /1\.991 Menschen/);
	assert.equal((await samir.post(`${path}/doerfer/ebersfeld`, { name: 'Ebersfeld', about: '', population: 'viele' })).status, 422);
});

test('what a form of people lacks is named, and roles and villages are shown in words', async () => {
	const { signedIn } = await openOffice();
	const samir = await signedIn('samir');
	const { text } = await samir.get(`${path}/menschen`);
	assert.match(text, /Ortsbürgermeister\/in \(Ebersfeld\)/);
	const refused = await samir.post(`${path}/menschen`, { name: 'Jens', email: 'kein-at-zeichen', role: '', place: '' });
	assert.equal(refused.status, 422);
	assert.match(refused.text, /E-Mail-Adresse: bitte eine E-Mail-Adresse angeben/);
	const taken = await samir.post(`${path}/menschen`, { name: 'Anna', email: 'anna@auenrode.example', role: 'editor', place: '' });
	assert.match(taken.text, /E-Mail-Adresse: das gibt es schon/);
});
