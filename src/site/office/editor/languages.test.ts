import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { openOffice } from '#testing/office.ts';

test('a language can be taken away again: the portal speaks German there, the versions keep the words', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [anna, club] = [await signedIn('anna'), await signedIn('heimatverein')];
	const path = `/verwaltung/aktuelles/${newId()}`;
	const german = { title: 'Backtag', summary: 'Am Samstag raucht das Backhaus.', urgency: 'none', places: 'ebersfeld' };
	await anna.post(`${path}/bearbeiten`, { sprache: 'de', _base: '', _deed: 'publish', ...german });
	const english = { title: 'Baking day', summary: 'The oven is lit on Saturday.' };
	await anna.post(`${path}/bearbeiten`, { sprache: 'en', _base: '1', _deed: 'save', ...english });
	const title = async (): Promise<string> => (await browserAt('auenrode').get('/en/aktuelles/backtag')).text;
	assert.match(await title(), /Baking day/);
	assert.match((await anna.get(`${path}/bearbeiten?sprache=en`)).text, /Diese Fassung entfernen/);
	assert.equal((await club.post(`${path}/sprache-entfernen`, { sprache: 'en' })).status, 403);
	assert.equal((await anna.post(`${path}/sprache-entfernen`, { sprache: 'de' })).status, 422);
	assert.equal((await anna.post(`${path}/sprache-entfernen`, { sprache: 'en' })).status, 303);
	assert.doesNotMatch(await title(), /Baking day/);
	assert.match(await title(), /Backtag/);
	assert.match((await anna.get(`${path}/verlauf?fassung=2`)).text, /Baking day/);
	assert.equal((await anna.post(`${path}/sprache-entfernen`, { sprache: 'en' })).status, 404);
});
