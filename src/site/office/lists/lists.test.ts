import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { openOffice } from '#testing/office.ts';

const list = '/verwaltung/aktuelles';
const words = (title: string) => ({ sprache: 'de', _base: '', _deed: 'save', title, summary: 'Ein Satz.', urgency: 'none' });

test('a page of the office asks the database as often for many things as for few', async () => {
	const { signedIn, spent } = await openOffice();
	const anna = await signedIn('anna');
	const countFor = (path: string): Promise<number> => spent(() => anna.get(path));
	const paths = ['/verwaltung/eingang', list, '/verwaltung/protokoll', '/verwaltung/medien'];
	const few: number[] = [];
	for (const path of paths) few.push(await countFor(path));
	for (let at = 0; at < 15; at += 1) await anna.post(`${list}/${newId()}/bearbeiten`, words(`Entwurf ${at}`));
	for (const [at, path] of paths.entries()) {
		const many = await countFor(path);
		assert.equal(many, few[at], path);
		assert.ok(many <= 13, `${path}: ${many}`);
	}
});

test('a list is searched by words and by state, and what a search finds nothing for says so', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	await anna.post(`${list}/${newId()}/bearbeiten`, words('100 % Heimat_liebe'));
	const titles = async (query: string): Promise<boolean> => (await anna.get(`${list}?${query}`)).text.includes('100 % Heimat_liebe');
	assert.equal(await titles('q=heimat'), true);
	assert.equal(await titles(`q=${encodeURIComponent('0 % h')}`), true, 'a percent sign is a letter');
	assert.equal(await titles('q=100x'), false);
	assert.equal(await titles('stand=draft'), true);
	assert.equal(await titles('stand=published'), false);
	assert.match((await anna.get(`${list}?q=gibtesnicht`)).text, /Dazu findet sich nichts/);
});

test('each sees in the column only what she may do', async () => {
	const { signedIn } = await openOffice();
	const club = await (await signedIn('heimatverein')).get('/verwaltung/eingang');
	assert.doesNotMatch(club.text, /Protokoll|Menschen und Rechte|Farben/);
	assert.match(club.text, /href="\/verwaltung\/termine\/neu"/);
	const council = await (await signedIn('petra')).get(list);
	assert.equal(council.status, 403);
	assert.match(council.text, /Dafür fehlt Ihrem Konto das Recht[^]*href="\/verwaltung\/eingang"/);
	const lost = await (await signedIn('anna')).get('/verwaltung/gibtsnicht');
	assert.equal(lost.status, 404);
	assert.match(lost.text, /href="\/verwaltung\/aktuelles"[^]*Diese Seite gibt es nicht[^]*Zum Eingang/, 'the column stays');
});

test('an address with a line break in it leads on without one', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	assert.equal((await anna.get('/verwaltung/mitwirkende/a%0d%0aX-Sent:%20b/probe')).to, '/verwaltung/mitwirkende/a%0D%0AX-Sent%3A%20b');
});
