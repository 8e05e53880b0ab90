import assert from 'node:assert/strict';
import { test } from 'node:test';
import { photo } from '#testing/reporting.ts';
import { barriersOn } from '#testing/barriers.ts';
import { busyAtFirst, overhangOf, raiseStage } from './stage.ts';

const { open, signIn, village } = await raiseStage();
const office = '/verwaltung/strassen';

test('an order is done without a network: the photo waits on the telephone and leaves when the network is back', async () => {
	const page = await signIn('jens', { viewport: { width: 360, height: 640 } });
	await page.goto(new URL(`${office}/auftraege`, page.url()).href);
	await page.locator(`a[href*="/auftraege/neu?meldung="]`).first().click();
	await page.getByRole('button', { name: 'Auftrag geben' }).click();
	await page.getByRole('button', { name: 'Ich fange an' }).waitFor();
	assert.equal(await overhangOf(page), 0);
	assert.deepEqual(await barriersOn(page), []);
	const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
	await page.reload();
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	await page.reload();
	await page.getByLabel('Was ist gemacht?').fill('Mit Kaltasphalt geschlossen.');
	const file = await photo();
	const buffer = Buffer.from(await file.arrayBuffer());
	await page.getByLabel('Foto nachher (freiwillig)').setInputFiles({ name: file.name, mimeType: file.type, buffer });
	await page.getByRole('button', { name: 'Erledigt' }).click();
	await page.getByText('Kein Netz.').waitFor();
	const stateOf = async () =>
		(await village.db.selectFrom('caseFile').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
	assert.equal(await stateOf(), 'ready');
	await busyAtFirst(page, '/fertig');
	await page.context().setOffline(false);
	await page.getByText('Noch nicht angekommen.').waitFor();
	await page.getByText('Angekommen. Zum Auftrag').waitFor();
	assert.equal(await stateOf(), 'done');
	const pictures = await village.db.selectFrom('casePicture').select('role').where('caseId', '=', id).execute();
	assert.deepEqual(
		pictures.map(({ role }) => role),
		['proof'],
	);
	await page.context().close();
});

test('the map of the roads moves when somebody opens it, and says what lies under the finger', async () => {
	const page = await open('/strassen');
	const answered = page.waitForResponse((response) => response.url().includes('/strassen/kacheln/') && response.status() === 200);
	await page.getByRole('button', { name: 'Bewegliche Karte öffnen' }).click();
	await page.locator('.om-live-map canvas').waitFor();
	const tile = await answered;
	assert.equal(tile.headers()['content-type'], 'application/vnd.mapbox-vector-tile');
	assert.deepEqual(await barriersOn(page), []);
	await page.context().close();
});
