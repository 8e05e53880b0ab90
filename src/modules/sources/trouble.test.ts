import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowInside } from '#kernel/outside/address.ts';
import { fetchOutside } from '#kernel/outside/fetch.ts';
import { openForeignSite, text } from '#testing/foreign-site.ts';
import { openOffice } from '#testing/office.ts';
import { waitingSources } from './pages/waiting.tsx';

const { as, signedIn } = await openOffice();
const anna = await signedIn('anna');
const { pages, asked, base } = await openForeignSite();
const form = (path: string) => ({ name: 'Verein', url: `${base}${path}`, kind: 'event', trust: 'publish', interval: '60' });

const problemOf = async (path: string, more: Record<string, string> = {}): Promise<string> => {
	const { text: page } = await anna.post('/verwaltung/quellen/neu', { ...form(path), ...more, schritt: 'probe' });
	return /<p>([^<]+)<\/p>/.exec(page.slice(page.indexOf('Das hat nicht geklappt')))?.[1] ?? '';
};

test('no source leads into the network: not by its address, not by a redirect, not by a name', async () => {
	allowInside([]);
	const before = asked.length;
	assert.match(await problemOf('/a.ics'), /internes Netz/);
	assert.match(await problemOf('', { url: 'http://169.254.169.254/latest/meta-data' }), /internes Netz/);
	assert.match(await problemOf('', { url: 'http://localhost:1/x.ics' }), /internes Netz/);
	assert.equal(asked.length, before);
	allowInside(['127.0.0.1']);
	pages.set('/away', (_, response) => void response.writeHead(302, { location: 'http://[::1]:80/secret' }).end());
	assert.match(await problemOf('/away'), /internes Netz/);
	pages.set('/round', (_, response) => void response.writeHead(301, { location: '/round' }).end());
	assert.match(await problemOf('/round'), /leitet immer weiter/);
	assert.equal((await anna.post('/verwaltung/quellen/neu', { ...form(''), url: 'file:///etc/passwd', schritt: 'probe' })).status, 422);
});

test('a feed that never ends, one that is too large, one that is none and a bomb of entities end soon and are named', async () => {
	allowInside(['127.0.0.1']);
	pages.set('/endless', (_, response) => {
		const dripping = setInterval(() => response.write('<!-- noch mehr -->'), 20);
		response.on('close', () => clearInterval(dripping));
	});
	const known = { etag: null, lastModified: null };
	const limits = { bytes: 1_000_000, milliseconds: 400, redirects: 1 };
	assert.deepEqual(await fetchOutside(`${base}/endless`, known, limits), { is: 'failed', fault: 'tooSlow' });
	pages.set('/huge', (_, response) => void response.end(Buffer.alloc(6 * 1024 * 1024, 32)));
	assert.match(await problemOf('/huge'), /größer als 5 Megabyte/);
	pages.set('/page', text('<!doctype html><title>Keine Quelle</title>'));
	assert.match(await problemOf('/page', { kind: 'article' }), /kein Feed/);
	assert.match(await problemOf('/page'), /kein Kalender/);
	pages.set(
		'/bomb',
		text(
			'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>',
		),
	);
	assert.match(await problemOf('/bomb', { kind: 'article' }), /kein Feed/);
	assert.match(await problemOf('/nirgends'), /antwortet mit 404/);
});

test('a source that failed three times in a row waits for whoever keeps sources, until it answers again', async () => {
	allowInside(['127.0.0.1']);
	const { to } = await anna.post('/verwaltung/quellen/neu', { ...form('/weg.ics'), schritt: 'speichern' });
	await anna.post(`${to}/abrufen`);
	assert.equal(await waitingSources.count(as('anna')), 0, 'once or twice is nobody’s business');
	await anna.post(`${to}/abrufen`);
	const [waiting] = await waitingSources.first(as('anna'), 5);
	assert.deepEqual([waiting?.title, waiting?.href], ['Quelle antwortet nicht: Verein', `${to}#stand`]);
	assert.match(waiting?.text ?? '', /antwortet mit 404\. 3-mal hintereinander/);
	assert.equal(await waitingSources.count(as('katrin')), 0);
	pages.set('/weg.ics', text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n'));
	await anna.post(`${to}/abrufen`);
	assert.equal(await waitingSources.count(as('anna')), 0);
});
