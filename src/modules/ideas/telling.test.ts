import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { askToFollow, keepFollower } from '#kernel/following/following.ts';
import { walled } from '#kernel/command.ts';
import { draftFor } from '#kernel/kind/desk.ts';
import { answersOf } from '#kernel/kind/kind.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { changeSettings } from '#kernel/tenancy/commands.ts';
import { openOffice } from '#testing/office.ts';
import { idea } from './idea.ts';
import { keptIdea } from './server/commands/keeping.ts';
import { handIn, takeIdea } from './server/commands.ts';
import { rulingOf } from './server/queries.ts';

const { as, visitor, mails, browserAt, signedIn } = await openOffice();
const ideas = verbsOf(keptIdea);
const typed = {
	title: 'Ein Insektenhotel am Friedhof',
	summary: 'Gebaut von der Grundschule, aus Resten vom Zimmermann.',
	category: 'green',
	places: 'ebersfeld',
	authorName: 'Klasse 3b',
	authorEmail: 'klasse3b@example.org',
	call: 'ideen-fuer-den-ortskern-ebersfeld',
};
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);

test('whoever was told that an idea is declined hears that it is done after all, and that it is open again', async () => {
	const { id } = await takeIdea(as('anna'), { typed, channel: 'phone' });
	const reader = { email: 'leserin@example.org', language: 'de', supports: true, follows: true };
	await walled(visitor(), (tx) => keepFollower(tx, id, reader));
	const { draft } = await draftFor(as('anna'), idea, { id, language: 'de' });
	for (const status of ['new', 'planned', 'declined', 'declined', 'planned', 'planned', 'new'])
		await ideas.save(as('anna'), { answers: { ...answersOf(idea, draft), status, statement: '' } });
	assert.deepEqual(
		(await mailsTo(reader.email)).map(({ text }) => /Stand ist jetzt: (.+)\./.exec(text)?.[1]),
		['Wird gemacht', 'Geht nicht', 'Wird gemacht', 'Eingegangen'],
	);
});

test('whoever left an address hears once that the idea appears, or why not; without one nobody is written to', async () => {
	const sendIn = async (title: string, authorEmail: string) => {
		const done = await handIn(visitor(), { ...typed, title, authorEmail });
		assert.ok('id' in done);
		return done.id;
	};
	const [shown, refused, silent] = [
		await sendIn('Bank am Bach', 'bank@example.org'),
		await sendIn('Werbung', 'werbung@example.org'),
		await sendIn('Schirm', ''),
	];
	const before = (await mails()).length;
	for (const id of [shown, silent]) await ideas.publish(as('anna'), { id, from: new Date() });
	await ideas.withdraw(as('anna'), { id: shown, reason: '' });
	await ideas.publish(as('anna'), { id: shown, from: new Date() });
	await ideas.giveBack(as('anna'), { id: refused, note: 'Bitte ohne Preise.' });
	const [first, second, ...more] = (await mails()).slice(before);
	assert.deepEqual(
		[first?.to, first?.subject, second?.to, more],
		['bank@example.org', 'Ihre Idee: Bank am Bach', 'werbung@example.org', []],
	);
	assert.ok(first?.text.includes('/mitmachen/ideen/bank-am-bach'));
	assert.ok(second?.text.includes('Bitte ohne Preise.') && second.text.includes('/mitmachen/ideen/neu'));
});

test('the mail that asks whether an address is right says what it is about', async () => {
	const { id } = await takeIdea(as('anna'), { typed: { ...typed, title: 'Wippe am Weg' }, channel: 'phone' });
	await askToFollow(visitor(), { publicationId: id, rulingId: id, email: 'wer@example.org', supports: false, follows: true });
	const [mail] = await mailsTo('wer@example.org');
	assert.ok(mail?.text.includes('„Wippe am Weg“'));
});

test('the link by which somebody confirmed her support takes it back, even if she wanted no news and never got another mail', async () => {
	const { id } = await takeIdea(as('anna'), { typed: { ...typed, title: 'Brunnen am Anger' }, channel: 'phone' });
	const call = await rulingOf(visitor(), id);
	const supports = async () => (await tallyOf(visitor(), id)).support;
	await askToFollow(visitor(), { publicationId: id, rulingId: call ?? '', email: 'doch@example.org', supports: true, follows: false });
	const [mail] = await mailsTo('doch@example.org');
	const path = /\/mitmachen\/bestaetigen\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
	const browser = browserAt('auenrode');
	assert.match((await browser.get(path)).text, /Brunnen am Anger[^]*Stimmt das so/);
	assert.match((await browser.post(path)).text, /Danke, das gilt[^]*href="\/mitmachen\/ideen\/brunnen-am-anger"/);
	assert.equal(await supports(), 1);
	const again = await browser.get(path);
	assert.match((await browser.get(again.to)).text, /Brunnen am Anger[^]*Unterstützung zurücknehmen/);
	await browser.post(again.to);
	assert.equal(await supports(), 0);
	assert.equal((await browser.get(path)).status, 410);
});

test('a clerk learns the number she says on the telephone, and is offered to put ideas together only where she may', async () => {
	const desk = '/verwaltung/ideenannahme';
	const [katrin, anna] = [await signedIn('katrin'), await signedIn('anna')];
	const form = await katrin.get(desk);
	assert.match(form.text, /Wessen Idee ist es\?/, 'it is not hers');
	assert.doesNotMatch(form.text, /Ihr Name|zusammenlegen/);
	const taken = await katrin.post(desk, { ...typed, title: 'Rampe am Konsum', authorEmail: '', channel: 'phone' });
	assert.match(taken.text, /role="status"[^]*unter der Nummer <b>IDEE-/);
	await anna.post(desk, { ...typed, title: 'Eine Rampe', authorEmail: '', channel: 'phone' });
	const done = await anna.post(`${desk}/zusammenlegen`, { von: '/mitmachen/ideen/eine-rampe', nach: '/mitmachen/ideen/rampe-am-konsum' });
	assert.match(
		(await anna.get(done.to)).text,
		/role="status"[^]*Zusammengelegt[^]*href="\/mitmachen\/ideen\/rampe-am-konsum">Rampe am Konsum/,
	);
});

test('the letter names the number of the town hall, or another way where none is known', async () => {
	const katrin = await signedIn('katrin');
	const taken = async (title: string) =>
		(await katrin.post('/verwaltung/ideenannahme', { ...typed, title, authorName: 'Frau Lehmann', channel: 'phone' })).text;
	assert.match(await taken('Eine Bank an der Mühle'), /Rufen Sie uns unter 00921 100-0 an, wenn etwas nicht stimmt/);
	const { name, tagline } = visitor().tenant;
	await changeSettings(as('samir'), { name, tagline, settings: { phone: ' ' } });
	assert.match(await taken('Eine Bank am Weiher'), /Schreiben Sie uns oder kommen Sie ins Rathaus, wenn etwas nicht stimmt/);
});
