import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersOn } from '#testing/barriers.ts';
import { overhangOf, raiseStage } from './stage.ts';

const { open, signIn, village } = await raiseStage();
const countReports = async (): Promise<number> =>
	(await village.db.selectFrom('caseFile').select('id').where('tenantId', '=', 'auenrode').execute()).length;

test('a citizen reports on a telephone, takes the position of the device, and gets a page of her own', async () => {
	const page = await open('/melden', {
		viewport: { width: 360, height: 640 },
		permissions: ['geolocation'],
		geolocation: { latitude: 52.2131, longitude: 11.6462 },
	});
	await page.getByLabel('Was ist es?').selectOption('light');
	await page.getByRole('button', { name: 'Ich stehe gerade dort' }).click();
	await page.getByText('Standort übernommen.').waitFor();
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByText('Sie ist dunkel').click();
	assert.equal(await overhangOf(page), 0);
	assert.deepEqual(await barriersOn(page), []);
	await page.getByRole('button', { name: 'Meldung abschicken' }).click();
	await page.getByRole('heading', { name: 'Danke! Ihre Meldung ist da.' }).waitFor();
	assert.deepEqual(await barriersOn(page), []);
	await page.context().close();
});

test('houses are offered while somebody types an address, and the chosen one is the spot', async () => {
	const { street, number, lat } = await village.db
		.selectFrom('address')
		.selectAll()
		.where('tenantId', '=', 'auenrode')
		.where('number', '<>', '')
		.orderBy('id')
		.executeTakeFirstOrThrow();
	const page = await open('/melden', { viewport: { width: 360, height: 640 } });
	await page.getByLabel('Straße und Nummer').pressSequentially(`${street} ${number}`);
	const choice = page.getByRole('button', { name: `${street} ${number},` }).first();
	await choice.waitFor();
	assert.equal(await overhangOf(page), 0);
	assert.deepEqual(await barriersOn(page), []);
	await choice.click();
	assert.match(await page.getByLabel('Wo ist es?').inputValue(), new RegExp(`^${lat.toFixed(2)}`));
	await page.context().close();
});

test('without a network the report waits on the device, and leaves once when the network is back', async () => {
	const page = await open('/melden', { permissions: ['geolocation'], geolocation: { latitude: 52.2131, longitude: 11.6462 } });
	const before = await countReports();
	await page.getByLabel('Was ist es?').selectOption('waste');
	await page.getByRole('button', { name: 'Ich stehe gerade dort' }).click();
	await page.getByText('Standort übernommen.').waitFor();
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByText('Kein Netz.').waitFor();
	assert.equal(await countReports(), before);
	await page.context().setOffline(false);
	await page.getByText('Angekommen:').waitFor();
	assert.equal(await countReports(), before + 1);
	await page.reload();
	await page.waitForLoadState('networkidle');
	assert.equal(await countReports(), before + 1);
	await page.context().close();
});

test('a report that waited and is refused, because its category is gone, stands in the form again', async () => {
	const page = await open('/melden');
	const before = await countReports();
	const what = page.getByLabel('Was ist es?');
	await what.evaluate((select) => select.insertAdjacentHTML('beforeend', '<option value="abgeschafft">Abgeschafft</option>'));
	await what.selectOption('abgeschafft');
	await page.getByLabel('In welchem Dorf?').selectOption('ebersfeld');
	await page.getByLabel('Straße und Nummer').fill('am Spielplatz hinter der Feuerwehr');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByText('Kein Netz.').waitFor();
	assert.equal(await page.getByLabel('Straße und Nummer').inputValue(), '');
	await what.evaluate((select) => select.querySelector('option[value=abgeschafft]')?.remove());
	await page.context().setOffline(false);
	await page.getByText('Sie steht wieder im Formular').waitFor();
	assert.equal(await page.getByLabel('Straße und Nummer').inputValue(), 'am Spielplatz hinter der Feuerwehr');
	assert.equal(await countReports(), before);
	await what.selectOption('waste');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.waitForURL(/melden/);
	await page.getByText('Schritt 2').first().waitFor();
	await page.context().close();
});

test('the pages of the office are without barriers that a machine can find, on a desk and on a telephone', async () => {
	const page = await signIn('katrin');
	const first = await village.db
		.selectFrom('caseFile')
		.select('id')
		.where('tenantId', '=', 'auenrode')
		.orderBy('reference')
		.executeTakeFirstOrThrow();
	const found: string[] = [];
	for (const path of ['', '/neu', '/einrichten', '/einrichten/art', '/einrichten/art?name=pothole', `/${first.id}`]) {
		await page.goto(new URL(`/verwaltung/meldungen${path}`, page.url()).href);
		found.push(...(await barriersOn(page)).map((barrier) => `${path}: ${barrier}`));
		await page.setViewportSize({ width: 320, height: 640 });
		const over = await overhangOf(page);
		if (over > 0) found.push(`${path}: ${over} px`);
		await page.setViewportSize({ width: 1280, height: 900 });
	}
	assert.deepEqual(found, []);
	await page.context().close();
});

test('the screen of an infopoint asks in large, leads nowhere else, and forgets when nobody touches it', async () => {
	const page = await open('/infopoint/markt-auenrode/melden', { viewport: { width: 1080, height: 1920 } });
	await page.clock.install();
	await page.reload();
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await overhangOf(page), 0);
	const small = await page
		.locator('.om-choice, .om-input, .kern-btn')
		.evaluateAll((all) =>
			all.filter((one) => one.clientHeight > 0 && one.getBoundingClientRect().height < 56).map((one) => one.outerHTML),
		);
	assert.deepEqual(small, []);
	const away = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href')).filter((href) => !href?.startsWith('#')));
	assert.deepEqual(
		away.filter((href) => !/^(http:\/\/auenrode\.localhost:\d+(\/\w\w)?)?\/infopoint\/markt-auenrode(?=[/?]|$)/.test(href ?? '')),
		[],
	);
	await page.locator('textarea').fill('Geheim');
	await page.clock.fastForward(61_000);
	await page.getByRole('button', { name: 'Ja, ich bin noch da' }).click();
	assert.equal(await page.locator('textarea').inputValue(), 'Geheim');
	await page.clock.fastForward(61_000);
	await Promise.all([page.waitForURL(/\/infopoint\/markt-auenrode$/), page.clock.fastForward(21_000)]);
	await page.getByRole('link', { name: 'Etwas melden' }).click();
	assert.equal(await page.locator('textarea').inputValue(), '');
	await page.getByText('Lampe', { exact: false }).first().click();
	await page.getByRole('button', { name: 'Meldung abschicken' }).click();
	await page.getByRole('heading', { name: 'Danke! Ihre Meldung ist da.' }).waitFor();
	assert.deepEqual(await barriersOn(page), []);
	await Promise.all([page.waitForURL(/\/infopoint\/markt-auenrode$/), page.clock.fastForward(46_000)]);
	await page.goBack();
	assert.equal(await page.getByText(/AU-\d{4}-\d{5}/).count(), 0, 'going back shows no number of the one before');
	assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
	await page.context().close();
});

test('an alarm comes to a screen that stands there, on top, and its link stays on the screen, in the language of whoever reads', async () => {
	const page = await open('/en/infopoint/markt-auenrode');
	const anna = await signIn('anna');
	const words = { sprache: 'de', title: 'Trinkwasser am Markt', summary: 'Bitte abkochen.', urgency: 'alarm', places: 'auenrode' };
	// The screen listens five seconds after it stands.
	await page.waitForTimeout(6000);
	const status = await anna.evaluate(
		async (form) => {
			const body = new URLSearchParams(form);
			return (await fetch(`/verwaltung/aktuelles/${crypto.randomUUID()}/bearbeiten`, { method: 'POST', body })).status;
		},
		{ _deed: 'publish', _base: '', ...words },
	);
	assert.equal(status, 200);
	const more = page.locator('.om-alarm a');
	await more.waitFor();
	assert.match((await more.getAttribute('href')) ?? '', /^\/en\/infopoint\/markt-auenrode\/aktuelles\/trinkwasser/);
	await more.click();
	await page.getByRole('heading', { name: 'Trinkwasser am Markt', level: 1 }).waitFor();
	await Promise.all([page.context().close(), anna.context().close()]);
});
