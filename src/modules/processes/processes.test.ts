import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { staff } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { contribute, countSupport, recordContribution } from '#kernel/feedback/contribute.ts';
import { answerContribution, refuseContribution, showContribution } from '#kernel/feedback/moderate.ts';
import { contributionsFor, talkOf } from '#kernel/feedback/queries.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { arrangePhases } from '#kernel/following/arrange.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { saveMeeting } from '#kernel/meetings/commands.ts';
import type { PhaseDraft } from '#kernel/phases/phases.ts';
import { linksOf, setLinks } from '#kernel/publication/links.ts';
import { openOffice } from '#testing/office.ts';
import { documentsIn, process } from './process.ts';

const { db, as, visitor, mails, browserAt } = await openOffice();
const cases = verbsOf(process);
const day = 86_400_000;
const slug = 'radweg-durch-den-trockenwald-falkenbrueck-heidewalde';
const here = { in: 'falkenbrueck' };
const answers = {
	title: 'Neue Mitte',
	summary: 'Was soll auf den Platz?',
	places: '',
	procedure: 'project',
	contactName: 'Birgit Sommer',
	contactPhone: '00814 20-41',
	documents: 'Plan: https://example.org/plan.pdf',
};
const cycle = async () => {
	const thing = await shownThing(visitor(here), process, { slug });
	assert.ok(thing);
	return thing;
};
/** A published case with an open discussion, or with these phases. */
const opened = async (title: string, phases: readonly PhaseDraft[]) => {
	const { id } = await cases.save(as('birgit'), { answers: { ...answers, title } });
	await cases.publish(as('birgit'), { id, from: new Date() });
	await arrangePhases(as('birgit'), { id, path: process.path, phases: [...phases] });
	return id;
};
const discussion = (from: number, until: number): PhaseDraft => ({
	capability: 'discuss',
	title: 'Mitreden',
	opensAt: new Date(Date.now() + from * day),
	closesAt: new Date(Date.now() + until * day),
});
const say = (id: string, more: Partial<Parameters<typeof contribute>[1]> = {}) =>
	contribute(visitor(here), {
		publicationId: id,
		rulingId: id,
		name: 'Ada',
		email: 'ada@example.org',
		body: 'Bäume!',
		...more,
	});
const mailsTo = async (address: string) => (await mails()).filter(({ to }) => to === address);

test('documents are lines of title and address; a line without an address is refused', async () => {
	assert.deepEqual(documentsIn('Plan B: https://example.org/b.pdf\n\nKarte – /karte'), [
		{ title: 'Plan B', href: 'https://example.org/b.pdf' },
		{ title: 'Karte', href: '/karte' },
	]);
	await assert.rejects(
		cases.save(as('birgit'), { answers: { ...answers, documents: 'Nur ein Titel' } }),
		new Invalid({ 'answers.documents': 'notALink' }),
	);
	await assert.rejects(cases.save(as('heimatverein'), { answers }), Forbidden);
});

test('a contribution waits for a look, is refused with a public reason, or shown and answered; its author hears of it', async () => {
	const id = await opened('Platz mit Antwort', [discussion(-1, 5)]);
	const desk = staff(as('birgit'), 'participation.moderate');
	await say(id);
	await say(id, { body: 'Kauft bei mir', email: 'werbung@example.org' });
	await assert.rejects(say(id, { body: ' ', name: '' }), new Invalid({ name: 'required', body: 'required' }));
	const [first, second] = await contributionsFor(desk, { wanted: 'waiting', publicationId: id });
	assert.ok(first && second);
	assert.equal((await tallyOf(visitor(here), id)).contributions, 0);
	await showContribution(as('birgit'), { id: first.id });
	await refuseContribution(as('birgit'), { id: second.id, refusal: 'advertising' });
	await refuseContribution(as('birgit'), { id: second.id, refusal: 'advertising' });
	await assert.rejects(answerContribution(as('birgit'), { id: second.id, path: process.path, by: 'Amt', answer: 'Nein' }), Invalid);
	assert.equal((await contributionsFor(desk, { wanted: 'unanswered', publicationId: id })).length, 1);
	await answerContribution(as('birgit'), { id: first.id, path: process.path, by: 'Birgit Sommer', answer: 'Vier Linden.' });
	assert.equal((await contributionsFor(desk, { wanted: 'unanswered', publicationId: id })).length, 0);
	const { tally } = await talkOf(visitor(here), { publicationId: id, page: 1 });
	assert.deepEqual([tally.contributions, tally.refused, tally.reasons], [1, 1, [{ refusal: 'advertising', count: 1 }]]);
	const { text } = await browserAt('falkenbrueck').get('/mitmachen/verfahren/platz-mit-antwort');
	for (const part of ['Bäume!', 'Vier Linden.', 'Ein Beitrag wird nicht gezeigt: Werbung.']) assert.ok(text.includes(part), part);
	assert.ok(!text.includes('Kauft bei mir') && !text.includes('ada@example.org'));
	assert.equal((await mailsTo('ada@example.org')).length, 1);
	assert.equal((await mailsTo('werbung@example.org')).length, 1);
});

test('who answers what waits shows it with the same press: its author is not sent to a page where neither stands', async () => {
	const id = await opened('Platz mit schneller Antwort', [discussion(-1, 5)]);
	await say(id, { email: 'eilig@example.org' });
	const [one] = await contributionsFor(staff(as('birgit'), 'participation.moderate'), { wanted: 'waiting', publicationId: id });
	await answerContribution(as('birgit'), { id: one?.id ?? '', path: process.path, by: 'Amt', answer: 'Zwei Linden.' });
	assert.match((await mailsTo('eilig@example.org')).at(-1)?.text ?? '', /Zwei Linden/);
	const { text } = await browserAt('falkenbrueck').get('/mitmachen/verfahren/platz-mit-schneller-antwort');
	assert.match(text, /Ein Beitrag<[^]*Bäume![^]*Zwei Linden\./);
});

test('a neighbour neither moderates nor answers, and a mayor only in her village', async () => {
	const id = await opened('Platz der Nachbarn', [discussion(-1, 5)]);
	await say(id);
	const [one] = await contributionsFor(staff(as('birgit'), 'participation.moderate'), { wanted: 'waiting', publicationId: id });
	assert.ok(one);
	await assert.rejects(showContribution(as('jana'), { id: one.id }), NotFound);
	await assert.rejects(showContribution(as('petra'), { id: one.id }), Forbidden);
	assert.deepEqual(
		(await contributionsFor(staff(as('jana'), 'participation.moderate'), { wanted: 'all' })).filter((row) => row.id === one.id),
		[],
	);
});

test('outside its phase nothing is taken; a clerk may still write down what was said in time', async () => {
	const id = await opened('Platz, der zu ist', [discussion(-9, -1)]);
	const before = (await browserAt('falkenbrueck').get('/mitmachen/verfahren/platz-der-zu-ist')).text;
	assert.ok(before.includes('Noch hat niemand etwas geschrieben.') && !before.includes('Den Anfang zu machen'), 'nobody can');
	assert.deepEqual(await say(id), { refused: 'closed' });
	const said = { publicationId: id, name: 'Frau Lehmann', email: null, body: 'Eine Bank, bitte.', channel: 'phone' } as const;
	await recordContribution(as('birgit'), said);
	await countSupport(as('birgit'), { id, counted: 12, note: 'Liste aus dem Laden' });
	const tally = await tallyOf(visitor(here), id);
	assert.deepEqual([tally.contributions, tally.support], [1, 12]);
	await assert.rejects(countSupport(as('birgit'), { id, counted: -1, note: '' }), Invalid);
});

test('a partner shows a shared case with its timeline and leads over to the owner, where alone one writes', async () => {
	const { id } = await cycle();
	const { text } = await browserAt('heidewalde').get(`/mitmachen/verfahren/${slug}`);
	assert.ok(text.includes('Mitreden') && text.includes('Mitmachen bei Falkenbrück'));
	assert.ok(text.includes(`http://falkenbrueck.localhost/mitmachen/beitrag/${id}`));
	assert.equal((await browserAt('heidewalde').get(`/mitmachen/beitrag/${id}`)).status, 404);
	await assert.rejects(
		contribute(visitor({ in: 'heidewalde' }), { publicationId: id, rulingId: id, name: 'X', email: null, body: 'Y' }),
		NotFound,
	);
	assert.equal((await browserAt('auenrode').get(`/mitmachen/verfahren/${slug}`)).status, 404);
});

test('links lead to pages of this municipality by their address; a wrong line is named and nothing is changed', async () => {
	const { id } = await cycle();
	const kinds = [{ name: 'article', path: '/aktuelles' }];
	const before = (await linksOf(visitor(here), id)).length;
	assert.ok(before > 0);
	await assert.rejects(
		walled(as('birgit'), (tx) =>
			setLinks(tx, { publicationId: id, lines: ['/aktuelles/fuenf-mitfahrbaenke-eine-karte', '/aktuelles/nirgends'], kinds }),
		),
		new Invalid({ 'links.2': 'notAPage' }),
	);
	assert.equal((await linksOf(visitor(here), id)).length, before);
	const link = (line: string) => walled(as('birgit'), (tx) => setLinks(tx, { publicationId: id, lines: [line], kinds }));
	const { id: bench } = await db
		.selectFrom('publication')
		.select('id')
		.where('slug', '=', 'fuenf-mitfahrbaenke-eine-karte')
		.executeTakeFirstOrThrow();
	for (const copied of [
		'http://falkenbrueck.localhost:3000/en/aktuelles/fuenf-mitfahrbaenke-eine-karte?seite=2#bild',
		' /leicht/aktuelles/fuenf-mitfahrbaenke-eine-karte/',
		`http://falkenbrueck.localhost/verwaltung/aktuelles/${bench}/bearbeiten`,
	]) {
		await link(copied);
		assert.deepEqual(
			(await linksOf(visitor(here), id)).map(({ id: linked }) => linked),
			[bench],
			copied,
		);
	}
	await assert.rejects(link('https://anderswo.example/aktuelles/fuenf-mitfahrbaenke-eine-karte'), new Invalid({ 'links.1': 'notOurs' }));
	assert.ok((await linksOf(visitor({ in: 'heidewalde' }), id)).every(({ kind }) => kind !== 'ideaCall'));
});

test('a meeting keeps agenda and minutes; pictures of others are refused', async () => {
	const { id } = await cycle();
	const meeting = {
		publicationId: id,
		title: 'Zweite Werkstatt',
		startsAt: new Date(),
		venue: 'Reetz',
		joinLink: null,
		dialIn: '',
		agenda: '',
		minutes: '',
		pictures: [],
	};
	await assert.rejects(saveMeeting(as('birgit'), { ...meeting, pictures: [newId()] }), new Invalid({ pictures: 'unknownImage' }));
	await assert.rejects(saveMeeting(as('jana'), meeting), NotFound);
	const { id: meetingId } = await saveMeeting(as('birgit'), meeting);
	await saveMeeting(as('birgit'), { ...meeting, id: meetingId, minutes: '**Einig**: Linden.' });
	const { text } = await browserAt('falkenbrueck').get(`/mitmachen/verfahren/${slug}`);
	assert.ok(text.includes('Zweite Werkstatt') && text.includes('<strong>Einig</strong>'));
});

test('what runs, comes and is finished stands at /mitmachen, in every language, and nothing of a neighbour', async () => {
	const { text } = await browserAt('auenrode').get('/mitmachen');
	const at = (words: string) => text.indexOf(words);
	assert.ok(at('Läuft gerade') < at('Ideen für den Ortskern Ebersfeld') && at('Ideen für den Ortskern Ebersfeld') < at('Kommt bald'));
	assert.ok(at('Kommt bald') < at('Jakobsee: Wie baden wir') && at('Abgeschlossen') < at('Parken am Bürgerhaus Mittelhof'));
	assert.ok(!text.includes('Radweg durch den Trockenwald'));
	for (const [tag, words] of [
		['en', 'Running now'],
		['pl', 'Teraz trwa'],
		['uk', 'Триває зараз'],
		['ar', 'يجري الآن'],
	] as const)
		assert.ok((await browserAt('auenrode').get(`/${tag}/mitmachen`)).text.includes(words), tag);
});
