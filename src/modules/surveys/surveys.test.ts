import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveRound, publicKeyOf } from '#kernel/ballot/rounds.ts';
import { newWish, tokenFrom } from '#kernel/ballot/token.ts';
import { together } from '#kernel/command.ts';
import type { Staff } from '#kernel/context.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { readCsv } from '#kernel/exchange/csv.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptSurvey, paper } from './server/commands.ts';
import { countSurveys } from './server/jobs.ts';
import { wavesOf } from './server/queries.ts';

const { as, visitor, browserAt, signedIn } = await openOffice();
const verbs = verbsOf(keptSurvey);
const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
const questions = `markt (eine, Pflicht): Wie soll der Markt werden?
- frei: Autofrei
- bleibt: Bleibt
warum (text): Warum?
wenn markt = bleibt
laut (skala 1-5): Wie laut ist es?
rang (rang): Was zuerst?
- a: Bänke
- b: Bäume
dorf (ort): Wo wohnen Sie?`;
const base = { summary: 'Eine Probe.', places: '', questions, access: 'codes', opensAt: at(-1), closesAt: at(5), hasPaper: 'ja' };

const publish = async (title: string, more: Record<string, string> = {}) => {
	const { id } = await verbs.save(as('anna'), { answers: { title, ...base, ...more } });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const [wave] = await wavesOf(visitor(), id);
	assert.ok(wave);
	const slug = title.toLowerCase().replaceAll(' ', '-');
	return { id, slug, path: `/mitmachen/umfragen/${slug}`, desk: `/verwaltung/umfragen/${slug}`, roundId: wave.round.id };
};
const codesFor = async (roundId: string, count = 3) => (await paper.makeCodes(as('anna'), { roundId, count })).codes;
const endNow = (roundId: string, who: Staff<'office.enter'> = as('anna')) =>
	together(who, (tx) => moveRound(tx, roundId, { closesAt: new Date(Date.now() - 1000) }));

const citizen = browserAt('auenrode');
const hiddenIn = (html: string): Record<string, string> =>
	Object.fromEntries([...html.matchAll(/name="(t-[a-z]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
const filled = { 'f-markt': 'frei', 'f-laut': '4', 'f-rang-a': '2', 'f-rang-b': '1', 'f-dorf': 'ebersfeld' };
/** A number as `Confirmation` shows it. */
const receiptIn = (html: string): string => /om-ref"><bdi>([^<]+)/.exec(html)?.[1] ?? '';

test('without JavaScript: code, questions, a branch that opens, thanks with a receipt; again the same receipt; after the count it is in the list', async () => {
	const survey = await publish('Probe ohne Skript', { body: 'Es geht **um viel**.' });
	const [code = ''] = await codesFor(survey.roundId);
	assert.match(
		(await citizen.get(survey.path)).text,
		/data-when="blind" hidden/,
		'nothing is promised that a browser without a script does not do',
	);
	assert.match((await citizen.get(survey.path)).text, /Es geht <strong>um viel<\/strong>/);
	const form = await citizen.post(`${survey.path}/teilnehmen`, { code });
	assert.match(form.text, /Wir speichern nicht, wer welches bekam/);
	assert.ok(!form.text.includes('Warum?'), 'the branch is closed');
	const token = hiddenIn(form.text);
	const missing = await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled, 'f-markt': '' });
	assert.equal(missing.status, 422);
	assert.match(missing.text, /Bitte beantworten Sie diese Frage/);
	const more = await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled, 'f-markt': 'bleibt' });
	assert.match(
		more.text,
		/Dazu haben wir noch eine Frage[^]*<a href="#f-warum">[^]*Warum\?[^]*<\/a>/,
		'and it leads there: the form is long',
	);
	const done = await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled, 'f-markt': 'bleibt', 'f-warum': 'Parken' });
	const receipt = receiptIn(done.text);
	assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
	const again = await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled, 'f-markt': 'bleibt', 'f-warum': 'Parken' });
	assert.equal(receiptIn(again.text), receipt);
	const other = await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled });
	assert.match(other.text, /Ihre erste Stimme zählt/);
	assert.match((await citizen.get(`${survey.path}/quittung?nummer=${receipt}`)).text, /Die Urne ist noch zu/);
	await endNow(survey.roundId);
	const anna = await signedIn('anna');
	assert.match((await anna.post(`${survey.desk}/auszaehlen`)).text, /Ausgezählt/);
	assert.match(
		(await citizen.get(`${survey.path}/quittung?nummer=${receipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`)).text,
		/steht in der Liste/,
	);
	assert.match((await citizen.get(survey.path)).text, /Zu wenige haben geantwortet/);
	assert.ok((await citizen.get(`${survey.path}/quittungen.csv`)).text.includes(receipt));
});

test('with JavaScript the browser blinds; what is forged, foreign, late or guessed is told in words and counts nothing', async () => {
	const [here, there] = [await publish('Probe mit Skript'), await publish('Eine andere Probe')];
	const [code = ''] = await codesFor(here.roundId);
	const key = await publicKeyOf(visitor(), here.roundId);
	const wish = await newWish(here.roundId, key);
	const answer = await citizen.post(`${here.path}/unterschrift`, { code, blinded: wish.blinded });
	const { signed }: { signed: string } = JSON.parse(answer.text);
	const token = await tokenFrom(key, wish, signed);
	assert.ok(token);
	const fields = {
		't-round': token.round,
		't-nonce': token.nonce,
		't-prefix': token.prefix,
		't-signature': token.signature,
		't-way': 'blind',
	};
	assert.match((await citizen.post(`${here.path}/fragen`, fields)).text, /Ihr Browser verdeckt/);
	const says = async (more: Record<string, string>, path = here.path) =>
		(await citizen.post(`${path}/abgeben`, { ...fields, ...filled, ...more })).text;
	const forged = await says({ 't-prefix': wish.nonce });
	assert.match(forged, /nicht unterschrieben/);
	assert.match(
		forged,
		new RegExp(`role="status"[^]*<a href="${here.path}">Probe mit Skript</a>`),
		'and it leads back to where one begins',
	);
	assert.match(await says({}, there.path), /gehört zu einer anderen Abstimmung oder Umfrage/);
	assert.match(
		JSON.parse((await citizen.post(`${here.path}/unterschrift`, { code: 'ABCD', blinded: wish.blinded })).text).says,
		/Diesen Code gibt es nicht/,
	);
	await endNow(here.roundId);
	assert.match(await says({}), /wird nicht mehr gezählt/);
});

test('two people key a sheet; what differs waits for somebody who looks; nothing is counted twice', async () => {
	const survey = await publish('Probe auf Papier');
	const [first = '', second = ''] = await codesFor(survey.roundId);
	const [anna, katrin] = [await signedIn('anna'), await signedIn('katrin')];
	const sheet = { nummer: '7', ...filled };
	const keyed = async (who: typeof anna, more: Record<string, string> = {}) =>
		(await who.post(`${survey.desk}/bogen`, { ...sheet, ...more })).text;
	const waiting = async (who: typeof anna) =>
		[...(await who.get('/verwaltung/eingang')).text.matchAll(/([\wä ]+): Probe auf Papier/g)].map(([, deed = '']) => deed);
	assert.match(await keyed(katrin), /zweite Person/);
	assert.deepEqual([await waiting(anna), await waiting(katrin)], [['Zum zweiten Mal erfassen'], []], 'the second hand is another’s');
	assert.match(await keyed(katrin), /Diesen Bogen haben Sie schon erfasst/);
	assert.match(await keyed(anna), /nicht mehr Abschnitte angenommen/);
	assert.match((await katrin.post(`${survey.desk}/code`, { code: first })).text, /Abschnitt angenommen/);
	assert.match((await citizen.post(`${survey.path}/teilnehmen`, { code: first })).text, /schon ein Stimmrecht/);
	assert.match(await keyed(anna), /stimmen überein/);
	assert.match(await keyed(anna), /Nichts wurde doppelt gezählt/);
	await katrin.post(`${survey.desk}/code`, { code: second });
	await keyed(katrin, { nummer: '8' });
	assert.match(await keyed(anna, { nummer: '8', 'f-laut': '5' }), /verschieden/);
	const samir = await signedIn('samir');
	const waits = [await waiting(samir), await waiting(anna), await waiting(katrin)];
	assert.deepEqual(waits, [['Eingaben vergleichen'], [], []], 'it waits for whoever may decide, not for who keyed');
	const compared = await anna.get(`${survey.desk}/vergleich/paper/8`);
	assert.match(
		compared.text,
		/<strong>Wie laut ist es\? 4<\/strong>[^]*<strong>Wie laut ist es\? 5<\/strong>/,
		'what differs stands out',
	);
	assert.match(compared.text, /<li>Wie soll der Markt werden\? Autofrei<\/li>/);
	assert.match((await anna.post(`${survey.desk}/vergleich/paper/8`, { eingabe: 'keine' })).text, /noch einmal/);
	const dropped = await anna.get(`${survey.desk}/vergleich/paper/8`);
	assert.ok(dropped.status === 200 && dropped.text.includes('liegt keine Eingabe'), 'a colleague threw both away meanwhile');
	await keyed(katrin, { nummer: '8' });
	assert.match((await anna.get(`${survey.desk}/vergleich/paper/8`)).text, /wartet auf die zweite Person/);
	await keyed(anna, { nummer: '8', 'f-laut': '5' });
	await keyed(katrin, { nummer: '88' });
	assert.match((await anna.post(`${survey.desk}/vergleich/paper/88`, { eingabe: 'keine' })).text, /Verworfen/, 'a mistyped number');
	assert.equal((await katrin.post(`${survey.desk}/vergleich/paper/8`, { eingabe: 'keine' })).status, 403);
	const own = await anna.get(`${survey.desk}/vergleich/paper/8`);
	assert.match(own.text, /selbst erfasst[^]*Samir Haddad/);
	assert.ok(!own.text.includes('So steht es auf dem Bogen'), 'whoever keyed it does not decide while there is a third');
	assert.match((await anna.post(`${survey.desk}/vergleich/paper/8`, { eingabe: '1' })).text, /selbst erfasst/);
	assert.match(
		(await samir.post(`${survey.desk}/vergleich/paper/8`, { eingabe: '1' })).text,
		/Entschieden\. Was Sie gewählt haben, liegt in der Urne/,
	);
	const settled = await anna.get(`${survey.desk}/vergleich/paper/8`);
	assert.ok(settled.status === 200, 'it was a dead end for whoever came second');
	assert.match(settled.text, /Samir Haddad hat entschieden[^]*href="\/verwaltung\/umfragen\/probe-auf-papier/);
	assert.match((await anna.get(`${survey.desk}/vergleich/paper/7`)).text, /Beide Eingaben stimmen überein/);
	const dots = { frage: 'markt', nummer: '1', 'p-frei': '12', 'p-bleibt': '9' };
	assert.match((await katrin.post(`${survey.desk}/punkte`, dots)).text, /zweite Person/);
	assert.match((await katrin.post(`${survey.desk}/punkte`, dots)).text, /jemand anderes[^]*value="12"/, 'what was typed stays');
	assert.match((await anna.post(`${survey.desk}/punkte`, dots)).text, /stimmen überein/);
	const empty = await anna.post(`${survey.desk}/punkte`, { ...dots, nummer: '2', 'p-frei': '0', 'p-bleibt': '' });
	assert.ok(empty.status === 422 && empty.text.includes('Auf der Tafel klebt kein Punkt'));
	await endNow(survey.roundId);
	assert.deepEqual([await waiting(anna), await waiting(katrin)], [['Auszählen'], []]);
	await anna.post(`${survey.desk}/auszaehlen`);
	assert.deepEqual(await waiting(anna), []);
	const { text } = await citizen.get(`${survey.path}/ergebnis.csv`);
	const csv = readCsv(text);
	assert.ok('rows' in csv);
	const figure = (key: string) => csv.rows.find(([, question, , , answered]) => question === 'markt' && answered === key);
	assert.deepEqual(figure('frei')?.slice(6), ['14', '23']);
	const { text: result } = await citizen.get(survey.path);
	assert.match(result, /Papier haben zwei Menschen[^]*dritte Person/);
	assert.ok(!result.includes('eine der beiden'));
});

test('questions stay while people answer; words may be mended; the next wave may ask otherwise', async () => {
	const survey = await publish('Probe im Wandel');
	const save = (more: Record<string, string>) =>
		verbs.save(as('anna'), { answers: { title: 'Probe im Wandel', ...base, id: survey.id, ...more } });
	await assert.rejects(save({ questions: questions.replace('- bleibt', '- alt') }), Invalid);
	await assert.rejects(save({ access: 'device' }), Invalid);
	await save({ questions: questions.replace('Autofrei', 'Ohne Autos') });
	const [wave] = await wavesOf(visitor(), survey.id);
	assert.equal(wave?.questions[0]?.options[0]?.label['de'], 'Ohne Autos');
	await save({ questions: questions.replace('- bleibt', '- alt').replace('= bleibt', '= alt'), opensAt: at(9), closesAt: at(12) });
	const waves = await wavesOf(visitor(), survey.id);
	assert.deepEqual(
		waves.map(({ round }) => round.name),
		['Welle 1', 'Welle 2'],
	);
	assert.equal(waves[0]?.questions[0]?.options[1]?.key, 'bleibt');
	await assert.rejects(
		save({ questions: 'markt (eine): Nur eine?\n- ja: Ja' }),
		(error: unknown) => error instanceof Invalid && /Zeile 1: braucht/.test(error.problems['answers.questions'] ?? ''),
	);
});

test('letters come as one PDF, once; whoever may key may neither print nor count, and visitors see no desk', async () => {
	const survey = await publish('Probe mit Briefen');
	const [anna, katrin] = [await signedIn('anna'), await signedIn('katrin')];
	const letters = await anna.post(`${survey.desk}/briefe`, { anzahl: '3' });
	assert.deepEqual([letters.type, letters.text.slice(0, 5)], ['application/pdf', '%PDF-']);
	assert.equal((await wavesOf(visitor(), survey.id))[0]?.round.letters, 3);
	assert.equal((await katrin.post(`${survey.desk}/briefe`, { anzahl: '3' })).status, 403);
	assert.equal((await katrin.post(`${survey.desk}/auszaehlen`)).status, 403);
	await assert.rejects(paper.makeCodes(as('katrin'), { roundId: survey.roundId, count: 1 }), Forbidden);
	assert.match((await katrin.get(`${survey.desk}/formular.pdf`)).text, /^%PDF-/);
	assert.match((await anna.get('/verwaltung/umfragen')).text, /Probe mit Briefen/);
});

test('an open survey counts itself when it is over; a device answers once', async () => {
	const survey = await publish('Probe fuer alle', { access: 'device', hasPaper: '' });
	const answer = async (device: string) => (await citizen.post(`${survey.path}/teilnehmen`, { device })).text;
	const token = hiddenIn(await answer('mein-telefon'));
	assert.ok(receiptIn((await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled })).text));
	assert.equal(hiddenIn(await answer('mein-telefon'))['t-nonce'], token['t-nonce'], 'the same right again');
	await endNow(survey.roundId);
	await countSurveys(visitor());
	assert.notEqual((await wavesOf(visitor(), survey.id))[0]?.round.countedOn, null);
});

test('whoever has an account gets her right to vote in the office and hands it in without being signed in', async () => {
	const survey = await publish('Probe im Haus', { access: 'account', hasPaper: '' });
	const katrin = await signedIn('katrin');
	assert.match((await katrin.get(`${survey.desk}/mitmachen`)).text, /blind-ballot/);
	const token = hiddenIn((await katrin.post(`${survey.desk}/teilnehmen`)).text);
	assert.ok(receiptIn((await citizen.post(`${survey.path}/abgeben`, { ...token, ...filled })).text));
	assert.equal((await citizen.post(`${survey.path}/teilnehmen`, { device: 'x' })).status, 422);
});
