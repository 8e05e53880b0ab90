import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { signBlinded } from '#kernel/ballot/claim.ts';
import { answersIn } from '#kernel/ballot/counted.ts';
import { moveRound, roundsOf } from '#kernel/ballot/rounds.ts';
import { openUrn } from '#kernel/ballot/urn.ts';
import { walled } from '#kernel/command.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { keptSurvey, paper } from '#modules/surveys/server/commands.ts';
import { barriersOn } from '#testing/barriers.ts';
import { overhangOf, raiseStage } from './stage.ts';

const { open, village } = await raiseStage();
const anna = village.as('anna');
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const questions = `bank (eine, Pflicht): Wo soll die Bank stehen?
- anger: Am Anger
- kirche: An der Kirche
stelle (karte): Wo genau?`;

const published = async (): Promise<{ roundId: string; codes: readonly string[] }> => {
	const answers = { title: 'Eine Bank', summary: 'Eine Frage.', places: '', questions, access: 'codes', hasPaper: '' };
	const { id } = await verbsOf(keptSurvey).save(anna, {
		answers: { ...answers, hasPhone: '', opensAt: inDays(-1), closesAt: inDays(5) },
	});
	await verbsOf(keptSurvey).publish(anna, { id, from: new Date(Date.now() - 1000) });
	const [round] = await roundsOf(anna, id);
	assert.ok(round);
	return { roundId: round.id, codes: (await paper.makeCodes(anna, { roundId: round.id, count: 1 })).codes };
};
const { roundId, codes } = await published();
const path = '/mitmachen/umfragen/eine-bank';
const sentIn = (request: Request | undefined): URLSearchParams => new URLSearchParams(request?.postData() ?? '');

/** From now on the program answers a deed and the answer never arrives. What comes back waits for that and mends the line. */
const losing = async (page: Page, deed: string): Promise<() => Promise<void>> => {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Fetch.enable', { patterns: [{ urlPattern: `*/${deed}`, requestStage: 'Response' }] });
	const lost = new Promise<void>((resolve) => {
		cdp.on('Fetch.requestPaused', ({ requestId, responseStatusCode }) => {
			assert.equal(responseStatusCode, 200);
			void cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).then(() => resolve());
		});
	});
	return async () => {
		await lost;
		await cdp.detach();
	};
};

/** What asked for the right carries nothing of what holds it: neither its parts, nor in the signature that came back. */
const assertUnlinked = async ([first, second]: readonly URLSearchParams[], held: URLSearchParams): Promise<void> => {
	const blinded = second?.get('blinded') ?? '';
	assert.equal(first?.get('blinded'), blinded, 'the same wish again');
	assert.deepEqual([held.get('t-way'), held.get('code')], ['blind', null], 'the code stays behind');
	const [code = ''] = codes;
	const again = await signBlinded(village.visitor(), { roundId, bearer: { by: 'code', code }, blinded });
	assert.ok('signed' in again);
	const known = `${second} ${again.signed}`;
	for (const part of ['t-nonce', 't-prefix', 't-signature']) assert.ok(!known.includes(held.get(part) ?? ''), part);
};

/** What the town hall put into the form that asks for the code: a page drawn for a letter would know the ballot by it. */
const drawnFor = (page: Page): Promise<number> => page.locator('blind-ballot input[type=hidden]').count();

test('a browser covers its right to vote, answers by keyboard, is cut off twice, and its ballot is counted once and found in the list', async () => {
	const page = await open(path, { viewport: { width: 360, height: 740 } });
	const sent: Request[] = [];
	page.on('request', (request) => sent.push(request));
	const to = (deed: string) => sent.filter((request) => request.method() === 'POST' && request.url().endsWith(deed));
	await page.getByText('Ihr Browser verdeckt Ihr Stimmrecht').waitFor();
	assert.equal(await page.getByText('Ohne JavaScript macht unser Programm').isVisible(), false);
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await drawnFor(page), 0);

	// The town hall signed, and the answer was lost on the way.
	const signingAgain = await losing(page, 'unterschrift');
	await page.getByLabel('Code aus Ihrem Brief').fill(codes[0]?.toLowerCase() ?? '');
	await page.keyboard.press('Enter');
	await page.getByText('Die Verbindung ist abgebrochen').waitFor();
	await signingAgain();
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Eine Bank' }).waitFor();
	await page.getByRole('group', { name: 'Wo soll die Bank stehen?' }).waitFor();

	await assertUnlinked(to('/unterschrift').map(sentIn), sentIn(to('/fragen')[0]));

	await page.getByLabel('Am Anger').focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Auf der Karte zeigen' }).focus();
	await page.keyboard.press('Enter');
	await page.getByText('Mit der Tastatur: Karte mit den Pfeiltasten').waitFor();
	await page.getByRole('button', { name: 'Mitte übernehmen' }).focus();
	await page.keyboard.press('Enter');
	assert.match(await page.getByLabel('Stelle auf der Karte').inputValue(), /^5\d\.\d+, 1\d\.\d+$/);
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await overhangOf(page), 0);

	// The ballot fell into the urn, and its receipt was lost on the way: the form still stands there.
	const handingInAgain = await losing(page, 'abgeben');
	await page.getByRole('button', { name: 'Antworten abgeben' }).click();
	await handingInAgain();
	await page.getByRole('button', { name: 'Antworten abgeben' }).click();
	await page.getByRole('heading', { name: 'Danke! Ihre Antworten sind in der Urne.' }).waitFor();
	assert.equal(to('/abgeben').length, 2);
	const receipt = await page.locator('.om-ref').innerText();
	assert.deepEqual(await barriersOn(page), []);
	assert.deepEqual(
		await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('ballot'))),
		[],
		'nothing of the vote stays on the device',
	);

	await walled(anna, (tx) => moveRound(tx, roundId, { closesAt: new Date(Date.now() - 1000) }));
	await openUrn(village.visitor(), roundId);
	const counted = await answersIn(village.visitor(), roundId);
	assert.deepEqual(
		counted.map(({ channel, content }) => [channel, JSON.stringify(content).includes('anger')]),
		[['online', true]],
	);
	await page.goto(new URL(path, page.url()).href);
	await page.getByLabel('Die Nummer auf Ihrer Quittung').fill(receipt);
	await page.keyboard.press('Enter');
	await page.getByText('Diese Quittung steht in der Liste').waitFor();
	const list = await page.evaluate(async (address) => (await fetch(address)).text(), `${path}/quittungen.csv`);
	assert.equal(list.split(receipt).length, 2, 'once');
	await page.context().close();
});

test('whoever is refused her right to vote sends code and ballot never together, whatever the town hall answers', async () => {
	const page = await open('/mitmachen/budgets/dorfbudget/abstimmen');
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.postData() ?? ''));
	const cast = async (code: string): Promise<void> => {
		await page.getByLabel('Code').fill(code);
		await page.getByRole('button', { name: 'Stimme abgeben' }).click();
	};
	assert.equal(await drawnFor(page), 0);
	await page.getByRole('checkbox').first().check();
	await cast('FALS-CHER-CODE');
	const summary = page.getByRole('alert').filter({ hasText: 'Das passt noch nicht' });
	await summary.waitFor();
	assert.equal(await summary.evaluate((one) => one === document.activeElement), true);
	assert.deepEqual(await barriersOn(page), []);
	await summary.getByRole('link', { name: 'Diesen Code gibt es nicht' }).click();
	const code = page.getByLabel('Code');
	assert.equal(await code.evaluate((one) => one === document.activeElement), true);
	assert.match((await code.getAttribute('aria-describedby')) ?? '', /code-error/);
	assert.match(page.url(), /abstimmen#code$/);
	// A town hall that wants to know would refuse to sign what it cannot see.
	await page.route('**/stimmrecht', (route) =>
		route.request().method() === 'POST' ? route.fulfill({ json: { refused: 'alreadyIssued' } }) : route.fallback(),
	);
	await cast('NOCH-EIN-CODE');
	await page.getByText('hat das Rathaus nicht unterschrieben').waitFor();
	assert.ok(sent.some((body) => body.includes('blinded=')));
	assert.deepEqual(
		sent.filter((body) => body.includes('code=') && body.includes('wahl=')),
		[],
	);
	await page.context().close();
});
