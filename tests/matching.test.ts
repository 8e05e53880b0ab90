import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { raiseStage } from './stage.ts';

const { open } = await raiseStage();
const path = '/mitwirk-o-mat/mitwirk-o-mat-auenrode';

/** What a list of matches says, card by card. */
const ranking = (page: Page) =>
	page.locator('[data-part=list] article').evaluateAll((cards) =>
		cards.map((card) => {
			const said = (selector: string) => (card.querySelector(selector)?.textContent ?? '').trim();
			const why = [...card.querySelectorAll('[data-part=why] > li')].map((line) => [
				line.getAttribute('data-verdict'),
				(line.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
				[...line.querySelectorAll('[hidden]')].length,
			]);
			return [said('h3'), said('[data-part=rank]'), said('text'), card.querySelector('.om-ring')?.getAttribute('aria-label'), why];
		}),
	);

const answerAll = async (page: Page): Promise<void> => {
	const count = await page.locator('[data-thesis]').count();
	for (let at = 0; at < count; at++) {
		const thesis = page.locator('[data-thesis]:visible');
		if (at === 2) await thesis.getByRole('checkbox').check();
		if (at === 5) await page.getByRole('button', { name: 'Überspringen' }).click();
		else
			await thesis
				.locator('.om-answers label')
				.nth((at * 7) % 3)
				.click();
		if (at < count - 1)
			await page
				.getByRole('status')
				.filter({ hasText: `Frage ${at + 2} von ${count}` })
				.waitFor();
	}
	await page.waitForURL(/ergebnis/);
};

test('browser and server rank alike, card by card and reason by reason; no request of the browser carries an answer', async () => {
	const page = await open(path);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.getByRole('link', { name: 'Los geht’s' }).click();
	await page.locator('[data-thesis]:visible').waitFor();
	assert.equal(await page.locator('[data-thesis]:visible').count(), 1);
	await answerAll(page);
	await page.locator('[data-part=list] article').first().waitFor();
	const answers = new URL(page.url()).hash.slice(3);
	assert.match(answers, /^([0-9a-z]{5}[jtnJTN]){23}$/);
	assert.match(answers, /[JTN]/, 'one counts double');
	assert.deepEqual(
		asked.filter((request) => request.includes(answers.slice(0, 6))),
		[],
	);

	const plain = await open(`${path}/ergebnis?a=${answers}`, { javaScriptEnabled: false });
	const [here, there] = [await ranking(page), await ranking(plain)];
	assert.equal(here.length, 12);
	assert.deepEqual(here, there);

	await page.getByText('Eingrenzen').click();
	await page.getByLabel('Gezählt nach').selectOption('decided-1');
	await page.getByLabel('Dorf').selectOption('ebersfeld');
	await page.getByRole('button', { name: 'Alle zeigen' }).click();
	const narrowed = await open(`${path}/ergebnis?a=${answers}&modus=decided-1&ort=ebersfeld&alle=ja`, { javaScriptEnabled: false });
	assert.deepEqual(await ranking(page), await ranking(narrowed));
	const leads = await Promise.all([page, narrowed].map((one) => one.locator('[data-part=lead]').textContent()));
	assert.match(leads[0] ?? '', /^\d+ von \d+ Gruppen, nach Ihren 23 Antworten sortiert\.$/);
	assert.equal(leads[0], leads[1]);
	assert.deepEqual(
		asked.filter((request) => request.includes('decided-1') || request.includes(answers.slice(0, 6))),
		[],
	);
	const link = await page.locator('copy-link a').getAttribute('href');
	assert.ok(link?.endsWith(`/ergebnis#a=${answers}`));
});

test('when the answers of the groups do not arrive, the page says so and offers the way by the server', async () => {
	const page = await open(path);
	const [thesis] = await page.evaluate(async () => (await (await fetch(`${location.pathname}/daten.json`)).json()).theses);
	await page.route('**/daten.json', (route) => route.fulfill({ status: 503, body: 'busy' }));
	await page.goto(`${page.url()}/ergebnis#a=${thesis.code}j`);
	await page.getByRole('heading', { name: 'Die Antworten der Gruppen sind nicht angekommen' }).waitFor();
	assert.equal(await page.getByText('Noch keine Antworten').count(), 0);
	assert.equal(await page.getByText('Eingrenzen').isVisible(), false);
	await page.getByRole('link', { name: 'Ohne Skript ansehen' }).click();
	await page.locator('[data-part=list] article').first().waitFor();
	assert.match(page.url(), new RegExp(`a=${thesis.code}j$`));
});

test('by keyboard arrows try the answers out, and Enter goes on to the next thesis, at last to the result', async () => {
	const page = await open(`${path}/fragen`, { viewport: { width: 360, height: 740 } });
	const count = await page.locator('[data-thesis]').count();
	for (let at = 1; at <= count; at++) {
		await page
			.getByRole('status')
			.filter({ hasText: `Frage ${at} von ${count}` })
			.waitFor();
		await page.locator('[data-thesis]:visible input[type=radio]').first().focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
	}
	await page.waitForURL(/ergebnis/);
	assert.match(new URL(page.url()).hash, new RegExp(`^#a=([0-9a-z]{5}t){${count}}$`));
	await page.context().close();
});

test('without JavaScript one form asks everything, and leads to the same ranking', async () => {
	const page = await open(`${path}/fragen`, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	const labels = page.locator('.om-answers');
	for (const at of [0, 3, 9])
		await labels
			.nth(at)
			.locator('label')
			.nth(at % 2)
			.click();
	await page.getByRole('button', { name: 'Ergebnis ansehen' }).click();
	const answers = new URL(page.url()).searchParams.get('a') ?? '';
	assert.match(answers, /^([0-9a-z]{5}[jt]){3}$/);
	const scripted = await open(`${path}/ergebnis#a=${answers}`);
	await scripted.locator('[data-part=list] article').first().waitFor();
	assert.deepEqual(await ranking(page), await ranking(scripted));
});

test('with keys alone: arrows try the answers out, the button goes on, and the focus is on the next thesis', async () => {
	const page = await open(`${path}/fragen`);
	await page.locator('[data-thesis]:visible input[type=radio]').first().focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	assert.equal(await page.getByRole('status').filter({ hasText: 'Frage 1 von 24' }).count(), 1);
	await page.getByRole('button', { name: 'Weiter' }).press('Enter');
	assert.equal(await page.locator('fieldset:focus legend').textContent(), 'Ich möchte mich regelmäßig bewegen.');
	await page.reload();
	assert.equal(await page.locator('[data-thesis]:visible input[value=t]').isChecked(), true, 'a reload loses nothing');
});
