import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newKey as key, openReporting, photo } from '#testing/reporting.ts';

const { citizen, lastMail } = await openReporting();
const position = '52.2131, 11.6462';

test('who goes back, changes the report and sends it again is told so, and adds the change or sends another report', async () => {
	const form = { key: key(), category: 'waste', position, description: 'Der Eimer am Bus ist voll', email: 'vertipt@beispiel.example' };
	const send = (more: object) => citizen.post('/melden', { ...form, 'q-matter': 'household', ...more });
	const mine = await send({ schritt: 'senden' });
	assert.equal(mine.status, 303);
	assert.match((await send({ schritt: 'senden' })).to, /^\/melden\/AU-/, 'the same once more is no news');
	const changed = { description: 'Beide Eimer am Bus sind voll', email: 'richtig@beispiel.example' };
	const asked = await send({ ...changed, schritt: 'senden' });
	assert.equal(asked.status, 409);
	assert.match(asked.text, /Diese Meldung haben wir schon: AU-/);
	assert.match(asked.text, /Beide Eimer am Bus sind voll/, 'what she typed is still there');
	const amended = await send({ ...changed, schritt: 'nachreichen' });
	assert.equal(amended.status, 303);
	const own = await citizen.get(amended.to);
	assert.match(own.text, /Beschreibung: Beide Eimer am Bus sind voll/);
	assert.equal((await lastMail()).to, 'richtig@beispiel.example', 'the new address is asked to confirm');
	const numberIn = (text: string) => /AU-\d{4}-\d{5}/.exec(text)?.[0];
	const other = await send({ ...changed, schritt: 'neu' });
	assert.notEqual(numberIn((await citizen.get(other.to)).text), numberIn(own.text), 'a report of its own');
});

test('a photo that comes with a change goes where the change goes', async () => {
	const form = { key: key(), category: 'other', position, description: 'Das Schild ist verdreht' };
	await citizen.post('/melden', { ...form, schritt: 'senden' });
	const withPhoto = { ...form, schritt: 'weiter', photo: await photo() };
	await citizen.post('/melden', withPhoto);
	assert.equal((await citizen.post('/melden', { ...form, schritt: 'senden' })).status, 409);
	const other = await citizen.post('/melden', { ...form, schritt: 'neu' });
	assert.match((await citizen.get(other.to)).text, /\/bild\//);
	await citizen.post('/melden', withPhoto);
	const amended = await citizen.post('/melden', { ...form, schritt: 'nachreichen' });
	assert.match((await citizen.get(amended.to)).text, /Ein Foto ist dazugekommen/);
});
