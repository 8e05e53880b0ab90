import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raiseStage } from './stage.ts';

const { open } = await raiseStage();

test('a citizen finds what is on in her village, with the keyboard alone', async () => {
	const page = await open('/');
	await page.keyboard.press('Tab');
	assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Zum Inhalt springen');
	await page.keyboard.press('Enter');
	assert.equal(await page.evaluate(() => document.activeElement?.id), 'inhalt');
	await page.getByRole('searchbox').focus();
	await page.keyboard.type('Feuerwehr Ebersfeld');
	await page.keyboard.press('Enter');
	await page.waitForURL(/suche\?q=Feuerwehr/);
	await page.getByRole('link', { name: 'Freiwillige Feuerwehr Ebersfeld' }).first().focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(/verzeichnis\//);
	assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Feuerwehr Ebersfeld/);
});

test('Escape closes the menu of a phone, and the keyboard stands on its button again', async () => {
	const page = await open('/', { viewport: { width: 360, height: 740 } });
	const menu = page.locator('details.om-menu');
	await menu.locator('summary').press('Enter');
	await menu.getByRole('link').first().focus();
	await page.keyboard.press('Escape');
	assert.equal(await menu.getAttribute('open'), null);
	assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
});

test('a slip of the finger is forgiven', async () => {
	const page = await open('/suche?q=Feuerwher');
	assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Meinten Sie/);
	assert.ok((await page.getByRole('link', { name: /Feuerwehr/ }).count()) > 0);
});

test('the village page gathers what belongs to the village, and nothing of the namesake next door', async () => {
	const page = await open('/ort/ebersfeld');
	const text = await page.getByRole('main').innerText();
	for (const part of ['Termine im Dorf', 'Neues aus dem Dorf', 'Schwarzes Brett', 'Uwe Lenz', 'Heimatverein Ebersfeld'])
		assert.ok(text.includes(part), part);
	const namesake = await open('/ort/ebersfeld', { host: 'heidewalde' });
	assert.ok(!(await namesake.getByRole('main').innerText()).includes('Heimatverein Ebersfeld'));
});

test('the month calendar leads to a day and to the next month', async () => {
	const page = await open('/termine');
	const month = page.getByRole('table').first();
	assert.ok((await month.getByRole('link').count()) > 10);
	await month.getByRole('link').first().click();
	await page.waitForURL(/tag=/);
	assert.ok((await page.getByRole('listitem').count()) > 0);
	await page.locator('a[rel=next]').first().click();
	await page.waitForURL(/monat=/);
});

test('everything that reads works without JavaScript, in Ukrainian and from right to left', async () => {
	for (const [path, text] of [
		['/uk/', 'Добрий день'],
		['/uk/termine', 'Події'],
		['/ar/brett', 'لوحة الإعلانات'],
		['/pl/verzeichnis', 'Katalog'],
	] as const) {
		const page = await open(path, { javaScriptEnabled: false });
		assert.ok((await page.locator('body').innerText()).includes(text), `${path} ${text}`);
	}
	const arabic = await open('/ar/', { javaScriptEnabled: false });
	assert.equal(await arabic.locator('html').getAttribute('dir'), 'rtl');
	await arabic.getByRole('link', { name: 'الأخبار' }).first().click();
	await arabic.waitForURL(/\/ar\/aktuelles/);
});

test('the words "Leichte Sprache" over every page lead to news in Leichter Sprache', async () => {
	const page = await open('/termine', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	await page.getByRole('link', { name: 'Leichte Sprache' }).first().click();
	await page.getByRole('link', { name: 'Alles in Leichter Sprache lesen' }).click();
	await page.waitForURL(/\/leicht\/$/);
	assert.match(await page.getByRole('main').innerText(), /Das Dorf Ebersfeld wird 120 Jahre alt/);
});

test('no weekday is torn in two at the foot, however narrow its column is', async () => {
	const page = await open('/leicht/rathaus');
	for (const width of [320, 780, 1000, 1024, 1060]) {
		await page.setViewportSize({ width, height: 900 });
		const torn = await page.locator('.om-foot th').evaluateAll((days) =>
			days.flatMap((day) => {
				const words = document.createRange();
				words.selectNodeContents(day);
				return new Set([...words.getClientRects()].map(({ top }) => top)).size > 1 ? [day.textContent] : [];
			}),
		);
		assert.deepEqual(torn, [], `${width} px`);
	}
});

test('a notice is handed in without an account and without JavaScript: form, check, reference', async () => {
	const page = await open('/brett/neu', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	await page.getByRole('button').last().click();
	assert.ok((await page.getByRole('alert').getByRole('link').count()) >= 3);
	await page.getByRole('alert').getByRole('link').first().click();
	assert.ok(await page.evaluate(() => location.hash.length > 1));
});

test('her village is remembered on the device, if she wants', async () => {
	const page = await open('/ort/mittelhof');
	await page.getByRole('link', { name: 'Das ist mein Dorf' }).click();
	await page.waitForURL(/\?ort=mittelhof/);
	assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Mittelhof/);
	await page.goto(new URL('/', page.url()).href);
	await page.waitForURL(/\?ort=mittelhof/);
	assert.deepEqual(await page.context().cookies(), []);
});

test('the first view is light: few requests, little weight, hardly a script', async () => {
	const page = await open('/', { viewport: { width: 360, height: 740 } });
	await page.waitForLoadState('networkidle');
	const loaded = await page.evaluate(() =>
		[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].flatMap((entry) =>
			entry instanceof PerformanceResourceTiming ? [{ name: entry.name, bytes: entry.encodedBodySize }] : [],
		),
	);
	const isPicture = ({ name }: { name: string }): boolean => /\/(kunst|media)\//.test(name);
	const weight = loaded.filter((one) => !isPicture(one)).reduce((sum, { bytes }) => sum + bytes, 0);
	assert.ok(loaded.length <= 12, loaded.map(({ name }) => name).join('\n'));
	assert.ok(weight <= 75 * 1024, `${Math.round(weight / 1024)} KB`);
	assert.ok(loaded.filter(({ name }) => name.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0) <= 15 * 1024);
});

test('a story in several languages brings the letters of hers only, and drawings come packed', async () => {
	const page = await open('/aktuelles/ebersfeld-wird-120-so-feiert-das-dorf-am-samstag', { viewport: { width: 360, height: 740 } });
	await page.getByRole('link', { name: 'العربية' }).waitFor();
	await page.waitForLoadState('networkidle');
	const loaded = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.flatMap((entry) =>
				entry instanceof PerformanceResourceTiming
					? [{ name: entry.name, sent: entry.encodedBodySize, drawn: entry.decodedBodySize }]
					: [],
			),
	);
	const letters = loaded.filter(({ name }) => name.endsWith('.woff2'));
	assert.equal(letters.length, 2, letters.map(({ name }) => name).join());
	const drawings = loaded.filter(({ name }) => name.includes('/kunst/') && name.includes('bild'));
	assert.ok(drawings.length > 0 && drawings.every(({ sent, drawn }) => sent < drawn / 2), JSON.stringify(drawings));
});
