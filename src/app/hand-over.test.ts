import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast } from '#kernel/ballot/cast.ts';
import { plainToken } from '#kernel/ballot/claim.ts';
import { moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { openUrn } from '#kernel/ballot/urn.ts';
import { walled } from '#kernel/command.ts';
import { tallyOf } from '#kernel/feedback/tally.ts';
import { newId } from '#kernel/db/id.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { budget } from '#modules/budgets/budget.ts';
import { projectsOf } from '#modules/budgets/server/queries.ts';
import { contentOf } from '#modules/surveys/answers.ts';
import { keptSurvey, paper } from '#modules/surveys/server/commands.ts';
import { openOffice } from '#testing/office.ts';
import { idea } from '#modules/ideas/idea.ts';
import { ideaList } from '#modules/ideas/server/queries.ts';

const { as, db, visitor, browserAt, signedIn } = await openOffice();
const collection = 'ideen-fuer-den-ortskern-ebersfeld';
const oneOf = async (slug: string) => {
	const thing = await shownThing(visitor(), idea, { slug });
	assert.ok(thing);
	return thing;
};
const supportOf = async (slug: string) => (await tallyOf(visitor(), (await oneOf(slug)).id)).support;

test('signatures on paper of two ideas are not added up: the clerk says how many people that are', async () => {
	const [from, into] = ['bank-mit-lehne-an-der-kirche', 'tempo-20-um-den-anger'];
	const anna = await signedIn('anna');
	const path = '/verwaltung/ideenannahme/zusammenlegen';
	const asked = await anna.post(path, { von: from, nach: into });
	assert.ok(asked.status === 422 && asked.text.includes('Unterschriften auf Papier: 9 und 4.'));
	assert.equal((await anna.post(path, { von: from, nach: into, summe: '14' })).status, 422);
	const online = (await supportOf(into)) - 4;
	assert.equal((await anna.post(path, { von: from, nach: into, summe: '11' })).status, 303);
	const { counted, support: all } = await tallyOf(visitor(), (await oneOf(into)).id);
	assert.ok(counted === 11 && all >= online + 11);
});

/** The office publishes the draft and opens it; somebody with a letter ticks two ideas without a script; the count finds both. */
const published = async ({ id, slug }: { id: string; slug: string }, choices: number): Promise<void> => {
	await verbsOf(keptSurvey).publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	const [round] = await roundsOf(visitor(), id);
	assert.ok(round);
	const [before, after] = [-1000, 60_000].map((milliseconds) => new Date(Date.now() + milliseconds));
	await walled(as('anna'), (tx) => moveRound(tx, round.id, { opensAt: before ?? tx.now, closesAt: after ?? tx.now }));
	const { codes } = await paper.makeCodes(as('anna'), { roundId: round.id, count: 21 });
	const [citizen, path] = [browserAt('auenrode'), `/mitmachen/umfragen/${slug}`];
	for (const code of codes.slice(0, 1)) {
		const { text } = await citizen.post(`${path}/teilnehmen`, { code });
		assert.equal([...text.matchAll(/name="f-wahl" value="w\d+"/g)].length, choices);
		const token = Object.fromEntries(
			[...text.matchAll(/name="(t-[a-z]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
		);
		assert.equal((await citizen.post(`${path}/abgeben`, { ...token, 'f-wahl': ['w1', 'w2'] })).status, 200);
	}
	for (const [at, code] of codes.slice(1).entries()) {
		const right = await plainToken(visitor(), { roundId: round.id, bearer: { by: 'code', code } });
		assert.ok('token' in right);
		const content = contentOf({ wahl: at < 10 ? ['w1'] : ['w2'] });
		await cast(visitor(), { roundId: round.id, token: right.token, content, channel: 'online' });
	}
	await walled(as('anna'), (tx) => moveRound(tx, round.id, { closesAt: new Date(Date.now() - 1000) }));
	await openUrn(visitor(), round.id);
	const { text } = await citizen.get(`${path}/ergebnis.csv`);
	assert.equal([...text.matchAll(/,gewählt,11,21/g)].length, 2, 'both were found eleven times');
};

test('ideas beyond their quorum become a survey or projects of a budget, and nobody types a title twice', async () => {
	const anna = await signedIn('anna');
	const path = '/verwaltung/ideenannahme/abstimmung';
	assert.ok((await anna.get(path)).text.includes('Ideen für den Ortskern Ebersfeld'));
	const done = await anna.post(path, { sammlung: collection, weg: 'umfrage' });
	assert.equal(done.status, 303);
	const drafts = () => db.selectFrom('publication').select('id').where('kind', '=', 'survey').execute();
	const { length } = await drafts();
	const samir = await signedIn('samir');
	const again = await Promise.all([samir, anna].map((who) => who.post(path, { sammlung: collection, weg: 'umfrage' })));
	assert.ok(
		again.every(({ status, text }) => status === 422 && text.includes(done.to)),
		'whoever comes second is led to the draft of the first',
	);
	assert.equal((await drafts()).length, length);
	const editor = (await anna.get(done.to)).text;
	const { rows } = await ideaList(visitor(), { call: collection, order: 'strongest', least: 40 }, { limit: 100, offset: 0 });
	const handed = rows.filter(({ status }) => status !== 'declined' && status !== 'done');
	assert.ok(handed.length > 1 && handed.every(({ words }) => editor.includes(`: ${words.title}`)), 'a draft with every title');
	const [draft] = await db
		.selectFrom('publication')
		.select(['id', 'slug'])
		.where('kind', '=', 'survey')
		.orderBy('createdAt', 'desc')
		.limit(1)
		.execute();
	assert.ok(draft);
	assert.ok(
		!(await browserAt('auenrode').get(`/mitmachen/ideensammlungen/${collection}`)).text.includes(draft.slug),
		'a draft is no page',
	);
	await published(draft, handed.length);
	assert.equal((await anna.post(path, { sammlung: collection, weg: 'budget', target: '/mitmachen/budgets/gibt-es-nicht' })).status, 422);
	const katrin = await signedIn('katrin');
	assert.equal((await katrin.post(path, { sammlung: collection, weg: 'umfrage' })).status, 403);
	const verbs = verbsOf(budget);
	const answers = {
		title: 'Ortskerngeld',
		summary: 'Für den Ortskern.',
		places: '',
		frame: '20.000 €',
		ballotType: 'approval',
		most: '3',
		rule: 'equal-shares-add1-exact-1',
	};
	const { id } = await verbs.save(as('anna'), { answers });
	await verbs.publish(as('anna'), { id, from: new Date(Date.now() - 1000) });
	for (let press = 0; press < 2; press += 1)
		assert.equal(
			(
				await anna.post(path, {
					sammlung: collection,
					weg: 'budget',
					target: 'http://auenrode.localhost/mitmachen/budgets/ortskerngeld',
				})
			).status,
			303,
		);
	assert.deepEqual(
		(await projectsOf(visitor(), id)).map(({ title }) => title).toSorted(),
		handed.map(({ words }) => words.title).toSorted(),
		'each once',
	);
	assert.ok(
		(await browserAt('auenrode').get(`/mitmachen/ideensammlungen/${collection}`)).text.includes('/mitmachen/budgets/ortskerngeld'),
	);
});

test('the letter of receipt is a PDF; who may not take ideas gets none', async () => {
	const sent = { id: newId(), title: 'Bank', summary: 'Eine Bank.', letter: 'Lindenweg 3', authorName: 'Frau Lehmann' };
	const katrin = await signedIn('katrin');
	const done = await katrin.post('/verwaltung/ideenannahme/brief', sent);
	assert.ok(done.type === 'application/pdf' && done.text.startsWith('%PDF'));
	assert.equal((await (await signedIn('petra')).post('/verwaltung/ideenannahme/brief', sent)).status, 403);
});
