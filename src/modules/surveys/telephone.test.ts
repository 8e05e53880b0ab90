import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast } from '#kernel/ballot/cast.ts';
import { plainToken } from '#kernel/ballot/claim.ts';
import { moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { walled } from '#kernel/command.ts';
import { Invalid } from '#kernel/errors.ts';
import { readCsv } from '#kernel/exchange/csv.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { type Answers, contentOf } from './answers.ts';
import { keptSurvey, paper } from './server/commands.ts';
import { countSurveys } from './server/jobs.ts';

const { as, db, visitor, browserAt, signedIn } = await openOffice();
const [verbs, citizen] = [verbsOf(keptSurvey), browserAt('auenrode')];
const countLines = async (): Promise<number> =>
	(await db.selectFrom('auditEntry').select('tenantId').where('tenantId', '=', 'auenrode').execute()).length;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const publish = async (title: string, more: Record<string, string> = {}) => {
	const questions =
		'markt (eine, Pflicht): Autofrei?\n- frei: Ja\n- bleibt: Nein\nlaut (skala 1-5): Wie laut?\ndorf (ort): Wo wohnen Sie?';
	const times = { opensAt: inDays(-1), closesAt: inDays(5) };
	const answers = {
		title,
		summary: 'Eine Probe.',
		places: '',
		access: 'codes',
		hasPaper: '',
		hasPhone: '',
		questions,
		...times,
		...more,
	};
	const { id } = await verbs.save(as('anna'), { answers });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const [round] = await roundsOf(visitor(), id);
	const slug = title.toLowerCase().replaceAll(' ', '-');
	return { path: `/mitmachen/umfragen/${slug}`, desk: `/verwaltung/umfragen/${slug}`, roundId: round?.id ?? '' };
};
const codesFor = async (roundId: string, count: number) => (await paper.makeCodes(as('anna'), { roundId, count })).codes;
const countNow = async (roundId: string): Promise<void> => {
	await walled(as('anna'), (tx) => moveRound(tx, roundId, { closesAt: new Date(Date.now() - 1000) }));
	await countSurveys(visitor());
};
const filled = { 'f-markt': 'frei', 'f-laut': '4', 'f-dorf': 'ebersfeld' };
const hiddenIn = (html: string): Record<string, string> =>
	Object.fromEntries([...html.matchAll(/name="(t-[a-z]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** One more answer of a survey, without its pages. */
const answered = async (roundId: string, code: string, answers: Answers): Promise<void> => {
	const right = await plainToken(visitor(), { roundId, bearer: { by: 'code', code } });
	assert.ok('token' in right);
	assert.ok('taken' in (await cast(visitor(), { roundId, token: right.token, content: contentOf(answers), channel: 'online' })));
};

test('at the telephone a clerk types what a caller says; nobody sees or changes it afterwards, and the urn knows no clerk', async () => {
	const survey = await publish('Probe am Telefon', { hasPhone: 'ja' });
	const [code = ''] = await codesFor(survey.roundId, 1);
	const [katrin, telephone] = [await signedIn('katrin'), `${survey.desk}/telefon`];
	assert.match((await citizen.get(survey.path)).text, /Lieber am Telefon\?/);
	assert.match((await katrin.get(survey.desk)).text, /Am Telefon aufnehmen/);
	assert.match((await katrin.get(telephone)).text, /gehört habe ich Ihre Antworten/);
	assert.match((await katrin.post(telephone, { code: 'AAAA-AAAA-AAAA' })).text, /Diesen Code gibt es nicht/);
	const logged = await countLines();
	const asked = await katrin.post(telephone, { code });
	const token = hiddenIn(asked.text);
	assert.match(asked.text, /Bitte vorlesen/);
	assert.equal((await katrin.post(`${telephone}/abgeben`, { ...token, ...filled, 'f-markt': '' })).status, 422);
	const done = await katrin.post(`${telephone}/abgeben`, { ...token, ...filled });
	const receipt = /om-ref">([^<]+)/.exec(done.text)?.[1] ?? '';
	assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
	assert.ok(!done.text.includes('frei'), 'the answers are not shown again');
	const again = await katrin.post(telephone, { code });
	assert.ok(!again.text.includes('checked'), 'the same code opens empty questions');
	const changed = { ...hiddenIn(again.text), ...filled, 'f-laut': '1' };
	assert.match((await katrin.post(`${telephone}/abgeben`, changed)).text, /Ihre erste Stimme zählt/);
	assert.match(
		(await citizen.post(`${survey.path}/teilnehmen`, { code })).text,
		/f-markt/,
		'a line that broke off can go on without a script',
	);
	assert.equal(await countLines(), logged, 'no line in the log');
	assert.equal((await citizen.get(telephone)).status, 303);
	const silent = await publish('Probe ohne Telefon');
	assert.equal((await katrin.get(`${silent.desk}/telefon`)).status, 404);
	await assert.rejects(publish('Offen am Telefon', { hasPhone: 'ja', access: 'device' }), Invalid);
	for (const one of await codesFor(survey.roundId, 10)) await answered(survey.roundId, one, { markt: 'frei' });
	await countNow(survey.roundId);
	const csv = readCsv((await citizen.get(`${survey.path}/ergebnis.csv`)).text);
	assert.ok('rows' in csv);
	const ways = csv.rows.filter(([, , part]) => part === 'weg').map(([, , , , way, , count]) => [way, count]);
	assert.deepEqual(
		ways.map(([way]) => way),
		['online', 'paper', 'phone', 'dots'],
	);
	assert.match((await citizen.get(`${survey.path}/quittung?nummer=${receipt}`)).text, /steht in der Liste/);
});

test('a spot is a point on the map, or a village and a street in words; the street is shown to the office only, and never alone', async () => {
	const asked = `halt (karte, Pflicht): Wo fehlt ein Halt?\ndorf (ort): Wo wohnen Sie?`;
	const survey = await publish('Probe mit Karte', { questions: asked });
	const codes = await codesFor(survey.roundId, 21);
	const form = await citizen.post(`${survey.path}/teilnehmen`, { code: codes[0] ?? '' });
	assert.match(form.text, /<place-picker[\s\S]*name="f-halt"[\s\S]*name="f-halt-ort"[\s\S]*name="f-halt-strasse"/);
	const answer = (spot: Record<string, string>) =>
		citizen.post(`${survey.path}/abgeben`, { ...hiddenIn(form.text), 'f-dorf': 'ebersfeld', ...spot });
	assert.equal((await answer({})).status, 422);
	assert.match((await answer({ 'f-halt': 'am Anger' })).text, /Bitte geben Sie Breite und Länge an/);
	assert.match((await answer({ 'f-halt-ort': 'atlantis' })).text, /Bitte wählen Sie eine der Antworten/);
	assert.match((await answer({ 'f-halt-ort': 'ebersfeld', 'f-halt-strasse': 'Am Anger' })).text, /om-ref/);
	const said = Array.from({ length: 10 }, () => ({ ort: 'ebersfeld', strasse: 'Am Anger' }));
	const spots = [...said, ...Array.from({ length: 10 }, (_, at) => `52.2${at} 11.646`)];
	for (const [at, halt] of spots.entries()) await answered(survey.roundId, codes[at + 1] ?? '', { halt, dorf: 'ebersfeld' });
	await countNow(survey.roundId);
	const { text } = await citizen.get(`${survey.path}/ergebnis.csv`);
	assert.match(text, /halt,,alle,ebersfeld,Ebersfeld/);
	assert.ok(!text.includes('Anger'));
	const anna = await signedIn('anna');
	assert.match((await anna.get(`${survey.desk}/texte/halt`)).text, /ebersfeld, Am Anger/);
});
