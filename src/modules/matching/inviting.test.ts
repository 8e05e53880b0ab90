import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staff } from '#kernel/context.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptMatching } from './server/commands.ts';
import { readList } from './server/imports/list.ts';
import { participantsOf } from './server/queries.ts';

const { as, mails, browserAt, signedIn } = await openOffice();
const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const days = { opensAt: at(-1), answersUntil: at(5), closesAt: at(9) };
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);
const linkIn = (text = ''): string => /\/mitwirk-o-mat\/antworten\/[\w-]+/.exec(text)?.[0] ?? '';

const opened = async (title: string) => {
	const verbs = verbsOf(keptMatching);
	const base = { summary: 'Eine Probe.', places: '', mode: 'mat-o-wahl-1', theses: 'Ich singe gern.' };
	const { id } = await verbs.save(as('anna'), { answers: { title, ...base, ...days } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const desk = `/verwaltung/mitwirkende/${title.toLowerCase().replaceAll(' ', '-')}`;
	const anna = await signedIn('anna');
	const list = (content: string | Uint8Array<ArrayBuffer>) => anna.post(`${desk}/liste`, { table: new File([content], 'vereine.csv') });
	const names = async () => (await participantsOf(staff(as('anna'), 'matching.run'), id)).map(({ name }) => name);
	return { id, desk, anna, list, names };
};

test('seventy clubs come in from a table as a spreadsheet saves it; who is there already is not asked twice', async () => {
	const { list, names } = await opened('Probe der Tabelle');
	const clubs = Array.from({ length: 70 }, (_, n) => `Schützenverein ${n};;verein${n}@liste.example;Verein`);
	const table = `\uFEFFVerein;Ort;E-Mail;Art\r\n${clubs.join('\r\n')}\r\nSchützenverein 0;;verein0@liste.example;\r\nJugendrat;;;Initiative\r\n`;
	assert.match((await list(table)).text, /71 aufgenommen, 70 Einladungen sind unterwegs, 1 standen schon da\./);
	assert.equal((await names()).length, 71);
	const [mail, ...more] = await mailsTo('verein0@liste.example');
	assert.deepEqual(more, []);
	assert.match(mail?.text ?? '', /nicht dabei sein\? Dann antworten Sie einfach auf diese Mail oder rufen Sie uns an: 00921 100-0\./);
	const latin = Buffer.from('Name,E-Mail\nSchützenverein 1,neu@liste.example\nMännerchor,chor@liste.example\n', 'latin1');
	assert.match((await list(new Uint8Array(latin))).text, /1 aufgenommen, 1 Einladungen sind unterwegs, 1 standen schon da/);
	assert.ok((await names()).includes('Männerchor'));
	assert.deepEqual(await mailsTo('neu@liste.example'), []);
});

test('a table that is wrong somewhere is refused with its line, and nobody is asked', async () => {
	const { list, names } = await opened('Probe der Fehler');
	for (const [table, says] of [
		['Name;E-Mail\nChor;chor@liste.example\nKapelle;kaputt\n', 'Zeile 3: „kaputt“ ist keine E-Mail-Adresse'],
		['Name;E-Mail\n;chor@liste.example\n', 'Zeile 2: hier fehlt der Name'],
		['Name;Art\nChor;Klub\n', 'Zeile 2: „Klub“ gibt es nicht; möglich sind Verein,'],
		['Chor;chor@liste.example\n', 'In der ersten Zeile stehen die Spalten'],
		['Name;E-Mail\nChor;a@b.example;c\n', 'Zeile 2: Das ist keine Tabelle als CSV'],
		['PK\u0003\u0004\u0014', 'In der ersten Zeile stehen die Spalten'],
		['', 'keine Tabelle als CSV'],
	] as const) {
		const page = await list(table);
		assert.equal(page.status, 422, table);
		assert.ok(page.text.includes(says), says);
	}
	assert.deepEqual(await names(), []);
	assert.deepEqual(readList('Name\nChor\n'), [{ name: 'Chor', type: 'club', inviteEmail: null }]);
});

test('a mistyped address is put right: the new one gets a link, the old link opens nothing, answers stay', async () => {
	const { id, desk, anna, list } = await opened('Probe der Adresse');
	await list('Name;E-Mail\nChor;falsch@liste.example\n');
	const [who] = await participantsOf(staff(as('anna'), 'matching.run'), id);
	const page = `${desk}/${who?.id}`;
	const old = linkIn((await mailsTo('falsch@liste.example'))[0]?.text);
	assert.match((await anna.get(page)).text, /value="falsch@liste\.example"/);
	const wrong = await anna.post(`${page}/einladung`, { inviteEmail: 'kaputt' });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /Die E-Mail-Adresse stimmt nicht/);
	assert.match(
		(await anna.post(`${page}/einladung`, { inviteEmail: 'richtig@liste.example' })).text,
		/Der Link ist unterwegs an richtig@liste\.example/,
	);
	const club = browserAt('auenrode');
	assert.equal((await club.get(old)).status, 404);
	const [mail] = await mailsTo('richtig@liste.example');
	assert.match((await club.get(linkIn(mail?.text))).text, /Wofür steht Chor\?/);
	await anna.post(`${page}/einladung`, { inviteEmail: 'richtig@liste.example' });
	assert.equal((await club.get(linkIn(mail?.text))).status, 200, 'the same address once more: both links are good');
	assert.equal((await (await signedIn('katrin')).post(`${page}/einladung`, { inviteEmail: 'x@y.example' })).status, 403);
});
