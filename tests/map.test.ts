import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { barriersOn } from '#testing/barriers.ts';
import { overhangOf, raiseStage } from './stage.ts';

const { open, signIn, village } = await raiseStage();
await sql`update tenant set settings = settings || ${JSON.stringify({ mapSource: '© OpenStreetMap-Mitwirkende (ODbL)' })}::jsonb where id = 'auenrode'`.execute(
	village.db,
);
const waiting = { timeout: 20_000 };

/** Opens the movable map of a page and waits until it has drawn. */
const opened = async (page: Page): Promise<{ asked: string[]; refused: string[] }> => {
	const [asked, refused]: [string[], string[]] = [[], []];
	page.on('request', (request) => asked.push(request.url()));
	page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
	page.on('pageerror', (error) => refused.push(error.message));
	await page.getByRole('button', { name: 'Bewegliche Karte öffnen' }).click();
	await page.getByRole('button', { name: 'Bewegliche Karte schließen' }).waitFor(waiting);
	return { asked, refused };
};

test('nothing of the movable map is loaded before somebody asks; then all of it comes from this server, within the policy', async () => {
	const page = await open('/karte');
	const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	assert.deepEqual(
		before.filter((name) => /bibliothek|kacheln|dinge|stil/.test(name)),
		[],
	);
	const { asked, refused } = await opened(page);
	assert.deepEqual(refused, []);
	const { origin } = new URL(page.url());
	assert.deepEqual(
		asked.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:')),
		[],
	);
	for (const part of ['/bibliothek/', '/kacheln/', '/dinge/', '/stil/tag.json'])
		assert.ok(
			asked.some((url) => url.includes(part)),
			part,
		);
	assert.equal(await page.locator('svg .om-pin').first().isVisible(), false);
	await page.getByRole('button', { name: 'Bewegliche Karte schließen' }).click();
	assert.equal(await page.locator('svg .om-pin').first().isVisible(), true);
	await page.context().close();
});

test('the keyboard reaches each numbered thing, opens it, goes to its page or back', async () => {
	const page = await open('/karte?art=verzeichnis');
	await opened(page);
	const first = page.getByRole('button', { name: /^Nummer 1: / });
	await first.focus();
	await page.keyboard.press('Enter');
	const link = page.locator('.maplibregl-popup a');
	await link.waitFor();
	const name = (await page.locator('.om-list .om-title').first().textContent())?.trim();
	assert.equal(await link.textContent(), name);
	assert.equal(await link.evaluate((node) => node === document.activeElement), true);
	await page.keyboard.press('Escape');
	assert.equal(await link.count(), 0);
	assert.equal(await first.evaluate((node) => node === document.activeElement), true);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/verzeichnis\//);
	await page.context().close();
});

test('switching a kind off asks for tiles without it', async () => {
	const page = await open('/karte');
	await opened(page);
	const [request] = await Promise.all([
		page.waitForRequest((one) => /dinge.*art=verzeichnis,.*melden$/.test(one.url()), waiting),
		page.getByRole('checkbox', { name: 'Termine' }).uncheck(),
	]);
	assert.doesNotMatch(request.url(), /termine/);
	await page.context().close();
});

test('the open map has no barriers that a machine can find, by day, by night and on a small phone', async () => {
	const page = await open('/karte', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
	const { asked } = await opened(page);
	assert.ok(asked.some((url) => url.includes('/stil/nacht.json')));
	const source = page.locator('.maplibregl-ctrl-attrib').filter({ hasText: 'OpenStreetMap' });
	await source.waitFor();
	const ground = await source.evaluate((element) => getComputedStyle(element).backgroundColor);
	assert.match(ground, /^rgb\(/, 'the map does not shine through');
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await overhangOf(page), 0);
	await page.context().close();
});

test('in another language the map and its pop-ups lead to the pages of that language', async () => {
	const page = await open('/en/karte?art=verzeichnis');
	await page.getByRole('button', { name: 'Open the movable map' }).click();
	await page.getByRole('button', { name: 'Close the movable map' }).waitFor(waiting);
	await page.getByRole('button', { name: /^Number 1: / }).press('Enter');
	assert.match((await page.locator('.maplibregl-popup a').getAttribute('href')) ?? '', /^\/en\/verzeichnis\//);
	await page.context().close();
});

test('without JavaScript there are the list, the drawn map and the filters', async () => {
	const page = await open('/karte', { javaScriptEnabled: false });
	await page.getByLabel('Ort', { exact: true }).selectOption('ebersfeld');
	await page.getByRole('button', { name: 'Anzeigen' }).click();
	await page.waitForURL(/ort=ebersfeld/);
	assert.ok((await page.locator('.om-pin').count()) > 3);
	assert.equal(await page.locator('.om-list li').count(), await page.locator('.om-pin').count());
	await page.context().close();
});

test('in the editor a place is pointed at on a map, by mouse and by keyboard, and stands as two numbers', async () => {
	const page = await signIn('anna');
	await page.goto(new URL('/verwaltung/verzeichnis/neu', page.url()).href);
	const place = page.getByRole('textbox', { name: /Lage auf der Karte/ });
	await page.getByRole('button', { name: 'Auf der Karte zeigen' }).click();
	await page.getByText('Klicken Sie an die Stelle').waitFor();
	await page.getByRole('region', { name: 'Karte zum Auswählen einer Stelle' }).click({ position: { x: 60, y: 60 } });
	const clicked = await place.inputValue();
	assert.match(clicked, /^52\.\d{6}, 11\.\d{6}$/);
	await page.getByRole('button', { name: 'Mitte übernehmen' }).press('Enter');
	assert.match(await place.inputValue(), /^52\.\d{6}, 11\.\d{6}$/);
	assert.notEqual(await place.inputValue(), clicked);
	await page.getByRole('button', { name: 'Vergrößern' }).waitFor();
	assert.equal(await page.locator('.maplibregl-marker').getAttribute('aria-label'), 'Gewählte Stelle');
	await page.getByRole('button', { name: 'Karte schließen' }).click();
	assert.equal(await page.locator('.maplibregl-map').count(), 0);
});
