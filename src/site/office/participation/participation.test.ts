import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openOffice } from '#testing/office.ts';

const { db, signedIn, browserAt } = await openOffice();
const base = '/verwaltung/beteiligung';
const idOf = async (slug: string) =>
	(await db.selectFrom('publication').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
const cycle = await idOf('radweg-durch-den-trockenwald-falkenbrueck-heidewalde');

test('the office sees what waits for a look and what has no answer, and does both from there', async () => {
	const birgit = await signedIn('birgit');
	const waiting = await birgit.get(base);
	assert.ok(waiting.text.includes('Kommt noch eine Verbindung nach Lehnsdorf?') && !waiting.text.includes('Licht wäre gut'));
	const open = await birgit.get(`${base}?ansicht=antworten`);
	assert.ok(open.text.includes('Licht wäre gut'));
	const { id } = await db
		.selectFrom('contribution')
		.select('id')
		.where(sql<boolean>`body like 'Kommt noch%'`)
		.executeTakeFirstOrThrow();
	assert.equal((await birgit.post(`${base}/beitrag/${id}/ablehnen`, { [`grund-${id}`]: '' })).status, 422);
	assert.equal((await birgit.post(`${base}/beitrag/${id}/zeigen`)).status, 303);
	const empty = await birgit.post(`${base}/beitrag/${id}/antworten`, {
		pfad: '/mitmachen/verfahren',
		[`antwort-${id}`]: ' ',
		[`von-${id}`]: 'Projektbüro',
	});
	assert.equal(empty.status, 422);
	const done = { pfad: '/mitmachen/verfahren', [`antwort-${id}`]: 'Ja, als zweiter Abschnitt.', [`von-${id}`]: 'Projektbüro' };
	assert.equal((await birgit.post(`${base}/beitrag/${id}/antworten`, done)).status, 303);
	assert.ok(!(await birgit.get(`${base}?ansicht=antworten`)).text.includes('Kommt noch eine Verbindung'));
});

test('phases are arranged in local time; a wrong day is named and everything typed stays', async () => {
	const birgit = await signedIn('birgit');
	const rows = { 'art-0': 'discuss', 'titel-0': 'Mitreden', 'von-0': '2027-03-01T08:00', 'bis-0': '2027-03-28T08:00' };
	const wrong = await birgit.post(`${base}/${cycle}/phasen`, { ...rows, 'bis-0': '2027-02-01T08:00' });
	assert.ok(
		wrong.status === 422 && wrong.text.includes('Das Ende muss nach dem Anfang liegen') && wrong.text.includes('2027-02-01T08:00'),
	);
	assert.equal((await db.selectFrom('phase').select('id').where('publicationId', '=', cycle).execute()).length, 5);
	assert.equal((await birgit.post(`${base}/${cycle}/phasen`, rows)).status, 303);
	const [phase] = await db.selectFrom('phase').selectAll().where('publicationId', '=', cycle).execute();
	assert.equal(phase?.opensAt.toISOString(), '2027-03-01T07:00:00.000Z');
	assert.equal(phase?.closesAt?.toISOString(), '2027-03-28T06:00:00.000Z', 'summer time has begun');
});

test('links, meetings and entries for others are kept or refused by name', async () => {
	const birgit = await signedIn('birgit');
	const bad = await birgit.post(`${base}/${cycle}/verknuepfungen`, { adressen: '/termine/gibt-es-nicht' });
	assert.ok(bad.status === 422 && bad.text.includes('/termine/gibt-es-nicht'));
	assert.equal(
		(await birgit.post(`${base}/${cycle}/verknuepfungen`, { adressen: '/aktuelles/fuenf-mitfahrbaenke-eine-karte' })).status,
		303,
	);
	const meeting = {
		id: '',
		titel: 'Dritte Runde',
		beginn: '2027-03-05T18:00',
		ort: 'Reetz',
		video: 'http://unsicher.example',
		telefon: '',
		tagesordnung: '',
		protokoll: '',
		bilder: '',
	};
	assert.equal((await birgit.post(`${base}/${cycle}/treffen`, meeting)).status, 422);
	assert.equal((await birgit.post(`${base}/${cycle}/treffen`, { ...meeting, video: '' })).status, 303);
	assert.equal((await birgit.post(`${base}/${cycle}/beitrag`, { kanal: '', name: 'X', text: 'Y' })).status, 422);
	assert.equal(
		(await birgit.post(`${base}/${cycle}/beitrag`, { kanal: 'phone', name: 'Frau Lehmann', text: 'Bitte Schatten.' })).status,
		303,
	);
	assert.equal((await birgit.post(`${base}/${cycle}/unterschriften`, { anzahl: 'viele', woher: '' })).status, 422);
	assert.equal((await birgit.post(`${base}/${cycle}/unterschriften`, { anzahl: '31', woher: 'Laden' })).status, 303);
});

test('who has no right here does not get in, and a neighbour finds nothing', async () => {
	assert.equal((await (await signedIn('petra')).get(base)).status, 403);
	assert.equal((await browserAt('falkenbrueck').get(base)).status, 303);
	const jana = await signedIn('jana');
	assert.equal((await jana.get(`${base}/${cycle}`)).status, 404);
	assert.ok(!(await jana.get(`${base}?ansicht=alle`)).text.includes('Frau Lehmann'));
});
