import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raiseStage } from './stage.ts';

const { open } = await raiseStage();

test('on paper a page shows no navigation, open data with its addresses, and several news on a sheet', async () => {
	const page = await open('/offene-daten');
	await page.emulateMedia({ media: 'print' });
	assert.ok(
		await page.locator('.om-top, .om-nav, .om-legal').evaluateAll((all) => all.every((one) => one.getClientRects().length === 0)),
	);
	const csv = page.locator('.om-box a[href="/feeds/aktuelles.csv"]');
	assert.ok(await csv.isVisible());
	assert.match(await csv.evaluate((link) => getComputedStyle(link, '::after').content), /\/feeds\/aktuelles\.csv|attr\(href\)/);
	await page.goto(new URL('/aktuelles', page.url()).href);
	await page.setViewportSize({ width: 672, height: 986 });
	const heights = await page.locator('main .om-card').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
	assert.ok(heights.length > 3 && heights.every((height) => height + 16 < 986 / 3), String(heights));
});
