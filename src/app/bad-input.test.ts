import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVillage } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';
import { inEveryLanguage } from './languages.ts';
import { web } from './web.ts';
import { temporary } from '#testing/temporary.ts';

const { db } = await openVillage();
const wiring = { assets: await bundleAssets(), trustProxy: false, scheme: 'http', dataDir: temporary('bad') };
const answer = inEveryLanguage(web(db, wiring));
const host = 'auenrode.localhost';
const visit = (path: string) => Promise.resolve(answer(new Request(`http://${host}${path}`, { headers: { host } })));

test('a body that is cut off, is no form or holds what no text holds gets a page that says so, not an error of ours', async () => {
	const cut = '--X\r\nContent-Disposition: form-data; name="email"\r\n\r\nx';
	for (const [path, type, body] of [
		['/abo', 'multipart/form-data; boundary=X', cut],
		['/abo', 'multipart/form-data', cut],
		['/melden', 'multipart/form-data; boundary=Y', cut],
		['/verwaltung/anmelden', 'application/x-www-form-urlencoded', 'email=%00@example.org&password=x'],
		['/barriere-melden', 'application/x-www-form-urlencoded', 'what=a%00b'],
	] as const) {
		const headers = { host: 'auenrode.localhost', origin: 'http://auenrode.localhost', 'content-type': type };
		const said = await answer(new Request(`http://auenrode.localhost${path}`, { method: 'POST', headers, body }));
		assert.equal(said.status, 400, `${path} ${type}`);
		assert.match(await said.text(), /Das hat nicht geklappt/, path);
	}
});

test('what is refused without a form to show again is said in words, never by the names of fields and codes', async () => {
	const send = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
		const asked = { host, origin: `http://${host}`, ...headers };
		const said = await answer(new Request(`http://${host}${path}/${'x'.repeat(150)}`, { method: 'POST', headers: asked }));
		assert.equal(said.status, 422, path);
		return said.text();
	};
	assert.match(await send('/melden/umkreis/ende'), /prüfen Sie Ihre Angaben\. Eine Angabe ist zu lang\./);
	assert.match(await send('/uk/abo/bestaetigen'), /Щось задовге\./);
	assert.doesNotMatch(await send('/ar/mitmachen/bestaetigen'), /tooLong/);
	assert.match(await send('/abo/bestaetigen', { accept: 'application/json' }), /"token":"tooLong"/, 'programs get the code');
});

test('no cache keeps a page that a mailed link opens, whether the link is good or not', async () => {
	for (const path of [
		'/abo/bestaetigen/x',
		'/abo/aendern/x',
		'/en/abo/ende/x',
		'/melden/meine/x',
		'/melden/umkreis/ende/x',
		'/mitmachen/bestaetigen/x',
		'/mitmachen/beenden/x',
		'/mitmachen/gruppen/bestaetigen/x',
		'/mitmachen/gruppen/digitaler-stammtisch/innen/x',
		'/mitwirk-o-mat/antworten/x',
		'/verzeichnis/bestaetigen/x',
		'/verwaltung/passwort/x',
	])
		assert.equal((await visit(path)).headers.get('cache-control'), 'no-store', path);
	assert.equal((await visit('/aktuelles')).headers.get('cache-control'), null);
});

test('a form of very many fields is answered, and one of words that is larger than any form is refused', async () => {
	const sent = async (path: string, type: string, body: string): Promise<number> => {
		const headers = { host, origin: `http://${host}`, 'content-type': type, 'content-length': String(body.length) };
		return (await answer(new Request(`http://${host}${path}`, { method: 'POST', headers, body }))).status;
	};
	const part = (at: number): string => `--X\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\nv\r\n`;
	const parts = `${Array.from({ length: 30_000 }, (_, at) => part(at)).join('')}--X--\r\n`;
	assert.equal(await sent('/abo', 'multipart/form-data; boundary=X', parts), 422);
	for (const path of ['/abo', '/brett/neu', '/melden', '/verwaltung/anmelden'])
		assert.equal(await sent(path, 'application/x-www-form-urlencoded', 'a&'.repeat(600_000)), 413, path);
	assert.equal(await sent('/abo/geraet', 'application/json', '['.repeat(100_000)), 413, 'what a device sends is small');
});
