import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import sharp from 'sharp';
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

test('after an answer the work goes on at the next one without, and what was done is said there', async () => {
	const birgit = await signedIn('birgit');
	for (const text of ['Erstens.', 'Zweitens.', 'Drittens.'])
		await birgit.post(`${base}/${cycle}/beitrag`, { kanal: 'phone', name: 'Herr Roth', text });
	const pile = `${base}?ansicht=antworten`;
	const ids = async () => [...(await birgit.get(pile)).text.matchAll(/id="beitrag-([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
	const before = await ids();
	const [last = '', second = '', third = ''] = before.toReversed();
	const said = (id: string, text: string) => ({ ansicht: 'antworten', [`antwort-${id}`]: text, [`von-${id}`]: 'Projektbüro' });
	const wrong = await birgit.post(`${base}/beitrag/${third}/antworten`, said(third, ' '));
	assert.match(wrong.text, new RegExp(`href="#antwort-${third}"`), 'the summary leads to the field');
	assert.match(wrong.text, /aria-current="page"><span>Ohne Antwort/);
	const { to } = await birgit.post(`${base}/beitrag/${third}/antworten`, said(third, 'Ja.'));
	assert.equal(to, `${base}?ansicht=antworten&meldung=beantwortet&bei=${second}#beitrag-${second}`);
	assert.match((await birgit.get(to)).text, new RegExp(`id="beitrag-${second}"[^]*?Ihre Antwort steht[^]*?Zweitens`));
	const end = await birgit.post(`${base}/beitrag/${last}/antworten`, said(last, 'Auch.'));
	assert.ok(end.to.endsWith(`#beitrag-${before[0]}`), 'after the last one it begins again at the top');
	const refused = await birgit.post(`${base}/beitrag/${second}/ablehnen`, { ansicht: 'alle', [`grund-${second}`]: 'duplicate' });
	assert.ok(refused.to.endsWith(`?ansicht=alle&meldung=nicht-gezeigt&bei=${second}#beitrag-${second}`));
});

test('from the words of a procedure one press leads to its desk and back, whoever may do something there', async () => {
	const editor = `/verwaltung/mitmachen/verfahren/${cycle}/bearbeiten`;
	const birgit = await signedIn('birgit');
	assert.ok((await birgit.get(editor)).text.includes(`href="${base}/${cycle}"`));
	assert.ok((await birgit.get(`${base}/${cycle}`)).text.includes(`href="${editor}"`));
	const { id: article } = await db
		.selectFrom('publication')
		.select('id')
		.where('kind', '=', 'article')
		.where('tenantId', '=', 'falkenbrueck')
		.limit(1)
		.executeTakeFirstOrThrow();
	assert.ok(
		!(await birgit.get(`/verwaltung/aktuelles/${article}/bearbeiten`)).text.includes(`${base}/${article}`),
		'nobody takes part in news',
	);
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
	const mixed = [
		'/aktuelles/fuenf-mitfahrbaenke-eine-karte',
		'https://auenrode.example/aktuelles/fuenf-mitfahrbaenke-eine-karte',
		'/karte',
	];
	const named = await birgit.post(`${base}/${cycle}/verknuepfungen`, { adressen: mixed.join('\n\n') });
	assert.match(
		named.text,
		/„https:\/\/auenrode\.example[^„]*“: das ist keine Seite dieser Gemeinde; „\/karte“: unter dieser Adresse gibt es/,
	);
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

test('photographs of a meeting come from the library, each described or decoration, and stand on the portal with the minutes', async () => {
	const birgit = await signedIn('birgit');
	const meeting = {
		id: '',
		titel: 'Runde mit Fotos',
		beginn: '2026-03-05T18:00',
		ort: 'Reetz',
		video: '',
		telefon: '',
		tagesordnung: '',
		protokoll: 'Drei Linden.',
	};
	await birgit.post(`${base}/${cycle}/treffen`, meeting);
	const { id } = await db.selectFrom('meeting').select('id').where('title', '=', meeting.titel).executeTakeFirstOrThrow();
	const fuer = `treffen/${id}`;
	const way = `/verwaltung/medien?fuer=${encodeURIComponent(fuer)}`;
	const upload = `/verwaltung/medien/hochladen?fuer=${encodeURIComponent(fuer)}`;
	assert.ok((await birgit.get(`${base}/${cycle}`)).text.includes(`href="${way}"`));
	const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#57a' } })
		.jpeg()
		.toBuffer();
	const file = new File([new Uint8Array(photo)], 'runde.jpg', { type: 'image/jpeg' });
	assert.equal((await birgit.post(upload, { file, alt: '', credit: '' })).status, 422);
	const { to } = await birgit.post(upload, { file, alt: 'Zwölf Menschen um einen Plan', credit: '' });
	const image = /bild=([0-9a-f-]{36})/.exec(to)?.[1] ?? '';
	assert.match((await birgit.get(to)).text, new RegExp(`type="checkbox" name="image" value="${image}" checked[^]*Diese Fotos nehmen`));
	assert.equal((await birgit.post('/verwaltung/medien/nehmen', { fuer, image })).to, `${base}/${cycle}?meldung=gespeichert#treffen`);
	const page = '/mitmachen/verfahren/radweg-durch-den-trockenwald-falkenbrueck-heidewalde';
	assert.match((await browserAt('falkenbrueck').get(page)).text, /Drei Linden\.[^]*alt="Zwölf Menschen um einen Plan"/);
	assert.match((await birgit.post(`/verwaltung/medien/${image}/entfernen`)).text, /Das Bild wird noch gezeigt/);
	const jana = await signedIn('jana');
	assert.equal((await jana.post('/verwaltung/medien/nehmen', { fuer, image })).status, 404, 'nothing crosses');
	await birgit.post(`${base}/${cycle}/treffen`, { ...meeting, id });
	assert.doesNotMatch((await browserAt('falkenbrueck').get(page)).text, /Zwölf Menschen/, 'what is not ticked is left out');
});
