import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { moveRound } from '#kernel/ballot/rounds.ts';
import { together } from '#kernel/command.ts';
import { Invalid } from '#kernel/errors.ts';
import { newId } from '#kernel/db/id.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { dayFromToday } from '#testing/days.ts';
import { openOffice } from '#testing/office.ts';
import { budget } from './budget.ts';
import { countPoll } from './outcome.ts';
import { readPabulib } from './pabulib/read.ts';
import { paper } from './server/commands.ts';
import { keptBudget } from './server/commands/putting.ts';
import { roundOf } from './server/queries.ts';

const { as, visitor, browserAt, signedIn } = await openOffice();
const verbs = verbsOf(keptBudget);
const citizen = browserAt('auenrode');
const anna = await signedIn('anna');
const days = (from: number, until: number) => ({
	collectFrom: dayFromToday(-9),
	collectUntil: dayFromToday(-8),
	voteFrom: dayFromToday(from),
	voteUntil: dayFromToday(until),
});

/** An election with these people on its ballot, that is to be held. */
const election = async (title: string, people: readonly string[]) => {
	const answers = { title, summary: 'Wer?', frame: '', seats: '1', ballotType: 'approval', most: '2', rule: 'approval-1' };
	const { id } = await verbs.save(as('anna'), { answers: { ...answers, id: newId() } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const home = `/verwaltung/budgets/${id}`;
	for (const name of people)
		await anna.post(`${home}/projekt/neu`, { title: name, summary: 'x', category: 'person', state: 'feasible', reason: '' });
	const save = (more: Record<string, string>) => verbs.save(as('anna'), { answers: { ...answers, id, ...more } });
	return { id, home, path: `${budget.path}/${title.toLowerCase().replaceAll(' ', '-')}`, save };
};

test('level people are told apart by a lot that nobody knew before, and that everybody draws again from the receipts', async () => {
	const { id, home, path } = await election('Wahl mit Gleichstand', ['Ada', 'Bea', 'Cem', 'Dana', 'Emil']);
	await anna.post(`${home}/tage`, days(-2, 3));
	const { codes } = await paper.makeCodes(as('anna'), { roundId: (await roundOf(visitor(), id)).id, count: 5 });
	assert.match((await citizen.get(`${path}/abstimmen`)).text, /weniger als zehn Menschen eingeladen/, 'whoever votes is told before');
	for (const [at, code] of codes.entries())
		assert.match((await citizen.post(`${path}/abstimmen`, { wahl: String(at + 1), code })).text, /om-ref/);
	assert.match((await anna.get(home)).text, /Es gibt nur 5 Briefe/);
	await anna.post(`${home}/tage`, days(-3, -1));
	assert.match((await anna.get(home)).text, /Öffentlich werden[^]*nur 5 Briefe[^]*Urne öffnen und auszählen/);
	assert.match((await anna.post(`${home}/auszaehlen`)).to, /getan=ausgezaehlt/);
	const receipts = [...(await citizen.get(`${path}/belege`)).text.matchAll(/<code>([^<]+)/g)].map(([, receipt]) => receipt);
	assert.equal(receipts.length, 5);
	const lotOf = (number: string): string =>
		createHash('sha256')
			.update([...receipts, number].join('\n'))
			.digest('hex');
	const drawn = ['1', '2', '3', '4', '5'].toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1));
	const read = readPabulib((await citizen.get(`${path}/ergebnis.pb`)).text);
	assert.ok('poll' in read);
	assert.deepEqual(
		read.poll.projects.map((person) => person.id),
		drawn,
	);
	const page = (await citizen.get(path)).text;
	assert.ok(page.includes(`data-funded="${drawn[0]}"`));
	assert.equal(page.split('Bei Gleichstand entschied das Los').length, 6, 'each of the five is told');
});

test('a lot is told where it decided, by every rule', () => {
	const file = (votes: string, type = 'ordinal') =>
		`META\nkey;value\nbudget;1\nvote_type;${type}\nPROJECTS\nproject_id;cost;name\n1;1;A\n2;1;B\n3;1;C\nVOTES\nvoter_id;vote\n${votes}\n`;
	const byLot = (votes: string, rule: 'scottish-stv-1' | 'schulze-1') => {
		const read = readPabulib(file(votes));
		assert.ok('poll' in read);
		return countPoll(read.poll, rule).verdicts.flatMap(({ id, isByLot }) => (isByLot ? [id] : []));
	};
	assert.deepEqual(byLot('a;1\nb;2', 'schulze-1'), ['1', '2']);
	assert.deepEqual(byLot('a;1\nb;1,2\nc;2', 'schulze-1'), []);
	assert.deepEqual(byLot('a;1\nb;1\nc;2\nd;3', 'scottish-stv-1').length, 1, 'who is out first');
});

test('a vote does not begin with an empty ballot; one whose day came is put off, and what it is about entered', async () => {
	const { id, home } = await election('Wahl ohne Namen', []);
	const begun = await anna.post(`${home}/tage`, days(-2, 3));
	assert.match(begun.text, /id="voteFrom-error">[^]*?Auf dem Stimmzettel steht noch nichts/);
	assert.equal((await anna.post(`${home}/tage`, days(1, 3))).status, 303);
	assert.match((await anna.get(home)).text, /Auf dem Stimmzettel steht noch nichts/);
	const { id: roundId } = await roundOf(visitor(), id);
	await together(as('anna'), (tx) => moveRound(tx, roundId, { opensAt: new Date(Date.now() - 1000) }));
	assert.match((await anna.post(`${home}/tage`, days(2, 3))).to, /getan=tage/, 'nobody can have voted');
	const person = { title: 'Ada', summary: 'x', category: 'person', state: 'feasible', reason: '' };
	assert.match((await anna.post(`${home}/projekt/neu`, person)).to, /getan=projekt/);
	assert.match((await anna.get(`/verwaltung/beteiligung/${id}`)).text, /href="\/verwaltung\/budgets">Abstimmungen leiten/);
});

test('once a vote has begun neither its ballot nor its rule changes, and it cannot be put off', async () => {
	const { home, save } = await election('Wahl die läuft', ['Ada', 'Bea']);
	await save({ seats: '2' });
	await anna.post(`${home}/tage`, days(-2, 3));
	await assert.rejects(save({ seats: '1' }), (error: unknown) => error instanceof Invalid && 'seats' in error.problems);
	await assert.rejects(save({ seats: '2', rule: 'schulze-1', ballotType: 'ranking' }), Invalid);
	await save({ seats: '2', summary: 'Wer soll es werden?' });
	const putOff = await anna.post(`${home}/tage`, days(1, 3));
	assert.equal(putOff.status, 422);
	assert.match(putOff.text, /id="voteFrom-error">[^]*?Die Abstimmung läuft/);
	assert.match((await anna.post(`${home}/tage`, days(-2, 9))).to, /getan=tage/);
	assert.equal((await shownOf(visitor(), budget)).filter(({ words }) => words.title === 'Wahl die läuft').length, 1);
});

test('whoever forgot to choose is told so in words that fit people too, and led to where choosing begins', async () => {
	const { id, home, path, save } = await election('Wahl mit Rangfolge', ['Ada', 'Bea']);
	await save({ ballotType: 'ranking', rule: 'scottish-stv-1' });
	await anna.post(`${home}/tage`, days(-2, 3));
	const { codes } = await paper.makeCodes(as('anna'), { roundId: (await roundOf(visitor(), id)).id, count: 1 });
	const { text } = await citizen.post(`${path}/abstimmen`, { code: codes[0] ?? '' });
	const [, leads] = /<a href="#([^"]+)">Sie haben noch nichts gewählt/.exec(text) ?? [];
	assert.match(text, new RegExp(`<input[^>]*id="${leads}"[^>]*inputmode="numeric"`));
});

test('days that do not fit, and a number of letters that nobody prints, come back as they were typed with what is wrong at the field', async () => {
	const { home } = await election('Wahl mit falschen Tagen', ['Ada', 'Bea']);
	const tried = await anna.post(`${home}/tage`, { ...days(1, -3), collectFrom: '2026-13-45', collectUntil: '' });
	assert.equal(tried.status, 422);
	for (const name of ['collectFrom', 'collectUntil'])
		assert.match(tried.text, new RegExp(`id="${name}-error">[^]*?Bitte einen Tag angeben`));
	assert.match(tried.text, /<a href="#collectFrom">/);
	assert.match(tried.text, /name="collectFrom" value="2026-13-45"/);
	const turned = await anna.post(`${home}/tage`, { ...days(-20, -30) });
	assert.match(turned.text, /id="voteFrom-error">[^]*?wenn das Sammeln zu Ende ist[^]*id="voteUntil-error">[^]*?liegt vor dem Anfang/);
	await anna.post(`${home}/tage`, days(1, 3));
	const tooMany = await anna.post(`${home}/codes`, { anzahl: '200000' });
	assert.equal(tooMany.status, 422);
	assert.match(tooMany.text, /id="anzahl-error">[^]*?von 1 bis 20\.000[^]*?name="anzahl"[^>]* value="200000"/);
});
