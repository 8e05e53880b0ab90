import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast } from '#kernel/ballot/cast.ts';
import { plainToken } from '#kernel/ballot/claim.ts';
import { moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { walled } from '#kernel/command.ts';
import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { contentOf } from './answers.ts';
import { keptSurvey } from './server/commands.ts';
import { countSurveys } from './server/jobs.ts';
import { resultsOf } from './server/queries.ts';

const { as, db, visitor, browserAt } = await openOffice();
const [verbs, citizen] = [verbsOf(keptSurvey), browserAt('auenrode')];
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const stand = '/infopoint/markt-auenrode';

const publish = async (title: string, more: Record<string, string> = {}) => {
	const answers = {
		title,
		summary: 'Eine Probe.',
		places: '',
		access: 'device',
		hasPaper: '',
		hasPhone: '',
		hasKiosk: 'ja',
		questions: 'markt (eine, Pflicht): Autofrei?\n- frei: Ja\n- bleibt: Nein\nwarum (text): Warum nicht?\nwenn markt = bleibt',
		opensAt: inDays(-1),
		closesAt: inDays(5),
		...more,
	};
	const { id } = await verbs.save(as('anna'), { answers });
	await verbs.publish(as('anna'), { id, from: new Date() });
	const [round] = await roundsOf(visitor(), id);
	return { id, path: `/mitmachen/umfragen/${title.toLowerCase().replaceAll(' ', '-')}`, roundId: round?.id ?? '' };
};
const sheetIn = (html: string): string => /name="blatt" value="([^"]*)"/.exec(html)?.[1] ?? '';
const inUrn = async (roundId: string): Promise<number> =>
	(await db.selectFrom('ballotUrn').select('id').where('tenantId', '=', 'auenrode').where('roundId', '=', roundId).execute()).length;

const answeredElsewhere = async (roundId: string): Promise<void> => {
	const right = await plainToken(visitor(), { roundId, bearer: { by: 'device', id: newId() } });
	assert.ok('token' in right);
	await cast(visitor(), { roundId, token: right.token, content: contentOf({ markt: 'frei' }), channel: 'online' });
};

test('one person after the other answers an open survey at the screen; each is counted once, and nothing of her stays', async () => {
	const { path, roundId, id } = await publish('Probe am Schirm');
	const at = `${stand}${path}/antworten`;
	assert.match((await citizen.get(`${stand}${path}`)).text, new RegExp(`href="${at}"[\\s\\S]*Hier antworten`));
	const [first, second] = [await citizen.get(at), await citizen.get(at)];
	assert.match(first.text, /Eine Grenze je Gerät gibt es hier nicht/);
	assert.doesNotMatch(first.text, /blind-ballot|name="t-/, 'no right to vote waits on a screen for everybody');
	assert.notEqual(sheetIn(first.text), sheetIn(second.text));
	assert.equal((await citizen.post(at, { blatt: sheetIn(first.text) })).status, 422);
	const more = await citizen.post(at, { blatt: sheetIn(first.text), 'f-markt': 'bleibt' });
	assert.match(more.text, /Warum nicht\?/);
	assert.equal(await inUrn(roundId), 0, 'nothing is taken before all is answered');
	const whole = { blatt: sheetIn(first.text), 'f-markt': 'bleibt', 'f-warum': 'Der Weg wird zu weit.' };
	const done = await citizen.post(at, whole);
	assert.equal(done.status, 200, done.text);
	assert.doesNotMatch(done.text, /zu weit|salt|Ihr geheimer Zusatz/);
	assert.match(done.text, /role="img" aria-label="QR-Code zu Ihrer Quittung"/);
	const receipt = /<bdi>([^<]+)<\/bdi>/.exec(done.text)?.[1];
	assert.equal(/<bdi>([^<]+)<\/bdi>/.exec((await citizen.post(at, whole)).text)?.[1], receipt, 'a second tap is the same answer');
	assert.equal((await citizen.post(at, { ...whole, 'f-warum': 'Anders.' })).status, 422);
	for (let person = 0; person < 9; person++)
		assert.equal((await citizen.post(at, { blatt: sheetIn((await citizen.get(at)).text), 'f-markt': 'frei' })).status, 200);
	for (let device = 0; device < 10; device++) await answeredElsewhere(roundId);
	assert.equal(await inUrn(roundId), 20);
	await walled(as('anna'), (tx) => moveRound(tx, roundId, { closesAt: new Date(Date.now() - 1000) }));
	await countSurveys(visitor());
	const [wave] = await resultsOf(visitor(), id);
	assert.deepEqual(wave?.result.channels, [
		{ channel: 'online', count: 10 },
		{ channel: 'kiosk', count: 10 },
	]);
	assert.match((await citizen.get(path)).text, /Infopunkt: 10/);
	assert.equal((await citizen.get(at)).status, 404, 'it is over');
	assert.doesNotMatch((await citizen.get(`${stand}${path}`)).text, /Hier antworten/);
});

test('a survey that is not for the screen leads to the own telephone, one with codes cannot be for it, and a neighbour has no such page', async () => {
	const { path } = await publish('Probe ohne Schirm', { hasKiosk: '' });
	assert.match((await citizen.get(`${stand}${path}`)).text, /den Code unten mit dem eigenen Telefon/);
	assert.equal((await citizen.get(`${stand}${path}/antworten`)).status, 404);
	assert.equal((await citizen.post(`${stand}${path}/antworten`, { 'f-markt': 'frei' })).status, 404);
	await assert.rejects(publish('Probe mit Codes', { access: 'codes' }), Invalid);
	assert.equal((await browserAt('falkenbrueck').get(`${stand}${path}/antworten`)).status, 404);
});

test('whoever sends again and again is asked to wait, and what was typed stays in the form', async () => {
	const { path, roundId } = await publish('Probe mit Andrang');
	const at = `${stand}${path}/antworten`;
	const answers: number[] = [];
	for (let tap = 0; tap < 24; tap++) answers.push((await citizen.post(at, { 'f-markt': 'frei' })).status);
	assert.ok(answers.includes(429), answers.join());
	assert.equal(await inUrn(roundId), answers.filter((status) => status === 200).length);
});
