import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';

const { browserAt, visitor } = await openOffice();
const [here, elsewhere] = [browserAt('auenrode'), browserAt('falkenbrueck')];
const origin = 'http://auenrode.localhost';
const placesIn = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => at);
const pathsOf = (urls: readonly string[]): string[] => urls.map((url) => url.slice(new URL(url).origin.length));

test('a search engine finds every page of a municipality by its site map, and each is there and may be listed', async () => {
	const { text, type } = await here.get('/sitemap.xml');
	assert.match(type, /^application\/xml/);
	const parts = placesIn(text);
	assert.ok(parts.length > 8 && parts.every((part) => part.startsWith(`${origin}/sitemap/`)), parts.join());
	const maps = await Promise.all(pathsOf(parts).map((path) => here.get(path)));
	const pages = maps.flatMap((map) => placesIn(map.text));
	assert.equal(new Set(pages).size, pages.length);
	for (const wanted of ['/', '/ort/ebersfeld', '/rathaus', '/aktuelles', '/aktuelles/ebersfelder-strasse-halbseitig-gesperrt'])
		assert.ok(pages.includes(`${origin}${wanted}`), wanted);
	const refused: string[] = [];
	for (const path of pathsOf(pages)) {
		const page = await here.get(path);
		if (page.status !== 200 || page.text.includes('content="noindex"')) refused.push(`${path} ${page.status}`);
	}
	assert.deepEqual(refused, []);
});

test('the site map names nothing of another municipality, and no part that is not there', async () => {
	const [own, foreign] = await Promise.all([here.get('/sitemap/aktuelles.xml'), elsewhere.get('/sitemap/aktuelles.xml')]);
	const theirs = new Set(pathsOf(placesIn(foreign.text)));
	assert.deepEqual(
		pathsOf(placesIn(own.text)).filter((path) => theirs.has(path)),
		[],
	);
	assert.equal((await here.get('/sitemap/gibt-es-nicht.xml')).status, 404);
});

test('robots are told where the site map lies and what is no page', async () => {
	const { text } = await here.get('/robots.txt');
	assert.ok(text.includes(`Sitemap: ${origin}/sitemap.xml\n`));
	assert.ok(text.includes('Disallow: /verwaltung\n'));
});

test('who found a weakness learns whom to tell, and a password manager where a password is changed', async () => {
	const { text } = await here.get('/.well-known/security.txt');
	const said = new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[line.split(': ')[0] ?? '', line.split(': ')[1] ?? '']])));
	assert.match(said.get('Contact') ?? '', /^mailto:.+@.+$/);
	const days = (Date.parse(said.get('Expires') ?? '') - visitor().now.getTime()) / 86_400_000;
	assert.ok(days > 90 && days < 366, `${days}`);
	assert.equal(said.get('Canonical'), `${origin}/.well-known/security.txt`);
	assert.equal((await here.get('/.well-known/change-password')).to, '/verwaltung/sicherheit');
});
