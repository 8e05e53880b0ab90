import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kernel/db/id.ts';
import { path, urlOnPortal, words, write } from '#testing/news-desk.ts';
import { openOffice } from '#testing/office.ts';

test('a preview shows the unsaved text as the portal would, and leaves nothing behind', async () => {
	const { signedIn, browserAt, db } = await openOffice();
	const [anna, samir, citizen] = [await signedIn('anna'), await signedIn('samir'), browserAt('auenrode')];
	const id = newId();
	await anna.post(`${path(id)}/zwischenstand`, { sprache: 'de', _base: '', ...words, urgency: 'alarm' });
	const sheet = await anna.get(`${path(id)}/vorschau/blatt`);
	assert.equal(sheet.status, 200);
	assert.match(sheet.text, /<h1>[^]*Backhaus raucht wieder[^]*Schwarzes Brett|Backhaus raucht wieder/);
	assert.doesNotMatch((await citizen.get('/aktuelles')).text, /Backhaus raucht wieder/);
	assert.equal((await citizen.get(urlOnPortal)).status, 404);
	const { rows } = await sql`select id from publication where id = ${id}`.execute(db);
	assert.equal(rows.length, 0);
	assert.doesNotMatch((await samir.get(`${path(id)}/vorschau/blatt`)).text, /Backhaus raucht wieder/);
	assert.match((await anna.get(`${path(id)}/vorschau?als=druck`)).text, /blatt\?sprache=de&amp;druck=1/);
	assert.match((await anna.get(`${path(id)}/vorschau/blatt?druck=1`)).text, /druckansicht\.css/);
});

test('a preview leads to its other languages and to nothing that is not there yet', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const id = newId();
	await write(anna, id);
	await write(anna, id, { sprache: 'pl', _base: '1', title: 'Piec znowu dymi', summary: 'W sobotę od dziewiątej.' });
	const { text } = await anna.get(`${path(id)}/vorschau/blatt`);
	assert.match(text, new RegExp(`<bdi>[^<]*${urlOnPortal}</bdi>`), 'the address that it will have is there to read');
	assert.doesNotMatch(text, new RegExp(`<a [^>]*href="[^"]*${urlOnPortal}`));
	const [, polish = ''] = /href="([^"]+)" lang="pl"/.exec(text) ?? [];
	const other = await anna.get(polish.replaceAll('&amp;', '&'));
	assert.match(other.text, /Piec znowu dymi/);
	assert.match(other.text, /href="[^"]+sprache=de" lang="de"/);
});
