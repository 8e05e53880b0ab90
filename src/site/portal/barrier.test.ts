import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailsIn } from '#testing/mails.ts';
import { openOffice } from '#testing/office.ts';

const path = '/barriere-melden';
const report = { what: 'Das Menü spricht nicht.', where: '/termine', email: 'gerda@example.org' };

test('without an account somebody reports a barrier: the town hall gets a mail, the log knows no name', async () => {
	const { browserAt, db, signedIn } = await openOffice();
	const visitor = browserAt('auenrode');
	assert.match((await visitor.get('/')).text, /href="\/barriere-melden"/);
	const form = await visitor.get(path);
	assert.match(form.text, /Barriere melden/);
	assert.equal((await visitor.post(path, report)).to, `${path}/danke`);
	const mail = (await mailsIn(db)).at(-1);
	assert.deepEqual([mail?.to, mail?.answerTo], ['rathaus@auenrode.example', report.email]);
	assert.match(mail?.text ?? '', /Das Menü spricht nicht\.[^]*\/termine[^]*gerda@example\.org/);
	const log = await db.selectFrom('auditEntry').selectAll().where('deed', '=', 'barrier.report').execute();
	assert.equal(log.length, 1);
	assert.doesNotMatch(JSON.stringify(log), /gerda|Menü/);
	assert.match((await (await signedIn('samir')).get('/verwaltung/protokoll')).text, /Barriere gemeldet/);
});

test('a report without words or with a broken address is refused with everything still there', async () => {
	const { browserAt, mails } = await openOffice();
	const visitor = browserAt('auenrode');
	const before = (await mails()).length;
	const { status, text } = await visitor.post(path, { what: ' ', where: '/termine', email: 'gerda@' });
	assert.equal(status, 422);
	assert.match(text, /Schreiben Sie, was nicht klappt[^]*Prüfen Sie die E-Mail-Adresse[^]*value="\/termine"/);
	assert.equal((await mails()).length, before);
});

test('nobody floods the town hall: after a few reports one waits, and the words stay in the form', async () => {
	const { browserAt } = await openOffice();
	const visitor = browserAt('auenrode');
	for (const _ of [1, 2, 3]) assert.equal((await visitor.post(path, report)).status, 303);
	const refused = await visitor.post(path, report);
	assert.equal(refused.status, 429);
	assert.match(refused.text, /sehr viele Meldungen[^]*Das Menü spricht nicht/);
	assert.equal((await browserAt('heidewalde').post(path, report)).status, 303, 'the neighbour is not slowed down');
});

test('without an address of the town hall those who arrange it get the mail', async () => {
	const { browserAt, mails, signedIn } = await openOffice();
	await (await signedIn('samir')).post('/verwaltung/einrichten/gemeinde', { name: 'Auenrode', tagline: '', email: '' });
	await browserAt('auenrode').post(path, { ...report, email: '' });
	const sent = (await mails()).filter(({ subject }) => subject.includes('Barriere'));
	assert.ok(sent.length > 0);
	assert.match(sent[0]?.text ?? '', /keine Adresse angegeben/);
});

test('a program that fills in the hidden field is thanked and forgotten', async () => {
	const { browserAt, mails } = await openOffice();
	const before = (await mails()).length;
	assert.equal((await browserAt('auenrode').post(path, { ...report, webseite: 'http://spam.example' })).status, 303);
	assert.equal((await mails()).length, before);
});

test('the form speaks the five languages of the portal', async () => {
	const { browserAt } = await openOffice();
	for (const [tag, title] of [
		['en', 'Report a barrier'],
		['pl', 'Zgłoś barierę'],
		['uk', 'Повідомити про перешкоду'],
		['ar', 'الإبلاغ عن عائق'],
	])
		assert.match((await browserAt('auenrode').get(`/${tag}${path}`)).text, new RegExp(title ?? ''));
});
