import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/db/id.ts';
import { editor, path, urlOnPortal, write } from '#testing/news-desk.ts';
import { openOffice } from '#testing/office.ts';

test('a club proposes what should be read instead, the mayor finds it word by word, and takes it over with one button', async () => {
	const { signedIn, browserAt } = await openOffice();
	const [club, uwe, citizen] = [await signedIn('heimatverein'), await signedIn('uwe'), browserAt('auenrode')];
	const id = newId();
	await write(club, id, { _deed: 'ask' });
	await uwe.post(`${path(id)}/freigeben`);
	const page = (await club.get(editor(id))).text;
	assert.match(page, /Änderung vorschlagen/);
	assert.doesNotMatch(page, /value="save"/);
	const change = { _base: '1', title: 'Backhaus raucht am Sonntag', _note: 'Der Ofen zieht nicht.' };
	assert.equal((await write(club, id, { ...change, _deed: 'save' })).status, 403);
	assert.equal((await write(club, id, { ...change, _deed: 'propose' })).to, `${editor(id)}?sprache=de&meldung=vorgeschlagen`);
	assert.match((await citizen.get(urlOnPortal)).text, /Backhaus raucht wieder/);
	assert.match((await club.get(editor(id))).text, /Ihr Vorschlag[^]*Vorschlag zurücknehmen/);
	assert.match((await uwe.get('/verwaltung/eingang')).text, /Änderung: Backhaus raucht wieder[^]*Der Ofen zieht nicht/);
	assert.match((await uwe.get(editor(id))).text, /schlägt eine Änderung vor[^]*<del>[^]*<ins>/);
	assert.equal((await uwe.post(`${path(id)}/ablehnen`, { sprache: 'de', note: '' })).status, 422);
	assert.equal((await uwe.post(`${path(id)}/uebernehmen`, { sprache: 'de' })).to, `${editor(id)}?meldung=uebernommen`);
	assert.match((await citizen.get(urlOnPortal)).text, /Backhaus raucht am Sonntag/);
	assert.match((await uwe.get(editor(id))).text, /nach Vorschlag geändert/);
});
