import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallest } from '#kernel/ballot/suppression/suppress.ts';
import { readCsv } from '#kernel/exchange/csv.ts';
import { openOffice } from '#testing/office.ts';

const { browserAt, spent } = await openOffice();
const citizen = browserAt('auenrode');

test('the finished survey shows both waves, turnout and villages; no figure below ten leaves the house, in no format', async () => {
	const page = await citizen.get('/mitmachen/umfragen/markt-ohne-autos');
	assert.match(page.text, /Die Wellen im Vergleich/);
	assert.match(page.text, /512/);
	assert.match(page.text, /52\s%/, 'of the letters; dots are no letters');
	const csv = readCsv((await citizen.get('/mitmachen/umfragen/markt-ohne-autos/ergebnis.csv')).text);
	assert.ok('rows' in csv && csv.rows.length > 100);
	for (const row of csv.rows) for (const number of row.slice(6)) assert.ok(number === '' || Number(number) >= smallest, row.join());
	assert.ok(!(await citizen.get('/api/v1/mitmachen/umfragen')).text.includes('markttage"'));
	assert.match((await citizen.get('/feeds/mitmachen/umfragen.csv')).text, /Markt ohne Autos/);
	assert.equal((await citizen.get('/api/ogc/collections/mitmachen-umfragen/items')).status, 200);
	assert.match((await citizen.get('/mitmachen/umfragen/markt-ohne-autos/codebuch.csv')).text, /Autofrei an den Markttagen/);
	assert.match((await citizen.get('/mitmachen/umfragen/wie-kommen-sie-zum-arzt')).text, /Mindestens 20 haben bisher geantwortet/);
	assert.ok((await spent(async () => citizen.get('/mitmachen/umfragen/markt-ohne-autos'))) <= 12);
});
