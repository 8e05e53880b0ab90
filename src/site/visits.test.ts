import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitCounter } from '#kernel/visits/counter.ts';
import { openOffice } from '#testing/office.ts';
import { openVillage } from '#testing/village.ts';
import { inEveryLanguage } from '#app/languages.ts';
import { web } from '#app/web.ts';
import { bundleAssets } from '#ui/assets.ts';

const assets = await bundleAssets();
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A portal that counts, and somebody who reads. */
const withCounter = async () => {
	const { db } = await openVillage();
	const visits = visitCounter(db);
	const answered = inEveryLanguage(web(db, { assets, trustProxy: false, scheme: 'http', dataDir: '/nonexistent', visits }));
	const read = async (path: string, headers: Readonly<Record<string, string>> = {}, host = 'auenrode.localhost') => {
		const answer = await answered(
			new Request(`http://${host}${path}`, { headers: { host, 'user-agent': firefox, cookie: 'x=geheim', ...headers } }),
		);
		await answer.text();
	};
	const rows = () => db.selectFrom('visitCount').selectAll().orderBy('tenantId').orderBy('path').orderBy('language').execute();
	return { db, visits, read, rows };
};

test('pages are counted by pattern, day and language, and nothing else about the reader is kept', async () => {
	const { visits, read, rows } = await withCounter();
	for (const path of ['/', '/', '/uk/', '/aktuelles/ebersfelder-strasse-halbseitig-gesperrt']) await read(path);
	await read('/', {}, 'heidewalde.localhost');
	assert.deepEqual(await rows(), [], 'in memory until the minute is over');
	await visits.store();
	const counted = await rows();
	const today = Temporal.Now.plainDateISO('Europe/Berlin').toString();
	assert.deepEqual(Object.keys(counted[0] ?? {}).toSorted(), ['day', 'language', 'path', 'tenantId', 'visits']);
	assert.deepEqual(
		counted.map(({ tenantId, day, path, language, visits: times }) => [tenantId, day, path, language, times]),
		[
			['auenrode', today, '/', 'de', 2],
			['auenrode', today, '/', 'uk', 1],
			['auenrode', today, '/aktuelles/:slug', 'de', 1],
			['heidewalde', today, '/', 'de', 1],
		],
	);
	await read('/');
	await visits.store();
	await visits.store();
	assert.equal((await rows())[0]?.visits, 3);
});

test('programs, pages fetched ahead, pages that are not there, the administration and machines are not counted', async () => {
	const { visits, read, rows } = await withCounter();
	await read('/', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
	await read('/', { 'user-agent': 'curl/8.9' });
	await read('/', { 'user-agent': '' });
	await read('/', { 'sec-purpose': 'prefetch' });
	await read('/infopoint/markt-auenrode', { purpose: 'prefetch' });
	for (const path of ['/gibt-es-nicht', '/verwaltung/anmelden', '/feeds/aktuelles.atom', '/api/v1/aktuelles', '/healthz'])
		await read(path);
	await visits.store();
	assert.deepEqual(await rows(), []);
});

test('what could not be stored is stored with the next minute', async () => {
	const { db, visits, read, rows } = await withCounter();
	await read('/');
	await db.schema.alterTable('visit_count').renameTo('away').execute();
	await assert.rejects(visits.store());
	await db.schema.alterTable('away').renameTo('visit_count').execute();
	await read('/');
	await visits.store();
	assert.equal((await rows())[0]?.visits, 2);
});

test('the office sees a cell from ten visits on, the CSV too, and only who arranges the municipality', async () => {
	const { db, signedIn } = await openOffice();
	const day = Temporal.Now.plainDateISO('Europe/Berlin').toString();
	const cell = { tenantId: 'auenrode', day, language: 'de' };
	await db
		.insertInto('visitCount')
		.values([
			{ ...cell, path: '/termine', visits: 10 },
			{ ...cell, path: '/brett/:slug', visits: 9 },
			{ ...cell, path: '/fremd', tenantId: 'heidewalde', visits: 99 },
		])
		.execute();
	const samir = await signedIn('samir');
	const { text } = await samir.get('/verwaltung/einrichten/besuche');
	assert.match(text, /\/termine/);
	assert.doesNotMatch(text, /brett\/:slug|fremd/);
	const csv = await samir.get('/verwaltung/einrichten/besuche.csv');
	assert.equal(csv.text, `monat,seite,sprache,besuche\r\n${day.slice(0, 7)},/termine,de,10\r\n`);
	assert.equal((await (await signedIn('uwe')).get('/verwaltung/einrichten/besuche')).status, 403);
});
