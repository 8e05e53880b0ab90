import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Browser, openOffice } from '#testing/office.ts';

const csv = [
	'Nr;Bezeichnung;Beschreibung;Ort;X;Y',
	'1;Straße gesperrt;Bis Freitag.;Ebersfeld;11,688;52,227',
	'2;;Ohne Titel;Mittelhof;;',
	'3;Neue Bank am Anger;Zum Ausruhen.;Nirgendwo;;',
	'4;Müllabfuhr am Montag;Wegen des Feiertags.;;;',
].join('\r\n');

const base = '/verwaltung/aktuelles/einlesen';
const upload = (who: Browser, text: string, name = 'baustellen.csv') =>
	who.post(base, { file: new File([text], name, { type: 'text/csv' }) });
const mapped = {
	'spalte-title': 'Bezeichnung',
	'spalte-summary': 'Beschreibung',
	'spalte-places': 'Ort',
	'fest-urgency': 'none',
	_key: 'Nr',
	_x: 'X',
	_y: 'Y',
	_source: 'Baustellen',
};

test('a table is mapped, tried, its mistakes named row by row, and only then brought in', async () => {
	const { signedIn, browserAt, db } = await openOffice();
	const anna = await signedIn('anna');
	const { to } = await upload(anna, csv);
	assert.match(to, /^\/verwaltung\/aktuelles\/einlesen\/[0-9a-f-]{36}$/);
	const columns = await anna.get(to);
	for (const [question, column] of [
		['title', 'Bezeichnung'],
		['summary', 'Beschreibung'],
		['places', 'Ort'],
	])
		assert.match(
			columns.text,
			new RegExp(`name="spalte-${question}"[^]*?<option value="${column}" selected`),
			`${question} is guessed`,
		);
	assert.equal((await anna.post(to, mapped)).to, `${to}/probe`);

	const trial = await anna.get(`${to}/probe`);
	assert.match(trial.text, /<dd>4<\/dd>[^]*<dd>2<\/dd>[^]*<dd>2<\/dd>/);
	assert.match(trial.text, /Zeile 3<\/th>[^]*?Überschrift[^]*?fehlt noch/);
	assert.match(trial.text, /Zeile 4<\/th>[^]*?dieses Dorf gibt es hier nicht[^]*?Nirgendwo/);
	const faults = await anna.get(`${to}/fehler.csv`);
	assert.match(faults.text, /3,Überschrift,fehlt noch,/);
	const count = async (): Promise<number> =>
		(await sql<{ n: number }>`select count(*)::int as n from publication where source = 'Baustellen'`.execute(db)).rows[0]?.n ?? -1;
	assert.equal(await count(), 0, 'a trial stores nothing');

	const stopped = await anna.post(`${to}/probe`, { publish: 'now', faulty: 'stop' });
	assert.equal(stopped.status, 422);
	assert.equal(await count(), 0, 'one faulty row stops all');
	const done = await anna.post(`${to}/probe`, { publish: 'now', faulty: 'skip' });
	assert.match(done.text, /neu<\/dt><dd>2<\/dd>/);
	assert.equal(await count(), 2);
	assert.match((await browserAt('auenrode').get('/aktuelles/strasse-gesperrt')).text, /Straße gesperrt/);
	assert.equal((await anna.get(`${to}/probe`)).status, 404, 'the file is gone');
});

test('the same list again refreshes what changed and doubles nothing', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const bring = async (text: string): Promise<string> => {
		const { to } = await upload(anna, text);
		await anna.post(to, mapped);
		return (await anna.post(`${to}/probe`, { publish: 'now', faulty: 'skip' })).text;
	};
	await bring(csv);
	assert.match(
		await bring(csv.replace('Bis Freitag.', 'Bis Samstag.')),
		/geändert<\/dt><dd>1<\/dd>[^]*schon da und gleich<\/dt><dd>1<\/dd>/,
	);
});

test('Windows-1252 from a German spreadsheet is read, and a broken table is named by its line', async () => {
	const { signedIn } = await openOffice();
	const anna = await signedIn('anna');
	const windows = new Uint8Array(Buffer.from('Bezeichnung;Beschreibung\r\nStra\u00dfe;M\u00fcll\r\n', 'latin1'));
	const { to } = await anna.post(base, { file: new File([windows], 'a.csv') });
	assert.match((await anna.get(to)).text, /Straße/);
	const broken = await upload(anna, 'a;b\r\n1;2\r\n1;2;3\r\n');
	assert.equal(broken.status, 422);
	assert.match(broken.text, /Zeile 3: Diese Zeile hat mehr oder weniger Spalten/);
	assert.match((await upload(anna, '')).text, /Bitte wählen Sie eine Datei/);
});

test('a village mayor and a neighbour bring no lists', async () => {
	const { signedIn } = await openOffice();
	const [anna, uwe, birgit] = [await signedIn('anna'), await signedIn('uwe'), await signedIn('birgit')];
	assert.equal((await uwe.get(base)).status, 403);
	const { to } = await upload(anna, csv);
	assert.equal((await birgit.get(to)).status, 404);
});

test('5,000 rows are tried and brought in within 20 seconds', async () => {
	const { signedIn, db } = await openOffice();
	const anna = await signedIn('anna');
	const rows = Array.from(
		{ length: 5000 },
		(_, at) => `${at + 1};Haltestelle ${at + 1};Der Bus hält hier, Richtung ${at % 40}.;Ebersfeld;11,6${at};52,2${at}`,
	);
	const { to } = await upload(anna, [csv.split('\r\n')[0], ...rows].join('\n'));
	await anna.post(to, mapped);
	const started = performance.now();
	assert.match((await anna.get(`${to}/probe`)).text, /5\.000/);
	assert.match((await anna.post(`${to}/probe`, { publish: 'now', faulty: 'skip' })).text, /neu<\/dt><dd>5\.000<\/dd>/);
	const seconds = (performance.now() - started) / 1000;
	assert.ok(seconds < 20, `${seconds} s`);
	const {
		rows: [counted],
	} = await sql<{
		n: number;
	}>`select count(*)::int as n from publication_audience a join publication p on p.id = a.publication_id where p.source = 'Baustellen'`.execute(
		db,
	);
	assert.equal(counted?.n, 5000);
});

test('a calendar file becomes events, and the same file again changes nothing', async () => {
	const { signedIn, browserAt } = await openOffice();
	const anna = await signedIn('anna');
	const year = new Date().getFullYear() + 1;
	const ics = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'BEGIN:VEVENT',
		'UID:fest@example',
		`DTSTART;TZID=Europe/Berlin:${year}0619T140000`,
		`DTEND;TZID=Europe/Berlin:${year}0619T180000`,
		'SUMMARY:Fest am Anger',
		'DESCRIPTION:Mit Kuchen.',
		'LOCATION:Anger Ebersfeld',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	].join('\r\n');
	const bring = async (): Promise<string> => {
		const { to } = await anna.post('/verwaltung/termine/einlesen', { file: new File([ics], 'verein.ics') });
		assert.match(to, /\/probe$/);
		assert.match((await anna.get(to)).text, new RegExp(`Einträge<[^]*Fest am Anger[^]*19\\.6\\.${year}, 14:00 Uhr`));
		return (await anna.post(to, { publish: 'now', faulty: 'skip' })).text;
	};
	assert.match(await bring(), /neu<\/dt><dd>1<\/dd>/);
	assert.match((await browserAt('auenrode').get('/termine/fest-am-anger')).text, /Anger Ebersfeld/);
	assert.match(await bring(), /schon da und gleich<\/dt><dd>1<\/dd>/);
	const refused = await anna.post('/verwaltung/aktuelles/einlesen', { file: new File([ics], 'verein.ics') });
	assert.match(refused.text, /Kalenderdateien gehen nur bei Terminen/);
});

test('a file that is too large is said at its field', async () => {
	const { signedIn } = await openOffice();
	const { status, text } = await upload(await signedIn('anna'), `Titel\n${'x'.repeat(27 * 1024 * 1024)}`);
	assert.equal(status, 413);
	assert.match(text, /<a href="#file">[^]*id="file-error">[^]*?größer als 25 Megabyte/);
});
