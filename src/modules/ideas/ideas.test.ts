import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { contribute } from '#kernel/feedback/contribute.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { askToFollow, confirmFollowing, endFollowing } from '#kernel/following/following.ts';
import { followerLinks } from '#kernel/following/links.ts';
import { issueLink } from '#kernel/identity/links.ts';
import { absenceOf } from '#kernel/kind/absence.ts';
import { draftFor } from '#kernel/kind/desk.ts';
import { answersOf } from '#kernel/kind/kind.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { plant } from '#kernel/kind/seed.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { idea } from './idea.ts';
import { keptIdea, mergeIdeas } from './server/commands/keeping.ts';
import { handIn, takeIdea } from './server/commands.ts';
import { callOf, ideaList, rulingOf } from './server/queries.ts';

const { db, as, visitor, mails, browserAt, signedIn, spent } = await openOffice();
const ideas = verbsOf(keptIdea);
const collection = 'ideen-fuer-den-ortskern-ebersfeld';
const day = 86_400_000;
const typed = {
	title: 'Ein Insektenhotel am Friedhof',
	summary: 'Gebaut von der Grundschule, aus Resten vom Zimmermann.',
	category: 'green',
	places: 'ebersfeld',
	position: '52.2281, 11.6903',
	authorName: 'Klasse 3b',
	authorEmail: 'klasse3b@example.org',
	call: collection,
};
const oneOf = async (slug: string) => {
	const thing = await shownThing(visitor(), idea, { slug });
	assert.ok(thing);
	const rulingId = await rulingOf(visitor(), thing.id);
	assert.ok(rulingId);
	return { ...thing, rulingId };
};
const linkIn = (text: string): string => /bestaetigen\/([\w-]+)/.exec(text)?.[1] ?? '';
const mailTo = async (address: string) => (await mails()).findLast(({ to, text }) => to === address && text.includes('bestaetigen'));
const support = async (slug: string, email: string) => {
	const { id, rulingId } = await oneOf(slug);
	await askToFollow(visitor(), { publicationId: id, rulingId, email, supports: true, follows: true });
	return confirmFollowing(visitor(), linkIn((await mailTo(email))?.text ?? ''));
};
const supportOf = async (slug: string) => (await tallyOf(visitor(), (await oneOf(slug)).id)).support;

test('an idea is handed in without an account: form, check, number; a second tap hands in nothing twice', async () => {
	const browser = browserAt('auenrode');
	assert.equal((await browser.get('/mitmachen/ideen/neu')).status, 200);
	const wrong = await browser.post('/mitmachen/ideen/neu', {
		...typed,
		title: '',
		position: 'hinter der Kirche',
		schritt: 'pruefen',
	});
	assert.equal(wrong.status, 422);
	for (const part of ['Sagen Sie Ihre Idee in einem Satz', 'Prüfen Sie Breite und Länge', 'Klasse 3b'])
		assert.ok(wrong.text.includes(part), part);
	const check = await browser.post('/mitmachen/ideen/neu', { ...typed, schritt: 'pruefen' });
	assert.ok(check.text.includes('Stimmt alles?') && check.text.includes(typed.summary));
	const before = (await db.selectFrom('publication').select('id').where('kind', '=', 'idea').execute()).length;
	const own = /name="_form" value="([^"]+)"/.exec(check.text)?.[1] ?? '';
	const send = (more: object = {}) => browser.post('/mitmachen/ideen/neu', { ...typed, ...more, _form: own, schritt: 'senden' });
	const sent = [await send(), await send()];
	assert.deepEqual(
		sent.map(({ status, to }) => [status, /^\/mitmachen\/ideen\/danke\/IDEE-[0-9A-F]{8}$/.test(to)]),
		[
			[303, true],
			[303, true],
		],
	);
	assert.equal((await db.selectFrom('publication').select('id').where('kind', '=', 'idea').execute()).length, before + 1);
	assert.equal(sent[0]?.to, sent[1]?.to);
	assert.notEqual(
		(await send({ title: 'Zwei Insektenhotels am Friedhof' })).to,
		sent[0]?.to,
		'changed after going back, it is another one',
	);
	assert.equal(await shownThing(visitor(), idea, { slug: 'ein-insektenhotel-am-friedhof' }), undefined, 'it waits for a look');
});

test('after the phase nobody hands in, supports or comments; what was typed stays in the form', async () => {
	const late = visitor({ now: new Date(Date.now() + 20 * day) });
	assert.deepEqual(await handIn(late, typed), { refused: 'closed' });
	const { id, rulingId } = await oneOf('wlan-in-allen-dorfhaeusern');
	const asked = { publicationId: id, rulingId };
	assert.deepEqual(await askToFollow(late, { ...asked, email: 'spaet@example.org', supports: true, follows: false }), {
		refused: 'closed',
	});
	assert.deepEqual(await contribute(late, { ...asked, name: 'Spät', email: null, body: 'Zu spät' }), {
		refused: 'closed',
	});
	assert.ok(!('refused' in (await askToFollow(late, { ...asked, email: 'folgt@example.org', supports: false, follows: true }))));
});

test('a wrong or foreign collection is named and writes nothing', async () => {
	await assert.rejects(handIn(visitor(), { ...typed, call: 'gibt-es-nicht' }), new Invalid({ call: 'notAChoice' }));
	await assert.rejects(handIn(visitor({ in: 'heidewalde' }), { ...typed, places: 'ebersfeld' }), Invalid);
	await assert.rejects(handIn(visitor(), { ...typed, places: 'atlantis' }), new Invalid({ places: 'unknownPlace' }));
});

test('support counts once for each address and only after the button was pressed', async () => {
	const slug = 'kino-an-der-scheunenwand';
	const { id, rulingId } = await oneOf(slug);
	const before = await supportOf(slug);
	await askToFollow(visitor(), { publicationId: id, rulingId, email: 'marek@example.org', supports: true, follows: true });
	const path = `/mitmachen/bestaetigen/${linkIn((await mailTo('marek@example.org'))?.text ?? '')}`;
	assert.equal((await browserAt('auenrode').get(path)).status, 200);
	assert.equal(await supportOf(slug), before, 'opening the link does nothing');
	assert.equal((await browserAt('heidewalde').post(path)).status, 410, 'not with a neighbour');
	assert.equal((await browserAt('auenrode').post(path)).status, 200);
	assert.equal((await browserAt('auenrode').post(path)).status, 410, 'a link is used once');
	await support(slug, 'marek@example.org');
	assert.equal(await supportOf(slug), before + 1, 'the same address again');
	const { id: marek } = await db.selectFrom('follower').select('id').where('email', '=', 'marek@example.org').executeTakeFirstOrThrow();
	const link = () => walled(visitor(), (tx) => issueLink(tx, followerLinks, marek));
	const [older, key] = [await link(), await link()];
	const { rows } = await sql<{ kept: string }>`select row_to_json(follower_link)::text || row_to_json(follower)::text as kept
		from follower_link join follower on follower.id = follower_id where follower_id = ${marek}`.execute(db);
	assert.equal(rows.length, 4);
	for (const dumped of rows.flatMap(({ kept }) => kept.match(/[\w-]{20,}/g) ?? []))
		assert.equal((await browserAt('auenrode').get(`/mitmachen/beenden/${dumped}`)).status, 410, 'a dump of the tables opens nothing');
	for (const place of ['auenrode', 'heidewalde'] as const)
		assert.equal((await browserAt(place).get(`/mitmachen/beenden/${older}`)).status, place === 'auenrode' ? 200 : 410);
	await endFollowing(visitor(), { key });
	await endFollowing(visitor(), { key });
	assert.equal(await supportOf(slug), before);
	assert.equal((await db.selectFrom('follower').select('id').where('email', '=', 'marek@example.org').execute()).length, 0);
});

test('whoever supports an idea hears of its new status and statement exactly once', async () => {
	const slug = 'mitfahrbank-richtung-stadt';
	await db
		.deleteFrom('follower')
		.where('publicationId', '=', (await oneOf(slug)).id)
		.execute();
	await support(slug, 'pendlerin@example.org');
	const { id } = await oneOf(slug);
	const { draft } = await draftFor(as('anna'), idea, { id, language: 'de' });
	const answers = { ...answersOf(idea, draft), status: 'planned', statement: 'Die Bank steht im Mai.' };
	const told = async () =>
		(await mails()).filter(({ to, subject }) => to === 'pendlerin@example.org' && subject.startsWith('Neuer Stand'));
	await ideas.save(as('anna'), { answers });
	await ideas.save(as('anna'), { answers });
	const [mail, ...more] = await told();
	assert.equal(more.length, 0);
	assert.ok(
		mail?.text.includes('Wird gemacht') &&
			mail.text.includes('Die Bank steht im Mai.') &&
			mail.text.includes(`/mitmachen/ideen/${slug}`),
	);
	await ideas.save(as('anna'), { answers: { ...answers, status: 'done' } });
	assert.equal((await told()).length, 2);
});

test('two ideas become one: supporters count once, comments move, the old address leads on', async () => {
	const [from, into] = ['ladesaeule-am-feuerwehrhaus', 'trinkbrunnen-am-anger'];
	for (const slug of [from, into]) await support(slug, 'beide@example.org');
	const [a, b] = [await supportOf(from), await supportOf(into)];
	const shared = await db
		.selectFrom('follower')
		.select(['email', ({ fn }) => fn.countAll<number>().as('n')])
		.where('publicationId', 'in', [(await oneOf(from)).id, (await oneOf(into)).id])
		.groupBy('email')
		.having(({ fn }) => fn.countAll(), '>', 1)
		.execute();
	await assert.rejects(mergeIdeas(as('katrin'), { id: (await oneOf(from)).id, into, counted: null }), Forbidden);
	await assert.rejects(mergeIdeas(as('anna'), { id: (await oneOf(from)).id, into: from, counted: null }), Invalid);
	await mergeIdeas(as('anna'), { id: (await oneOf(from)).id, into: `http://auenrode.localhost/mitmachen/ideen/${into}`, counted: null });
	assert.equal(await supportOf(into), a + b - shared.length);
	assert.deepEqual(await absenceOf(visitor(), idea, from), { is: 'moved', slug: into });
	assert.equal((await browserAt('auenrode').get(`/mitmachen/ideen/${from}`)).to, `/mitmachen/ideen/${into}`);
});

test('two ideas that are merged into each other at the same moment leave one', async () => {
	const [a, b] = ['ausleihe-an-der-kirche', 'dame-am-brunnen'] as const;
	const take = async (title: string) => (await takeIdea(as('anna'), { typed: { ...typed, title }, channel: 'phone' })).id;
	const [first, second] = [await take('Ausleihe an der Kirche'), await take('Dame am Brunnen')];
	const merge = (id: string, into: string) => mergeIdeas(as('anna'), { id, into, counted: null });
	const done = await Promise.allSettled([merge(first, b), merge(second, a), merge(first, b)]);
	assert.equal(done.filter((one) => one.status === 'rejected' && one.reason instanceof Invalid).length, 2);
});

test('a clerk takes an idea on behalf and prints the letter; the address is kept nowhere', async () => {
	const katrin = await signedIn('katrin');
	const path = '/verwaltung/ideenannahme';
	const form = { ...typed, title: 'Klingel am Bürgerhaus', authorName: 'Frau Lehmann', letter: 'Lindenweg 3' };
	const missing = await katrin.post(path, form);
	assert.ok(missing.status === 422 && missing.text.includes('Wählen Sie den Weg'));
	const done = await katrin.post(path, { ...form, channel: 'phone' });
	assert.ok(done.text.includes('Lindenweg 3') && /IDEE-[0-9A-F]{8}/.test(done.text));
	const thing = await oneOf('klingel-am-buergerhaus');
	assert.equal(thing.values.channel, 'phone');
	const versions = await db.selectFrom('publicationVersion').select('content').where('publicationId', '=', thing.id).execute();
	assert.doesNotMatch(JSON.stringify(versions), /Lindenweg/);
	await assert.rejects(takeIdea(visitor(), { typed, channel: 'phone' }), Forbidden);
});

test('filters, order and the quorum pick the right ideas, and a neighbour sees none of them', async () => {
	const first = { limit: 100, offset: 0 };
	const all = await ideaList(visitor(), { order: 'strongest' }, first);
	const supports = all.rows.map(({ support: count }) => count);
	assert.deepEqual(
		supports,
		supports.toSorted((a, b) => b - a),
	);
	const green = await ideaList(visitor(), { order: 'newest', category: 'green' }, first);
	assert.ok(green.count > 0 && green.rows.every(({ category }) => category === 'green'));
	const call = await callOf(visitor(), collection);
	const toVote = await ideaList(visitor(), { order: 'strongest', call: collection, least: call?.values.quorum }, first);
	assert.ok(toVote.count > 0 && toVote.count < all.count && toVote.rows.every(({ support: count }) => count >= 40));
	assert.equal((await ideaList(visitor({ in: 'heidewalde' }), { order: 'newest' }, first)).count, 0);
	await assert.rejects(ideas.withdraw(as('jana'), { id: toVote.rows[0]?.id ?? '', reason: '' }), NotFound);
});

test('list, map and page take at most six statements, however many ideas there are', async () => {
	const browser = browserAt('auenrode');
	const paths = [
		'/mitmachen/ideen',
		'/mitmachen/ideen?ansicht=karte&folge=unterstuetzt&thema=green&ort=ebersfeld',
		'/mitmachen/ideen/wlan-in-allen-dorfhaeusern',
	];
	const counts = async () => {
		const all: number[] = [];
		for (const path of paths) all.push(await spent(() => browser.get(path)));
		return all;
	};
	const few = await counts();
	assert.ok(
		few.every((count) => count <= 6),
		few.join(' '),
	);
	const answers = { ...typed, status: 'new', statement: '', channel: 'paper', topics: '', body: '' };
	await plant(
		visitor(),
		keptIdea,
		Array.from({ length: 300 }, (_, at) => ({ answers: { ...answers, title: `Idee Nummer ${at}` } })),
	);
	assert.deepEqual(await counts(), few);
	const later = visitor({ now: new Date(Date.now() + 5000) });
	assert.ok((await ideaList(later, { order: 'newest' }, { limit: 1, offset: 0 })).count > 300);
});
