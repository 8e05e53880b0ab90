import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barriersOn } from '#testing/barriers.ts';
import { busyAtFirst, overhangOf, raiseStage } from './stage.ts';

const { open, village } = await raiseStage();
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
	await busyAtFirst(page, '/melden');
	await page.context().setOffline(false);
	await page.getByText('Noch nicht angekommen.').waitFor();
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
