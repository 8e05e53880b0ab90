import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { walled } from '#kernel/command.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { openOffice } from '#testing/office.ts';
import { budget } from './budget.ts';
import { readPabulib } from './pabulib/read.ts';
import { paper } from './server/commands.ts';
import { own } from './server/tables.ts';
import { turnoutOf } from './turnout.ts';

const { as, db, visitor, browserAt, signedIn } = await openOffice();
const [citizen, katrin] = [browserAt('auenrode'), await signedIn('katrin')];
const [running] = await shownOf(visitor(), budget);
assert.ok(running);
const [round] = await roundsOf(visitor(), running.id);
assert.ok(round);
const [path, desk] = [`${budget.path}/${running.slug}`, `/verwaltung/budgets/${running.id}`];
const telephone = `${desk}/telefon`;
const countLines = async (): Promise<number> =>
	(await db.selectFrom('auditEntry').select('tenantId').where('tenantId', '=', 'auenrode').execute()).length;
const hiddenIn = (html: string): Record<string, string> =>
	Object.fromEntries([...html.matchAll(/name="(t-[a-z]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
const receiptIn = (html: string): string => /om-ref">(?:<bdi>)?([^<]+)/.exec(html)?.[1] ?? '';
const { codes } = await paper.makeCodes(as('anna'), { roundId: round.id, count: 4 });
const [first = '', online = '', unused = '', late = ''] = codes;
const vote = (token: Record<string, string>, more: Record<string, string | string[]>) =>
	katrin.post(`${telephone}/abgeben`, { ...token, ...more });

test('whoever calls votes through a clerk, who finds the way, cannot see or change the vote afterwards, and is written down nowhere', async () => {
	assert.match((await citizen.get(path)).text, /Lieber am Telefon\?/);
	assert.match((await citizen.get(`/pl${path}/abstimmen`)).text, /Wolisz telefon\?/);
	for (const page of [await katrin.get(`${desk}/stimmzettel`), await (await signedIn('anna')).get(desk)])
		assert.match(page.text, new RegExp(`href="${telephone}"[^]*Am Telefon aufnehmen`));
	assert.match((await katrin.get(telephone)).text, /gehört habe ich Ihre Wahl/);
	assert.match((await katrin.post(telephone, { code: 'AAAA-AAAA-AAAA' })).text, /Diesen Code gibt es nicht/);
	const logged = await countLines();
	const asked = await katrin.post(telephone, { code: first });
	assert.match(asked.text, /Bitte vorlesen[^]*name="wahl"/);
	const token = hiddenIn(asked.text);
	const many = await vote(token, { wahl: ['1', '2', '3', '4', '5', '6'] });
	assert.equal(many.status, 422);
	assert.match(many.text, /Das sind zu viele/);
	assert.deepEqual(hiddenIn(many.text), token, 'a slip costs no code');
	const done = await vote(token, { wahl: ['1', '3'], dorf: 'ebersfeld' });
	const receipt = receiptIn(done.text);
	assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
	assert.doesNotMatch(done.text, /name="wahl"|ebersfeld/, 'what was said is not shown again');
	const again = await katrin.post(telephone, { code: first });
	assert.doesNotMatch(again.text, /checked/, 'the same code opens an empty ballot');
	assert.match((await vote(hiddenIn(again.text), { wahl: '2' })).text, /Ihre erste Stimme zählt/);
	const same = await vote(hiddenIn(again.text), { wahl: ['1', '3'], dorf: 'ebersfeld' });
	assert.equal(receiptIn(same.text), receipt, 'a line that broke off gets the same receipt');
	assert.match((await citizen.post(`${path}/abstimmen`, { code: first, wahl: '2' })).text, /schon anders abgestimmt/);
	assert.equal(await countLines(), logged, 'no line in the log');
	assert.deepEqual([(await citizen.get(telephone)).status, (await (await signedIn('uwe')).get(telephone)).status], [303, 403]);
	assert.equal((await vote({}, { wahl: '1' })).to, telephone, 'without a right to vote nothing is asked');
});

test('a code whose right was fetched in a browser or came back on paper opens nothing at the telephone', async () => {
	assert.equal((await katrin.post(`${desk}/umschlag`, { code: unused })).status, 200);
	assert.match((await katrin.post(telephone, { code: unused })).text, /schon ein Stimmrecht geholt, im Internet oder auf Papier/);
	const plain = await citizen.post(`${path}/abstimmen`, { code: online, wahl: '4' });
	assert.notEqual(receiptIn(plain.text), '');
	const opened = await katrin.post(telephone, { code: online });
	assert.match((await vote(hiddenIn(opened.text), { wahl: '5' })).text, /Ihre erste Stimme zählt/);
});

test('who tries codes at the desk is slowed, and her colleague is not', async () => {
	let tries = 0;
	while ((await katrin.post(telephone, { code: 'FALSCH' })).status !== 429) assert.ok(++tries < 25);
	assert.match((await katrin.post(telephone, { code: late })).text, /Bitte warten Sie eine Minute/);
	assert.equal((await (await signedIn('samir')).post(telephone, { code: 'FALSCH' })).status, 422);
});

test('after the end the telephone takes nothing more, and the result says how many called, apart from the ballots', async () => {
	const samir = await signedIn('samir');
	const opened = hiddenIn((await samir.post(telephone, { code: late })).text);
	await walled(as('anna'), (tx) => moveRound(tx, round.id, { closesAt: new Date(Date.now() - 1000) }));
	const closed = await samir.get(telephone);
	assert.match(closed.text, /Das ist beendet/);
	assert.doesNotMatch(closed.text, /name="code"/);
	assert.match((await samir.post(telephone, { code: late })).text, /Das ist beendet/);
	assert.match((await samir.post(`${telephone}/abgeben`, { ...opened, wahl: '1' })).text, /Das ist beendet/);
	assert.doesNotMatch((await samir.get(desk)).text, /Am Telefon aufnehmen/);
	assert.match((await (await signedIn('anna')).post(`${desk}/auszaehlen`)).to, /getan=ausgezaehlt/);
	const page = (await citizen.get(path)).text;
	assert.match(page, /Telefon: unter zehn oder verdeckt/);
	const file = (await citizen.get(`${path}/ergebnis.pb`)).text;
	const read = readPabulib(file);
	assert.ok('poll' in read);
	assert.equal(read.poll.ballots.voters.length, 36 + 2);
	assert.doesNotMatch(file, /phone|telefon/i);
});

test('telephone stands in the turnout where people could call, also when nobody did; where they could not there is no line', async () => {
	const ways = (hasPhone: boolean, channels: readonly string[]) =>
		turnoutOf(
			channels.map((channel) => ({ channel, village: '' })),
			{ villages: [], hasPhone },
		).ways.map(({ channel }) => channel);
	assert.deepEqual(ways(false, ['online']), ['online', 'paper']);
	assert.deepEqual(ways(true, ['online']), ['online', 'paper', 'phone']);
	assert.deepEqual(ways(false, ['phone']), ['online', 'paper', 'phone'], 'withdrawn later');
	const [counted] = await shownOf(visitor({ in: 'falkenbrueck' }), budget);
	assert.match((await browserAt('falkenbrueck').get(`${budget.path}/${counted?.slug}`)).text, /Telefon: \d{2}/);
});

test('a budget that takes no calls has no such page', async () => {
	await walled(as('anna'), (tx) => own.update(tx, 'budget').set({ hasPhone: false }).where('publicationId', '=', running.id).execute());
	assert.equal((await (await signedIn('samir')).get(telephone)).status, 404);
	assert.doesNotMatch((await citizen.get(path)).text, /am Telefon\?/);
});
