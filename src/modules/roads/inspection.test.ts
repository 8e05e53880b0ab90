import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inspectionFindings } from '#app/doctor/inspections.ts';
import { staff } from '#kernel/context.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { openOffice } from '#testing/office.ts';
import { noteInspection } from './server/commands/inspections.ts';
import { inspectionPdf } from './server/exports/inspection-proof.ts';
import { checkedChain, inspections, provenChain } from './server/queries/inspections.ts';

const { db, as, visitor, signedIn, folder } = await openOffice();
const path = '/verwaltung/strassen/kontrollen';
const note = (more: object = {}) =>
	noteInspection(as('jens'), { day: '2026-06-01', street: 'Lindenweg', seen: '', verdict: 'fine', ...more });
const faultsNow = async () => (await provenChain(as('jens'))).faults;
const reader = 'pdftotext';
/** As somebody with the password of the database would: the guard of the table off, one statement, the guard on again. */
const tamper = async (statement: ReturnType<typeof sql>): Promise<void> => {
	await sql`alter table road_inspection disable trigger only_added`.execute(db);
	await statement.execute(db);
	await sql`alter table road_inspection enable trigger only_added`.execute(db);
};
await tamper(sql`delete from road_inspection`);

test('entries follow each other without a gap, also when several people write at once', async () => {
	await Promise.all(Array.from({ length: 8 }, (_, at) => note({ street: `Weg ${at}` })));
	await note({ verdict: 'repair', seen: 'Loch am Rand' });
	const rows = await inspections(staff(as('jens'), 'roads.inspect'), { limit: 50 });
	assert.deepEqual(
		rows.map(({ number }) => number),
		[9, 8, 7, 6, 5, 4, 3, 2, 1],
	);
	assert.deepEqual([rows[0]?.inspectorName, rows[0]?.seen], ['Jens Maurer', 'Loch am Rand']);
	assert.deepEqual([await faultsNow(), (await checkedChain(visitor())).count], [[], 9]);
});

test('what was not seen yet, or bad without a word, is not taken', async () => {
	await assert.rejects(note({ day: '2999-01-01' }), new Invalid({ day: 'inTheFuture' }));
	await assert.rejects(note({ day: '2026-02-30' }), Invalid);
	await assert.rejects(note({ verdict: 'closed' }), new Invalid({ seen: 'required' }));
	await assert.rejects(note({ verdict: 'perfect' }), Invalid);
	await assert.rejects(noteInspection(as('anna'), { day: '2026-06-01', street: 'x', seen: '', verdict: 'fine' }), Forbidden);
	assert.equal((await checkedChain(visitor())).count, 9);
});

test('the page takes an entry and makes an order of it with the same words; the proof is a PDF that says whether the chain holds', async () => {
	const jens = await signedIn('jens');
	const page = await jens.get(path);
	const [, id = ''] = /name="id" value="([^"]+)"/.exec(page.text) ?? [];
	const [, street = ''] = /<option value="([^"]+, [^"]+)">/.exec(page.text) ?? [];
	const form = { id, day: '2026-06-02', street, verdict: 'repair', seen: 'Bordstein lose', weather: 'Regen', order: 'ja' };
	const wrong = await jens.post(path, { ...form, seen: '' });
	assert.deepEqual([wrong.status, /Bitte angeben/.test(wrong.text)], [422, true]);
	const { to } = await jens.post(path, form);
	assert.match(to, /auftraege\/[0-9a-f-]{36}$/);
	assert.match((await jens.get(to)).text, /Bordstein lose/);
	const [entry] = await inspections(staff(as('jens'), 'roads.inspect'), { limit: 1 });
	assert.ok(entry && entry.segments.length > 0 && entry.placeId !== null, 'it lies on the segments of its street');
	assert.match((await jens.get(path)).text, /Bordstein lose/);
	assert.match((await jens.get(`${path}/pruefen`)).text, /unversehrt/);
	for (const odd of ['von=2026-02-30', 'bis=0000-01-01', 'seite=1e400'])
		for (const at of [path, `${path}/nachweis.pdf`]) assert.equal((await jens.get(`${at}?${odd}`)).status, 200, `${at}?${odd}`);
	const cookie = await jens.get(`${path}/nachweis.pdf?von=2026-06-01&bis=2026-06-30`);
	assert.equal(cookie.type, 'application/pdf');
	assert.ok(cookie.text.startsWith('%PDF-1.7') && cookie.text.includes('<pdfuaid:part>1</pdfuaid:part>'));
});

test('the proof says in words what it holds', { skip: spawnSync(reader, ['-v']).error !== undefined && `no ${reader}` }, async () => {
	const ctx = staff(as('jens'), 'roads.inspect');
	const chain = await checkedChain(ctx);
	const file = join(folder, 'nachweis.pdf');
	writeFileSync(file, await inspectionPdf(ctx, { entries: await inspections(ctx, { limit: 5 }), chain, wish: { from: '2026-06-01' } }));
	const { stdout } = spawnSync(reader, [file, '-'], { encoding: 'utf8' });
	for (const wanted of [
		'Nachweis der Straßenkontrollen',
		'ab 1. Juni 2026',
		'unversehrt',
		'Bordstein lose',
		'Jens Maurer',
		chain.lastHash,
	])
		assert.ok(stdout.replace(/\s+/g, ' ').includes(wanted), wanted);
});

test('nobody changes or deletes an entry, and who does so behind the guard is noticed', async () => {
	await assert.rejects(sql`update road_inspection set seen = 'nichts'`.execute(db), /only ever added to/);
	await assert.rejects(sql`delete from road_inspection`.execute(db), /only ever added to/);
	assert.deepEqual(await inspectionFindings(db), []);

	await tamper(sql`update road_inspection set seen = 'Alles in Ordnung', verdict = 'fine' where number = 9`);
	assert.deepEqual(await faultsNow(), [{ number: 9, what: 'wurde nach dem Eintragen verändert' }]);
	const jens = await signedIn('jens');
	assert.match((await jens.get(`${path}/pruefen`)).text, /Das Protokoll wurde verändert/);
	assert.match((await inspectionFindings(db))[0]?.what ?? '', /Auenrode was changed/);
	await tamper(sql`update road_inspection set seen = 'Loch am Rand', verdict = 'repair' where number = 9`);
	assert.deepEqual(await faultsNow(), []);

	await tamper(sql`update road_inspection set day = day - 1 where number = 3`);
	assert.deepEqual(
		(await faultsNow()).map(({ number }) => number),
		[3],
	);
	await tamper(sql`update road_inspection set day = day + 1 where number = 3`);
	await tamper(sql`delete from road_inspection where number = 4`);
	assert.deepEqual(
		(await faultsNow()).map(({ number, what }) => [number, what]),
		[
			[5, 'davor fehlen 1 Einträge'],
			[5, 'schließt nicht an den Eintrag davor an'],
		],
	);
});

test('a log whose end was cut off is noticed, although its chain holds', async () => {
	const foreign = visitor({ in: 'heidewalde', actor: as('jens').actor });
	await noteInspection(foreign, { day: '2026-06-01', street: 'A', seen: '', verdict: 'fine' });
	await noteInspection(foreign, { day: '2026-06-02', street: 'B', seen: '', verdict: 'fine' });
	assert.deepEqual(await checkedChain(foreign), { ...(await checkedChain(foreign)), count: 2, faults: [] });
	assert.deepEqual((await provenChain(staff(foreign, 'office.enter'))).faults, [], 'a municipality has a chain of its own');
	await tamper(sql`delete from road_inspection where tenant_id = 'heidewalde' and number = 2`);
	assert.deepEqual((await checkedChain(foreign)).faults, []);
	const proven = await provenChain(staff(foreign, 'office.enter'));
	assert.deepEqual(
		proven.faults.map(({ number }) => number),
		[2],
	);
});
