import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptMatching } from '../commands.ts';
import { partiesCsv, questionsCsv } from '../exports/mat-o-wahl.ts';
import { matchingAt } from '../queries.ts';
import { readParties, readQuestions } from './mat-o-wahl.ts';

const { as, visitor, signedIn } = await openOffice();
const verbs = verbsOf(keptMatching);

const folder = new URL('../../../../../../shared/data/participation/mat-o-wahl/', import.meta.url);
const isThere = existsSync(folder);
const obst = (name: string): string => readFileSync(new URL(`Obsthausen_${name}.csv`, folder), 'utf8');

test('the example of Mat-O-Wahl comes in and goes out again as it was', { skip: !isThere && 'no ../shared/data' }, async () => {
	const anna = await signedIn('anna');
	const file = (name: string) => new File([obst(name)], `${name}.csv`);
	const done = await anna.post('/verwaltung/mitwirkende/einlesen', {
		matTitle: 'Probe Obsthausen',
		questions: file('Fragen'),
		parties: file('Parteien'),
	});
	const id = /\/([0-9a-f-]{36})\//.exec(done.to)?.[1] ?? '';
	await verbs.publish(as('anna'), { id, from: new Date() });
	const { theses: put, participants: all } = await matchingAt(visitor(), 'probe-obsthausen');
	const questions = readQuestions(obst('Fragen'));
	assert.ok(!('says' in questions));
	assert.deepEqual(readQuestions(questionsCsv(put)), questions);
	const parties = readParties(obst('Parteien'), questions.length);
	assert.ok(!('says' in parties));
	assert.equal(parties.length, 4);
	assert.equal(parties[1]?.email, 'info@banane.ba');
	const out = readParties((await anna.get('/verwaltung/mitwirkende/probe-obsthausen/Parteien.csv')).text, questions.length);
	assert.ok(!('says' in out));
	const byName = (list: typeof parties) => list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	assert.deepEqual(byName(out), byName(parties));
	assert.equal(partiesCsv(all, put).split('\n').length, 4 * 11 + 3 + 1);
});

test('files with the wrong number of columns, lines or signs name the line, and nothing is half taken over', async () => {
	const questions = '"Sport";"Ich laufe."\n"Musik";"Ich singe."\n';
	const party = (...lines: string[]) => ['kurz;A', 'lang;Ein Verein', 'text;', 'url;', 'bild;', ...lines].join('\n');
	assert.deepEqual(readQuestions('"Sport";"Ich laufe."\n"Musik"\n'), {
		file: 'Fragen',
		line: 2,
		says: 'hat 1 Spalten; gebraucht werden zwei: Kurzname und These',
	});
	const parties = (text: string) => readParties(text, 2);
	assert.deepEqual(parties(party('1;x', '0;y', '1;z')), {
		file: 'Parteien',
		line: 8,
		says: '„Ein Verein“ hat 3 Antworten, es gibt aber 2 Thesen',
	});
	assert.deepEqual(parties(party('1;x')), { file: 'Parteien', line: 6, says: '„Ein Verein“ hat 1 Antworten, es gibt aber 2 Thesen' });
	assert.deepEqual(parties(`${party('1;x', '0;y')}\n#\n${party('1;x', '2;y')}`), {
		file: 'Parteien',
		line: 15,
		says: 'beginnt mit „2“; möglich sind 1, 0 und -1',
	});
	assert.deepEqual(parties(party('1;x;zuviel', '0;y')), { file: 'Parteien', line: 6, says: 'hat 3 Spalten; gebraucht werden zwei' });
	assert.deepEqual(parties(`${party('1;x', '0;y')}\n#\n${party('1;x', '1;y')}`), {
		file: 'Parteien',
		line: 10,
		says: '„Ein Verein“ steht schon weiter oben',
	});
	const read = (text: string) => readQuestions(text);
	assert.deepEqual(read('"Sport","Ich laufe; gern."\n"Musik","Ich singe."\n'), [
		['Sport', 'Ich laufe; gern.'],
		['Musik', 'Ich singe.'],
	]);
	for (const [text, says] of [
		['"Sport";""\n', 'hat einen Kurznamen, aber keine These'],
		['Partei_kurz:;"A"\n', 'ist die Datei mit den Parteien'],
		['PK\u0003\u0004\u0014', 'ist eine Excel-Datei; speichern Sie sie dort als CSV'],
	] as const)
		assert.deepEqual(read(text), { file: 'Fragen', line: 1, says });
	const anna = await signedIn('anna');
	const refused = await anna.post('/verwaltung/mitwirkende/einlesen', {
		matTitle: 'Probe kaputt',
		questions: new File([questions], 'f.csv'),
		parties: new File([party('1;x')], 'p.csv'),
	});
	assert.equal(refused.status, 422);
	assert.match(refused.text, /Parteien, Zeile 6/);
	assert.ok(!(await anna.get('/verwaltung/mitwirk-o-mat')).text.includes('Probe kaputt'));
});

test('a formula that a participant wrote is text in the files for Mat-O-Wahl, and comes in again as it was', () => {
	const written = ['=1+1', '-cmd', '@SUM(A1)', '+49 921 4711', "=cmd|'/C calc'!A0"];
	const theses = written.map((text, at) => ({ code: String(at), short: text, text: { de: text }, hint: {} }));
	const csv = questionsCsv(theses);
	assert.doesNotMatch(csv, /(?:^|;)"?[=+\-@]/m);
	assert.deepEqual(
		readQuestions(csv),
		written.map((text) => [text.replaceAll('|', '/'), text.replaceAll('|', '/')]),
	);
});
