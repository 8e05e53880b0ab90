import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveRound } from '#kernel/ballot/rounds.ts';
import { together } from '#kernel/command.ts';
import { Invalid } from '#kernel/errors.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptSurvey, paper } from './server/commands.ts';
import { countSurveys } from './server/jobs.ts';
import { wavesOf } from './server/queries.ts';

const { as, visitor, browserAt, signedIn } = await openOffice();
const verbs = verbsOf(keptSurvey);
const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
const base = {
	summary: 'Eine Probe.',
	places: '',
	questions: 'bank (eine): Eine Bank?\n- ja: Ja\n- nein: Nein',
	access: 'codes',
	hasPaper: '',
};

const survey = async (title: string, more: Record<string, string>) => {
	const answers = { title, ...base, ...more };
	const { id } = await verbs.save(as('anna'), { answers });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const slug = title.toLowerCase().replaceAll(' ', '-');
	return {
		path: `/mitmachen/umfragen/${slug}`,
		desk: `/verwaltung/umfragen/${slug}`,
		save: (changed: Record<string, string>) => verbs.save(as('anna'), { answers: { ...answers, id, ...changed } }),
		waves: async () => (await wavesOf(visitor(), id)).map(({ round }) => round),
	};
};
const refusedFor =
	(field: string) =>
	(error: unknown): boolean =>
		error instanceof Invalid && field in error.problems;
const citizen = browserAt('auenrode');

test('until it begins a survey is planned anew: by whom, on paper, on other days', async () => {
	const { save, waves } = await survey('Noch geplant', { opensAt: at(2), closesAt: at(5) });
	await save({ opensAt: at(9), closesAt: at(12), access: 'device', hasPaper: 'ja' });
	const [round, ...more] = await waves();
	assert.deepEqual([round?.access, round?.hasPaper, more.length], ['device', true, 0], 'put off, not asked twice');
	assert.ok(round && round.opensAt.getTime() > Date.now() + 8 * day);
});

test('whoever holds a letter keeps her way in', async () => {
	const { save, waves } = await survey('Mit Briefen', { opensAt: at(2), closesAt: at(5) });
	const [round] = await waves();
	await paper.makeCodes(as('anna'), { roundId: round?.id ?? '', count: 2 });
	await assert.rejects(save({ opensAt: at(2), closesAt: at(5), access: 'device' }), refusedFor('access'));
});

test('a survey that has begun cannot be put back before its beginning, and paper stays a way', async () => {
	const { save } = await survey('Schon begonnen', { opensAt: at(-2), closesAt: at(5), hasPaper: 'ja' });
	await assert.rejects(save({ opensAt: at(1), closesAt: at(5), hasPaper: 'ja' }), refusedFor('opensAt'));
	await assert.rejects(save({ opensAt: at(-2), closesAt: at(5), hasPaper: '' }), refusedFor('hasPaper'));
	await save({ opensAt: at(-2), closesAt: at(7), hasPaper: 'ja' });
});

test('while the next wave is planned the running one is answered, and counted first', async () => {
	const { path, desk, save, waves } = await survey('Zwei Wellen', { opensAt: at(-2), closesAt: at(5), hasPaper: 'ja' });
	await save({ opensAt: at(9), closesAt: at(12), hasPaper: 'ja' });
	const [first, second] = await waves();
	assert.ok(first && second);
	assert.match((await citizen.get(path)).text, /Code aus Ihrem Brief/);
	await together(as('anna'), (tx) => moveRound(tx, first.id, { closesAt: new Date(Date.now() - 1000) }));
	const anna = await signedIn('anna');
	assert.match((await anna.get(desk)).text, /Welle 1[^]*Urne öffnen/);
	assert.match((await anna.post(`${desk}/auszaehlen`)).text, /Ausgezählt/);
	assert.match((await anna.get(desk)).text, /Welle 2/);
});

test('a wave without paper counts itself, whatever is planned for the next one', async () => {
	const { save, waves } = await survey('Von selbst', { opensAt: at(-2), closesAt: at(5) });
	await save({ opensAt: at(9), closesAt: at(12), hasPaper: 'ja' });
	const [first] = await waves();
	await together(as('anna'), (tx) => moveRound(tx, first?.id ?? '', { closesAt: new Date(Date.now() - 1000) }));
	await countSurveys(visitor());
	assert.deepEqual(
		(await waves()).map(({ countedOn }) => countedOn !== null),
		[true, false],
	);
});

test('a code that does not exist stays in its field with what is wrong, and first on the page', async () => {
	const { path, desk } = await survey('Probe mit falschem Code', { opensAt: at(-1), closesAt: at(5) });
	const { status, text } = await citizen.post(`${path}/teilnehmen`, { code: 'FALS-CHER-CODE' });
	assert.equal(status, 422);
	assert.match(text, /om-errors[^]*<a href="#code">[^]*id="code-error">[^]*?Diesen Code gibt es nicht[^]*value="FALS-CHER-CODE"/);
	for (const number of ['', 'egal'])
		assert.match((await citizen.get(`${path}/quittung?nummer=${number}`)).text, /steht nicht in der Liste/, 'no receipt, no promise');
	const letters = await (await signedIn('anna')).post(`${desk}/briefe`, { anzahl: '200000' });
	assert.equal(letters.status, 422);
	assert.match(letters.text, /id="anzahl-error">[^]*?name="anzahl"[^>]* value="200000"/);
});
