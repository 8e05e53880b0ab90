import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/i18n/language.ts';
import { openOffice } from '#testing/office.ts';
import { indoors } from './indoors.ts';
import { seenAs, toggled, viewFrom } from './view.ts';

const { app, browserAt } = await openOffice();
const citizen = browserAt('auenrode');
const start = '/infopoint/markt-auenrode';
const linksIn = (text: string): string[] =>
	[...text.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const isInside = (href: string): boolean =>
	/^(http:\/\/auenrode\.localhost)?(\/(en|pl|uk|ar))?\/infopoint\/markt-auenrode(?=[/?]|$)/.test(href);

/** Every page that can be reached by touch from the start, one of each kind of thing. */
const walked = async (): Promise<Map<string, string>> => {
	const pages = new Map<string, string>();
	const seen = new Set<string>();
	const waiting = [start];
	for (const path of waiting) {
		const kind = path.split('/').slice(0, -1).join('/');
		if (pages.has(path) || (path.split('/').length > 4 && seen.has(kind))) continue;
		seen.add(kind);
		const { status, text } = await citizen.get(path);
		assert.equal(status, 200, path);
		pages.set(path, text);
		waiting.push(...linksIn(text).filter((href) => href.startsWith('/') && isInside(href)));
	}
	return pages;
};

test('the first page says what is on, new, hung up, asked and open in its own village, and every way from it stays on the screen', async () => {
	const pages = await walked();
	const first = pages.get(start) ?? '';
	for (const id of ['termine', 'neues', 'brett', 'mitmachen', 'offen']) assert.match(first, new RegExp(`id="${id}"`), id);
	assert.match(first, /Willkommen in Auenrode/);
	assert.ok(pages.size > 10, String(pages.size));
	for (const [path, text] of pages)
		assert.deepEqual(
			linksIn(text).filter((href) => !href.startsWith('#') && !isInside(href)),
			[],
			path,
		);
	for (const [path, text] of pages) assert.doesNotMatch(text, /<form(?![^>]*action="\/infopoint)/, path);
});

test('what can be sent goes by a code to the telephone of the one who reads', async () => {
	const [survey = ''] = linksIn((await citizen.get(`${start}/mitmachen`)).text).filter((href) => href.includes('/umfragen/'));
	const { text } = await citizen.get(survey);
	assert.match(text, /role="img" aria-label="QR-Code/);
	assert.doesNotMatch(text, /<input/);
});

test('five languages, size, contrast and height are in the address alone, and the way to the start forgets them', async () => {
	for (const language of languages) {
		const { text } = await citizen.get(`${language === 'de' ? '' : `/${language}`}${start}?sicht=gross-kontrast`);
		assert.match(text, new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`));
		assert.match(text, /class="om-kiosk om-kiosk--large om-kiosk--contrast"/);
		const inner = linksIn(text).filter((href) => href.startsWith('/'));
		assert.deepEqual(
			inner.filter((href) => !href.endsWith('sicht=gross-kontrast')),
			[],
		);
		assert.ok(linksIn(text).includes(`http://auenrode.localhost${start}`), 'the way to the start is plain and German');
		assert.match(text, /&quot;start&quot;:&quot;\/infopoint\/markt-auenrode&quot;/);
	}
});

test('without a script a page begins anew by itself, later for whoever asks, and never under somebody who writes', async () => {
	const refresh = /<noscript><meta http-equiv="refresh" content="(\d+); url=\/infopoint\/markt-auenrode"\/><\/noscript>/;
	const [shorter, longer] = await Promise.all(
		[`${start}/brett`, `${start}/brett?sicht=zeit`].map(async (path) => Number(refresh.exec((await citizen.get(path)).text)?.[1])),
	);
	assert.ok(shorter && longer && longer >= 10 * shorter, `${shorter} ${longer}`);
	assert.doesNotMatch((await citizen.get(`${start}/melden`)).text, refresh);
});

test('a screen may keep pages to read for the time without a line, never one with a form or the answer to it', async () => {
	const origin = 'http://auenrode.localhost';
	const said = async (path: string, init: RequestInit = {}) =>
		(await app.request(`${origin}${start}${path}`, { ...init, headers: { host: 'auenrode.localhost', origin } })).headers;
	for (const path of ['', '/brett', '/ohne-netz']) assert.equal((await said(path)).get('cache-control'), 'private, no-cache', path);
	assert.equal((await said('/melden')).get('cache-control'), 'no-store');
	assert.equal((await said('/melden', { method: 'POST', body: new URLSearchParams({ key: 'x' }) })).get('cache-control'), 'no-store');
	assert.match((await said('/dienst.js')).get('content-type') ?? '', /^text\/javascript/);
	assert.equal((await citizen.get('/infopoint/nirgends/dienst.js')).status, 404);
});

test('what is not there says so on the screen, with the way to its start; another municipality has no such screen', async () => {
	const gone = await citizen.get(`${start}/brett/gibt-es-nicht`);
	assert.equal(gone.status, 404);
	assert.match(gone.text, /class="om-kiosk"/);
	assert.ok(linksIn(gone.text).every((href) => href.startsWith('#') || isInside(href)));
	assert.equal((await browserAt('falkenbrueck').get(start)).status, 404);
});

test('a link to elsewhere becomes its words, and a button to elsewhere is left out', () => {
	const house = { stand: '/infopoint/markt', paths: ['/brett'], view: viewFrom('gross') };
	const inside = (html: string): string => indoors(html, house);
	assert.equal(inside('<a href="/brett/rad?x=1">Rad</a>'), '<a href="/infopoint/markt/brett/rad?x=1&amp;sicht=gross">Rad</a>');
	assert.equal(inside('<a lang="en" href="https://example.org" rel="x">da <b>hin</b></a>'), '<span lang="en">da <b>hin</b></span>');
	assert.equal(inside('<a class="kern-btn" href="/abo">Abo</a>'), '');
	assert.equal(inside('<a href="/brettspiele">Spiele</a>'), '<span >Spiele</span>');
	assert.equal(inside('<a href="/">Start</a>'), '<a href="/infopoint/markt?sicht=gross">Start</a>');
});

test('what somebody wishes of the screen is read, turned round and written without anything unknown', () => {
	assert.deepEqual([...viewFrom('kontrast-"><script>-gross')], ['large', 'contrast']);
	assert.equal(seenAs('/x', toggled(viewFrom('gross'), 'large')), '/x');
	assert.equal(seenAs('/x?seite=2', toggled(viewFrom('gross'), 'low')), '/x?seite=2&sicht=gross-niedrig');
});
