import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { keepFollower } from '#kernel/following/following.ts';
import { tellOutcomes } from '#kernel/following/outcome-news.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { process } from './process.ts';
import { outcomesOf } from './server/queries.ts';

const { as, visitor, mails, browserAt, signedIn } = await openOffice();
const cases = verbsOf(process);
const minute = 60_000;
const here = { in: 'falkenbrueck' };
const answers = {
	title: 'Linden am Markt',
	summary: 'Was soll auf den Platz?',
	places: '',
	procedure: 'project',
	contactName: 'Birgit Sommer',
	contactPhone: '00814 20-41',
};
const opened = async (more: Readonly<Record<string, string>> = {}) => {
	const { id } = await cases.save(as('birgit'), { answers: { ...answers, ...more } });
	await cases.publish(as('birgit'), { id, from: new Date(Date.now() - minute) });
	return id;
};
const follow = (id: string, email: string) =>
	walled(visitor(here), (tx) => keepFollower(tx, id, { email, language: 'en', supports: false, follows: true }));
const at = (minutes: number) => visitor({ ...here, now: new Date(Date.now() + minutes * minute) });
const run = (minutes: number) => tellOutcomes(at(minutes), [{ path: process.path, outcomes: outcomesOf }]);
const told = async (email: string) => (await mails()).filter(({ to }) => to === email);

test('who follows hears of an outcome that no phase announces, once for each, and not of what stood there before', async () => {
	const id = await opened();
	await follow(id, 'lina@example.org');
	const write = (outcome: string, more = {}) => cases.save(as('birgit'), { answers: { ...answers, id, outcome, ...more } });
	await write('Vier Linden, wie besproche');
	await run(5);
	await write('Vier Linden, wie besprochen.');
	await run(9);
	assert.deepEqual(await told('lina@example.org'), [], 'nobody hears of each comma');
	await Promise.all([run(11), run(11)]);
	await run(60);
	const [mail, ...more] = await told('lina@example.org');
	assert.deepEqual([mail?.subject, more], ['Outcome: Linden am Markt', []]);
	assert.match(mail?.text ?? '', /\/en\/mitmachen\/verfahren\/linden-am-markt\n/);
	await follow(id, 'spaet@example.org');
	await write('Vier Linden, wie besprochen.', { measure: '/strassen/linden' });
	await run(70);
	assert.equal((await told('lina@example.org')).length, 1, 'what is mended later is no news');
	assert.deepEqual(await told('spaet@example.org'), []);
});

test('an outcome that was changed is told once more when somebody wants it told, and only while its page is shown', async () => {
	const birgit = await signedIn('birgit');
	const title = 'Bänke am Markt';
	const id = await opened({ title, outcome: 'Zwei Bänke.' });
	await follow(id, 'ron@example.org');
	await run(11);
	const desk = `/verwaltung/beteiligung/${id}`;
	const offered = async () => (await birgit.get(desk)).text.includes('Noch einmal davon schreiben');
	assert.equal(await offered(), false, 'nothing has changed');
	await cases.withdraw(as('birgit'), { id, reason: '' });
	await cases.save(as('birgit'), { answers: { ...answers, title, id, outcome: 'Doch drei Bänke.' } });
	await cases.publish(as('birgit'), { id, from: new Date(Date.now() - minute) });
	assert.equal(await offered(), true);
	for (let press = 0; press < 2; press += 1) assert.equal((await birgit.post(`${desk}/ergebnis`)).status, 303);
	await Promise.all([run(11), run(11)]);
	await run(60);
	assert.equal((await told('ron@example.org')).length, 2);
	assert.equal(await offered(), false);
});

test('a decision is entered as its address is copied: of this portal or of others, but no page of the office', async () => {
	const birgit = await signedIn('birgit');
	const id = await opened({ title: 'Rad am Markt', outcome: 'Ja.' });
	const enter = (decision: string) =>
		cases.save(as('birgit'), { answers: { ...answers, title: 'Rad am Markt', outcome: 'Ja.', id, decision } });
	for (const address of [
		'/aktuelles/beschluss',
		'http://falkenbrueck.localhost:3000/aktuelles/beschluss',
		'https://sitzung.example/vo/41',
	]) {
		await enter(address);
		assert.ok((await browserAt('falkenbrueck').get('/mitmachen/verfahren/rad-am-markt')).text.includes(`href="${address}"`), address);
	}
	for (const wrong of ['Beschluss 41', '//fremd.example/x', '/verwaltung/aktuelles/1/bearbeiten', 'javascript:alert(1)'])
		await assert.rejects(enter(wrong), { problems: { 'answers.decision': 'notAnAddress' } }, wrong);
	for (const wrong of ['http://falkenbrueck.localhost:3000/verwaltung/aktuelles/1', 'https://FALKENBRUECK.localhost/verwaltung'])
		await assert.rejects(enter(wrong), { problems: { decision: 'notAnAddress' } }, wrong);
	await enter('https://www.nachbar.example/verwaltung/beschluss-41');
	const editor = await birgit.get(`/verwaltung/mitmachen/verfahren/${id}/bearbeiten`);
	assert.match(editor.text, /Adresse der Seite, so wie sie oben im Browser steht\./);
});
