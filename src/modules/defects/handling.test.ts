import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staff } from '#kernel/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { rehearsedRetention, retentionJob } from '#kernel/privacy/retention.ts';
import { mailsIn } from '#testing/mails.ts';
import { newKey as key, openReporting, photo, told } from '#testing/reporting.ts';
import { closeByWork, openReports, planByWork } from './server/answers.ts';
import { alerting } from './server/commands/alerts.ts';
import { assignDefect, mergeDefect, moveDefect } from './server/commands/handle.ts';
import { reportDefect } from './server/commands/report.ts';
import { alarm, sweeps } from './server/commands/watch.ts';
import { publicReport, publicReports } from './server/queries/public.ts';

const { db, as, visitor, browserAt, signedIn, citizen, clerk, report, lastMail, linkIn } = await openReporting();
const position = '52.2131, 11.6462';

test('the office reads, releases, moves with proof, and the public sees before and after', async () => {
	const form = { key: key(), category: 'other', position, description: 'Der Eimer ist voll', schritt: 'weiter' };
	await citizen.post('/melden', { ...form, photo: await photo() });
	const sent = await citizen.post('/melden', { ...form, schritt: 'senden' });
	const [, reference = ''] = /(AU-\d{4}-\d{5})/.exec((await citizen.get(sent.to)).text) ?? [];
	const { id = '' } = (await publicReport(visitor(), reference)) ?? {};
	const page = await clerk.get(`/verwaltung/meldungen/${id}`);
	const [, pictureId = ''] = /name="pictureId" value="([\w-]{36})"/.exec(page.text) ?? [];
	await clerk.post(`/verwaltung/meldungen/${id}/bild`, { pictureId, deed: 'release' });
	await clerk.post(`/verwaltung/meldungen/${id}/text`, { text: 'Der Eimer ist voll.' });
	assert.equal((await clerk.post(`/verwaltung/meldungen/${id}/stand`, { to: 'refused', says: '', key: key() })).status, 422);
	assert.equal(
		(await clerk.post(`/verwaltung/meldungen/${id}/stand`, { to: 'done', says: 'Geleert.', key: key(), photo: await photo() })).status,
		303,
	);
	const { text } = await citizen.get(`/melden/${reference}`);
	for (const seen of ['Der Eimer ist voll\\.', 'So sah es aus', 'So sieht es jetzt aus', 'Geleert\\.', 'Erledigt'])
		assert.match(text, new RegExp(seen));
	assert.equal(
		(await clerk.post(`/verwaltung/meldungen/${id}/stand`, { to: 'planned', says: '', key: key() })).status,
		422,
		'a closed one is opened again first',
	);
});

test('who follows gets no message and no picture that are meant for the reporter', async () => {
	const form = { key: key(), category: 'other', position, description: 'Meine Sache', schritt: 'weiter' };
	await citizen.post('/melden', { ...form, photo: await photo() });
	const sent = await citizen.post('/melden', { ...form, schritt: 'senden', email: 'ich@beispiel.example' });
	await citizen.post(linkIn((await lastMail()).text));
	const [, reference = ''] = /(AU-\d{4}-\d{5})/.exec((await citizen.get(sent.to)).text) ?? [];
	await citizen.post(`/melden/${reference}/auch-ich`, { email: 'nachbarin@beispiel.example' });
	const confirm = linkIn((await lastMail()).text);
	const { to: followed } = await citizen.post(confirm);
	const { id = '' } = (await publicReport(visitor(), reference)) ?? {};
	const send = () => clerk.post(`/verwaltung/meldungen/${id}/nachricht`, { body: 'Nur für Sie bestimmt.' });
	await Promise.all([send(), send(), send()]);
	assert.equal((await lastMail()).to, 'ich@beispiel.example');
	const messages = db.selectFrom('caseMessage').select('id').where('caseId', '=', id);
	assert.equal((await messages.execute()).length, 1, 'a second tap says nothing again');
	assert.match((await citizen.get(sent.to)).text, /Nur für Sie bestimmt/);
	const theirs = (await citizen.get(followed)).text;
	assert.doesNotMatch(theirs, /Nur für Sie bestimmt|Meine Sache|\/bild\//);
	const { id: picture } = await db.selectFrom('casePicture').select('id').where('caseId', '=', id).executeTakeFirstOrThrow();
	assert.equal((await citizen.get(`${followed.split('?')[0]}/bild/${picture}/gross`)).status, 404);
});

test('a clerk enters a call; nobody else may speak for the telephone', async () => {
	const done = await clerk.post('/verwaltung/meldungen/neu', {
		key: key(),
		channel: 'phone',
		category: 'light',
		village: 'ebersfeld',
		spot: 'beim Anger',
		name: 'Frau Lehmann',
		phone: '00921 555-12',
	});
	assert.equal(done.status, 303);
	assert.match((await clerk.get(done.to)).text, /Frau Lehmann/);
	await assert.rejects(reportDefect(visitor(), { key: key(), channel: 'phone', report: told }), Forbidden);
	assert.equal((await (await signedIn('anna')).get('/verwaltung/meldungen')).status, 403);
});

test('nothing crosses: a neighbour’s clerk finds no case, no person, no handler', async () => {
	const { id, reference } = await report(visitor());
	const foreign = as('samir', { tenant: visitor({ in: 'heidewalde' }).tenant });
	await assert.rejects(moveDefect(foreign, { id, to: 'checked', says: '' }), NotFound);
	assert.equal((await browserAt('heidewalde').get(`/melden/${reference}`)).status, 404);
	const theirs = await db.selectFrom('caseHandler').select('id').where('tenantId', '=', 'heidewalde').executeTakeFirstOrThrow();
	await assert.rejects(assignDefect(as('katrin'), { id, handlerId: theirs.id, assigneeId: null, dueAt: null }), Invalid);
	await assert.rejects(report(visitor(), { position: { lon: 12.447, lat: 52.108 } }), new Invalid({ position: 'outside' }));
	const before = await db.selectFrom('caseFile').select('id').execute();
	await assert.rejects(report(visitor(), { category: 'pothole', position: null, village: 'atlantis' }), Invalid);
	assert.equal((await db.selectFrom('caseFile').select('id').execute()).length, before.length, 'nothing is half-written');
});

test('work that was done closes the report once, with a mail in the words of the work', async () => {
	const { id, reference } = await report(visitor(), { email: 'arbeit@beispiel.example' });
	await citizen.post(linkIn((await lastMail()).text));
	assert.ok((await openReports(visitor())).some((one) => one.id === id));
	assert.equal(await planByWork(visitor(), { id, says: null }), 'moved');
	assert.equal(await closeByWork(visitor(), { id, says: 'Mit Heißasphalt geschlossen.' }), 'moved');
	const { subject, text } = await lastMail();
	assert.equal(subject, `Meldung ${reference}: Erledigt`);
	assert.match(text, /Mit Heißasphalt geschlossen\./);
	const sent = (await mailsIn(db)).length;
	assert.equal(await closeByWork(visitor(), { id, says: 'Mit Heißasphalt geschlossen.' }), 'alreadyThere');
	assert.equal((await mailsIn(db)).length, sent);
});

test('what is late is told to its office once; while others must act the clock stands', async () => {
	const day = 86_400_000;
	const { id } = await report(visitor());
	const later = new Date(Date.now() + 15 * day);
	await moveDefect(as('katrin'), { id, to: 'asked', says: 'Wo genau?' });
	await moveDefect(as('katrin', { now: later }), { id, to: 'checked', says: '' });
	const { dueAt } = await db.selectFrom('caseFile').select('dueAt').where('id', '=', id).executeTakeFirstOrThrow();
	assert.ok((dueAt?.getTime() ?? 0) > Date.now() + 28 * day, 'fourteen days and those of waiting');
	const before = (await mailsIn(db)).length;
	await alarm.run(visitor({ now: later }));
	const late = (await mailsIn(db)).slice(before);
	assert.ok(late.some(({ to, subject }) => to === 'wirtschaftshof@auenrode.example' && /überfällig/.test(subject)));
	await alarm.run(visitor({ now: later }));
	assert.equal((await mailsIn(db)).length, before + late.length);
});

test('new reports of a village come by mail to who ordered and confirmed them', async () => {
	assert.match((await citizen.post('/melden/umkreis', { email: 'dorf@beispiel.example', ort: 'auenrode' })).text, /Fast fertig/);
	await citizen.post(linkIn((await lastMail()).text));
	const { reference } = await report(visitor({ now: new Date(Date.now() + 60_000) }));
	await alerting.run(visitor({ now: new Date(Date.now() + 120_000) }));
	const news = (await mailsIn(db)).filter(({ to }) => to === 'dorf@beispiel.example').at(-1);
	assert.match(news?.text ?? '', new RegExp(reference));
	const end = /(\/melden\/umkreis\/ende\/\S+)/.exec(news?.text ?? '')?.[1] ?? '';
	await citizen.get(end);
	await citizen.post(end);
	await report(visitor({ now: new Date(Date.now() + 180_000) }));
	await alerting.run(visitor({ now: new Date(Date.now() + 240_000) }));
	assert.equal(
		(await mailsIn(db)).filter(({ to }) => to === 'dorf@beispiel.example').at(-1),
		undefined,
		'ended: what waited is gone, nothing new comes',
	);
});

test('after the time of its category a closed report forgets people and words, and a dry run says so first', async () => {
	const { id, reference } = await report(visitor(), { name: 'Vergiss Mich', email: 'weg@beispiel.example', description: 'Privates' });
	await moveDefect(as('katrin'), { id, to: 'done', says: 'Fertig.' });
	const later = new Date(Date.now() + 25 * 31 * 86_400_000);
	const admin = staff(as('samir', { now: later }), 'municipality.arrange');
	const planned = await rehearsedRetention(admin, sweeps);
	assert.ok(planned.some(({ says, count }) => says.includes('Schlagloch') && count > 0));
	assert.equal(
		(await db.selectFrom('caseParty').select('name').where('caseId', '=', id).execute()).length,
		1,
		'a dry run deletes nothing',
	);
	await retentionJob(sweeps).run(visitor({ now: later, tenant: { ...visitor().tenant, settings: { retention: true } } }));
	assert.equal((await db.selectFrom('caseParty').select('name').where('caseId', '=', id).execute()).length, 0);
	assert.equal((await publicReport(visitor(), reference))?.state, 'done', 'what it was and how it ended stays');
});

test('a state that does not follow is a conflict, and every reference is given once', async () => {
	const { id } = await report(visitor());
	await moveDefect(as('katrin'), { id, to: 'done', says: '' });
	await assert.rejects(moveDefect(as('katrin'), { id, to: 'planned', says: '' }), Conflict);
	const many = await Promise.all(Array.from({ length: 8 }, () => report(visitor())));
	assert.equal(new Set(many.map(({ reference }) => reference)).size, 8);
	assert.ok((await publicReports(visitor(), { limit: 5 })).length === 5);
});

test('of two clerks who merge two reports into each other at the same moment one is told so, and one report stays', async () => {
	const open = await db
		.selectFrom('caseFile')
		.select(['id', 'reference'])
		.where('tenantId', '=', 'auenrode')
		.where('kind', '=', 'defect')
		.where('state', 'in', ['received', 'checked', 'planned'])
		.orderBy('reference')
		.limit(8)
		.execute();
	assert.ok(open.length >= 6);
	for (let at = 0; at + 1 < open.length; at += 2) {
		const [a, b] = open.slice(at);
		if (!a || !b) break;
		const done = await Promise.allSettled([
			mergeDefect(as('samir'), { id: a.id, into: b.reference }),
			mergeDefect(as('samir'), { id: b.id, into: a.reference }),
		]);
		assert.deepEqual(done.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
		assert.ok(done.every((one) => one.status === 'fulfilled' || one.reason instanceof Invalid));
	}
});
