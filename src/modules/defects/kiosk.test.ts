import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newKey as key, openReporting } from '#testing/reporting.ts';

const { db, browserAt, citizen, clerk } = await openReporting();
const path = '/infopoint/rathaus-foyer/melden';

test('the office sets a screen up; what is reported there begins at its place and is known to come from it', async () => {
	const arrange = '/verwaltung/meldungen/einrichten';
	assert.equal((await clerk.post(`${arrange}/infopoint`, { pointName: 'Rathaus Foyer', pointSpot: 'dort' })).status, 422);
	assert.equal((await clerk.post(`${arrange}/infopoint`, { pointName: 'Rathaus Foyer', pointSpot: '52.2131, 11.6462' })).status, 303);
	const start = await citizen.get(path);
	assert.match(start.text, /Hier: Rathaus Foyer/);
	assert.doesNotMatch(start.text, /name="(email|phone|name|photo)"/, 'nothing is asked that the next person could read');
	const sent = await citizen.post(path, { key: key(), channel: 'kiosk', category: 'waste' });
	assert.equal(sent.status, 200);
	const [reference = ''] = /AU-\d{4}-\d{5}/.exec(sent.text) ?? [];
	assert.match(sent.text, /role="img" aria-label="QR-Code/);
	assert.doesNotMatch(sent.text, /melden\/meine/, 'the secret link is in the picture only');
	const { channel, lon, lat } = await db
		.selectFrom('caseFile')
		.select(['channel', 'lon', 'lat'])
		.where('tenantId', '=', 'auenrode')
		.where('reference', '=', reference)
		.executeTakeFirstOrThrow();
	assert.deepEqual({ channel, lon, lat }, { channel: 'kiosk', lon: 11.6462, lat: 52.2131 });
});

test('what is wrong is said on the same page, elsewhere needs a place, and twice is once', async () => {
	assert.equal((await citizen.post(path, { key: key(), channel: 'kiosk' })).status, 422);
	assert.equal((await citizen.post(path, { key: key(), channel: 'elsewhere', category: 'waste' })).status, 422);
	const same = { key: key(), channel: 'elsewhere', category: 'waste', spot: 'am Anger', village: 'ebersfeld' };
	const [first, second] = [await citizen.post(path, same), await citizen.post(path, same)];
	assert.equal(/AU-\d{4}-\d{5}/.exec(first.text)?.[0], /AU-\d{4}-\d{5}/.exec(second.text)?.[0]);
	assert.doesNotMatch(second.text, /aria-label="QR-Code/);
});

test('a screen of another municipality, or none of that name, has no page', async () => {
	assert.equal((await browserAt('falkenbrueck').get(path)).status, 404);
	assert.equal((await citizen.get('/infopoint/nirgends/melden')).status, 404);
});
