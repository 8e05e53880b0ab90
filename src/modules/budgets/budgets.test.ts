import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newWish, tokenFrom } from '#kernel/ballot/token.ts';
import { heldFields } from '#kernel/ballot/held.ts';
import { publicKeyOf, roundsOf } from '#kernel/ballot/rounds.ts';
import { readDraft } from '#kernel/kind/kind.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { dayFromToday } from '#testing/days.ts';
import { openOffice } from '#testing/office.ts';
import { budget } from './budget.ts';
import { countPoll, isFunded } from './outcome.ts';
import { paper as desks } from './server/commands.ts';
import { keptBudget } from './server/commands/putting.ts';
import { readPabulib } from './pabulib/read.ts';

const office = await openOffice();
const { visitor } = office;
const citizen = office.browserAt('auenrode');
const desk = await office.signedIn('anna');
const colleague = await office.signedIn('samir');
const [running] = await shownOf(visitor(), budget);
const [counted] = await shownOf(visitor({ in: 'falkenbrueck' }), budget);
assert.ok(running && counted);
const path = `${budget.path}/${running.slug}`;
const home = `/verwaltung/budgets/${running.id}`;
const days = (collect: readonly [number, number], vote: readonly [number, number]) => ({
	collectFrom: dayFromToday(collect[0]),
	collectUntil: dayFromToday(collect[1]),
	voteFrom: dayFromToday(vote[0]),
	voteUntil: dayFromToday(vote[1]),
});
const receiptIn = (text: string): string => /class="om-ref"><bdi>([^<]+)/.exec(text)?.[1] ?? '';

/** A budget for which proposals are collected. */
const collecting = async () => {
	const answers = { title: 'Schaukeln', summary: 'x', frame: '5.000', seats: '', ballotType: 'approval', most: '3', rule: 'greedy-1' };
	const { id } = await verbsOf(keptBudget).save(office.as('anna'), { answers });
	await verbsOf(keptBudget).publish(office.as('anna'), { id, from: new Date() });
	const own = `/verwaltung/budgets/${id}`;
	await desk.post(`${own}/tage`, days([-3, 3], [5, 9]));
	return { path: `${budget.path}/schaukeln`, home: own };
};

test('a citizen proposes while proposals are collected; the town hall checks, and its reason stands there', async () => {
	const typed = {
		title: 'Schaukel am See',
		summary: 'Eine Schaukel.',
		category: 'play',
		place: 'auenrode',
		cost: '1.200,50 €',
		proposer: 'Lina',
	};
	assert.match((await citizen.post(`${path}/vorschlagen`, typed)).text, /Vorschläge sind gerade nicht möglich/);
	const swings = await collecting();
	const wrong = await citizen.post(`${swings.path}/vorschlagen`, { ...typed, title: ' ', cost: 'viel', category: '' });
	assert.equal(wrong.status, 422);
	for (const sentence of ['Hier fehlt noch etwas', 'Schreiben Sie einen Betrag']) assert.match(wrong.text, new RegExp(sentence));
	assert.match(wrong.text, /value="Lina"/, 'what was typed stays');
	const own = crypto.randomUUID();
	const propose = (more: object = {}) => citizen.post(`${swings.path}/vorschlagen`, { ...typed, ...more, _form: own });
	for (const _ of [1, 2]) assert.match((await propose()).text, /Danke! Ihr Vorschlag ist da/);
	const shown = await citizen.get(swings.path);
	assert.equal(shown.text.split('Schaukel am See').length, 2, 'a second tap proposes nothing twice');
	assert.match(shown.text, /1\.200,50\s€/);
	await propose({ title: 'Zwei Rutschen am See' });
	assert.match((await citizen.get(swings.path)).text, /Zwei Rutschen am See/, 'changed after going back, it is another one');
	const [, project = ''] = /href="([^"]+)">1\. Schaukel/.exec((await desk.get(swings.home)).text) ?? [];
	const refused = { ...typed, state: 'infeasible', reason: '' };
	assert.equal((await desk.post(project, refused)).status, 422);
	assert.equal((await desk.post(project, { ...refused, reason: 'Dort ist Naturschutzgebiet.' })).status, 303);
	assert.match((await citizen.get(swings.path)).text, /Dort ist Naturschutzgebiet\./);
});

test('votes online with and without a blind signature, and on paper, are counted once each; the file counts to the same result', async () => {
	await desk.post(`${home}/tage`, days([-9, -4], [-2, 5]));
	assert.match(
		(await desk.post(`${home}/projekt/neu`, { title: 'x', summary: 'y', category: 'play', state: 'proposed' })).text,
		/Die Abstimmung läuft/,
	);
	const letters = await desk.post(`${home}/codes`, { anzahl: '2' });
	assert.deepEqual([letters.type, letters.text.slice(0, 5)], ['application/pdf', '%PDF-']);
	assert.match((await colleague.get(`${home}/stimmzettel.pdf`)).text, /^%PDF-/);
	assert.match(
		(await citizen.get(`${path}/abstimmen?c=ABCD-EFGH-JKMN`)).text,
		/value="ABCD-EFGH-JKMN"/,
		'where the square of a letter leads',
	);
	const [round] = await roundsOf(visitor(), running.id);
	assert.ok(round);
	const { codes } = await desks.makeCodes(office.as('anna'), { roundId: round.id, count: 4 });
	const [first = '', second = '', third = ''] = codes;

	const many = { wahl: ['1', '2', '3', '4', '5', '6'], code: first };
	assert.match((await citizen.post(`${path}/abstimmen`, many)).text, /Das sind zu viele/);
	assert.match((await citizen.post(`${path}/abstimmen`, { wahl: '2', code: 'FALSCH' })).text, /Diesen Code gibt es nicht/);
	const receipt = receiptIn((await citizen.post(`${path}/abstimmen`, { wahl: ['1', '3'], code: first })).text);
	assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
	assert.equal(
		receiptIn((await citizen.post(`${path}/abstimmen`, { wahl: ['1', '3'], code: first })).text),
		receipt,
		'the same again is the same',
	);
	assert.match((await citizen.post(`${path}/abstimmen`, { wahl: ['2'], code: first })).text, /schon anders abgestimmt/);

	const key = await publicKeyOf(visitor(), round.id);
	const wish = await newWish(round.id, key);
	const signed: unknown = JSON.parse((await citizen.post(`${path}/stimmrecht`, { code: second, blinded: wish.blinded })).text);
	assert.ok(typeof signed === 'object' && signed !== null && 'signed' in signed);
	const token = await tokenFrom(key, wish, String(signed.signed));
	assert.ok(token);
	const blind = receiptIn((await citizen.post(`${path}/abstimmen`, { wahl: ['1', '5'], ...heldFields(token) })).text);
	assert.notEqual(blind, '');
	assert.match(
		(await citizen.post(`${path}/abstimmen`, { wahl: '1', ...heldFields({ ...token, prefix: wish.nonce }) })).text,
		/nicht unterschrieben[^]*name="code"/,
		'and her code is asked for again',
	);

	assert.match((await desk.post(`${home}/umschlag`, { code: third })).text, /Der Code ist entwertet/);
	assert.match(
		(await citizen.post(`${path}/abstimmen`, { wahl: '1', code: third })).text,
		/Mit diesem Code wurde schon ein Stimmrecht geholt/,
	);
	const paper = { wahl: ['4', '1'], nummer: '7' };
	assert.match((await desk.post(`${home}/stimmzettel`, paper)).text, /erfasst eine zweite Person denselben Stimmzettel/);
	assert.match((await desk.post(`${home}/stimmzettel`, paper)).text, /Die zweite Eingabe macht jemand anderes/);
	assert.match((await colleague.post(`${home}/stimmzettel`, { ...paper, wahl: ['4', '2'] })).text, /verschieden[^]*vergleich\/7/);
	assert.match((await desk.get(`${home}/vergleich/7`)).text, /1\. [^]*4\. [^]*2\. /);
	assert.equal((await desk.post(`${home}/stimmzettel`, { nummer: '8' })).status, 422);
	assert.match((await desk.post(`${home}/stimmzettel`, { wahl: '1' })).text, /Nummer auf dem Stimmzettel angeben/);

	const early = await desk.post(`${home}/auszaehlen`);
	assert.deepEqual([early.status, /kern-alert--danger[^]*?Die Abstimmung läuft noch/.test(early.text)], [422, true]);
	assert.equal((await citizen.get(`${path}/ergebnis.pb`)).status, 404, 'nothing is known before the end');
	await desk.post(`${home}/tage`, days([-9, -6], [-5, -1]));
	assert.match((await citizen.post(`${path}/abstimmen`, { wahl: '1', code: codes[3] ?? '' })).text, /Das ist beendet/);
	assert.match((await desk.post(`${home}/auszaehlen`)).text, /Nicht alle Stimmzettel auf Papier/);
	assert.match(
		(await desk.get('/verwaltung/eingang')).text,
		/href="[^"]+stimmzettel"[^]*Eingaben vergleichen: [^]*Hält die Auszählung auf/,
	);
	assert.match((await desk.post(`${home}/vergleich/7`, { eingabe: '0' })).text, /Was Sie gewählt haben, liegt in der Urne/);
	assert.match((await desk.get('/verwaltung/eingang')).text, new RegExp(`href="${home}#auszaehlen"[^]*Auszählen: `));
	const presses = await Promise.all(Array.from({ length: 8 }, () => desk.post(`${home}/auszaehlen`)));
	assert.equal(presses.filter(({ to }) => to.endsWith('getan=ausgezaehlt')).length, 1, 'counted once, however often it is pressed');
	assert.equal(presses.filter(({ status, text }) => status === 422 && text.includes('schon ausgezählt')).length, 7);

	const file = (await citizen.get(`${path}/ergebnis.pb`)).text;
	const read = readPabulib(file);
	assert.ok('poll' in read);
	assert.equal(read.poll.ballots.voters.length, 36 + 3);
	assert.doesNotMatch(file, /online|paper|voting_method/, 'how a ballot came in is not published with it');
	const outcome = countPoll(read.poll, 'equal-shares-add1u-exact-1');
	const page = (await citizen.get(path)).text;
	const funded = outcome.verdicts.filter(isFunded).map(({ id }) => id);
	assert.match(page, new RegExp(`data-funded="${funded.join(' ')}"`));
	assert.match(page, /Alle, die es wollten, haben es zusammen bezahlt/);
	const receipts = (await citizen.get(`${path}/belege`)).text;
	assert.ok(receipts.includes(receipt) && receipts.includes(blind));
});

test('a counted budget explains itself in every language, and knows no project of a neighbour', async () => {
	const other = office.browserAt('falkenbrueck');
	for (const [prefix, word] of [
		['', 'Warum dieses Ergebnis'],
		['/en', 'Why this result'],
		['/pl', 'Dlaczego taki wynik'],
		['/uk', 'Чому такий результат'],
		['/ar', 'لماذا هذه النتيجة'],
	] as const) {
		const { status, text } = await other.get(`${prefix}${budget.path}/${counted.slug}`);
		assert.equal(status, 200);
		assert.match(text, new RegExp(word));
	}
	const told = (await other.get(`${budget.path}/${counted.slug}`)).text;
	for (const line of [
		/Wie die Antworten kamen[\s\S]*online: \d{2,}[\s\S]*Papier: \d{2,}/,
		/Aus welchem Dorf[\s\S]*Ragösen[^<]*: mindestens \d+0</,
	])
		assert.match(told, line);
	assert.equal((await citizen.get(`${budget.path}/${counted.slug}`)).status, 404);
	assert.equal((await desk.get(`/verwaltung/budgets/${counted.id}`)).status, 404);
	assert.equal((await desk.post(`/verwaltung/budgets/${counted.id}/auszaehlen`)).status, 404);
});

test('the youth council was elected by transferable votes, and the file counts to the same people', async () => {
	const [election] = await shownOf(visitor({ in: 'heidewalde' }), budget);
	assert.ok(election);
	const other = office.browserAt('heidewalde');
	const page = (await other.get(`${budget.path}/${election.slug}`)).text;
	const read = readPabulib((await other.get(`${budget.path}/${election.slug}/ergebnis.pb`)).text);
	assert.ok('poll' in read);
	const elected = countPoll(read.poll, 'scottish-stv-1').verdicts.filter(isFunded);
	assert.equal(elected.length, 5);
	assert.match(page, new RegExp(`data-funded="${elected.map(({ id }) => id).join(' ')}"`));
	assert.match(page, /die nötige Zahl erreicht, hier 24 Stimmen/, '143 ballots, five seats');
	assert.match(page, /Gewählt in Schritt 1 mit/);
	assert.doesNotMatch(page, /€/, 'people cost nothing');
});

test('an election without seats, a budget without money and a rule that does not fit its ballot are told apart', () => {
	const answers = {
		title: 'x',
		summary: 'y',
		frame: '',
		seats: '',
		ballotType: 'ranking',
		most: '3',
		rule: 'schulze-1',
	};
	const problems = (more: Readonly<Record<string, string>>): unknown => {
		const read = readDraft(budget, { ...answers, ...more });
		return 'problems' in read ? read.problems : {};
	};
	assert.deepEqual(problems({}), { seats: 'required' });
	assert.deepEqual(problems({ seats: '3' }), {});
	assert.deepEqual(problems({ seats: '3', rule: 'approval-1' }), { ballotType: 'notAChoice' });
	assert.deepEqual(problems({ seats: '3', ballotType: 'approval' }), { ballotType: 'notAChoice' });
	assert.deepEqual(problems({ seats: '3', frame: '100 €' }), { frame: 'notAChoice' });
	assert.deepEqual(problems({ rule: 'greedy-1' }), { frame: 'required' });
	assert.deepEqual(problems({ rule: 'greedy-1', frame: 'viel' }), { frame: 'notAnAmount' });
	assert.deepEqual(problems({ rule: 'greedy-1', frame: '1.234,50' }), {});
});

test('only who may write budgets comes to their desk; a clerk keys paper and nothing else', async () => {
	const [mayor, clerk] = [await office.signedIn('uwe'), await office.signedIn('katrin')];
	assert.equal((await mayor.get(home)).status, 403);
	for (const who of [mayor, clerk]) assert.equal((await who.post(`${home}/codes`, { anzahl: '3' })).status, 403);
	assert.deepEqual([(await clerk.get(`${home}/stimmzettel`)).status, (await mayor.get(`${home}/stimmzettel`)).status], [200, 403]);
});

test('who tries codes is slowed, with a browser that swaps them and without', async () => {
	const guess = () => citizen.post(`${path}/stimmrecht`, { code: 'ABCD-EFGH-JKMN', blinded: '' });
	let tries = 0;
	while ((await guess()).status !== 429) assert.ok(++tries < 25, 'who tries codes is slowed');
	const slowed = await citizen.post(`${path}/abstimmen`, { wahl: '1', code: 'ABCD-EFGH-JKMN' });
	assert.equal(slowed.status, 429);
	assert.match(slowed.text, /Bitte warten Sie eine Minute/);
});
