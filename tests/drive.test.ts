import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { staff } from '#kernel/context.ts';
import { processDrive } from '#modules/roads/server/commands/process-drive.ts';
import { driveOf, drivesOf } from '#modules/roads/server/queries/drives.ts';
import { findingsOf } from '#modules/roads/server/queries/findings.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';
import { barriersOn } from '#testing/barriers.ts';
import { found } from '#testing/found.ts';
import { routeOfMetres } from '#testing/simulated-drive.ts';
import { dice, recorded } from '#testing/synthetic-drive.ts';
import { busyAtFirst, overhangOf, raiseStage } from './stage.ts';

const { signIn, village } = await raiseStage();
const { network } = found(await groundOf(village.visitor()));
const route = routeOfMetres(network, 900, 5);
const { lon, lat } = recorded(network, route, { every: 2, sigma: 1, random: dice(3) });

/** What the hand of whoever sits beside does, by the number of the place. */
const deeds: Readonly<Record<number, (page: Page) => Promise<void>>> = {
	10: (page) => page.getByRole('button', { name: 'Gefahr merken', exact: true }).click(),
	11: (page) => page.getByText('Gefahr ist gemerkt.').waitFor(),
	15: (page) => page.getByRole('button', { name: 'Gefahr merken und dazu sprechen' }).click(),
	16: (page) => page.getByText('Sprechen Sie.').waitFor(),
	18: (page) => page.getByRole('button', { name: 'Gefahr merken und dazu sprechen' }).click(),
};
const driveAlong = async (page: Page): Promise<void> => {
	for (const [at, longitude] of lon.subarray(0, 20).entries()) {
		await page.context().setGeolocation({ longitude, latitude: lat[at] ?? 0, accuracy: 3 });
		await page.waitForTimeout(500);
		await deeds[at]?.(page);
	}
};
const jens = staff(village.as('jens'), 'roads.survey');
/** What the only drive of a telephone became, and what was pointed at on it. */
const driven = async () => {
	const { id } = found((await drivesOf(jens)).find(({ source }) => source === 'phone'));
	await processDrive(village.visitor(), id);
	const hazards = (await findingsOf(jens, id)).filter(({ origin }) => origin === 'button');
	return { ...(await driveOf(jens, id)), hazards };
};

test('a drive without a network: places, shaking, pictures by distance and spoken hazards wait on the telephone and arrive later', async () => {
	const [longitude = 0, latitude = 0] = [lon[0], lat[0]];
	const page = await signIn('jens', {
		viewport: { width: 360, height: 640 },
		permissions: ['geolocation', 'camera', 'microphone'],
		geolocation: { longitude, latitude },
	});
	await page.goto(new URL('/verwaltung/befahrung', page.url()).href);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
	await page.reload();
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	await page.reload();
	assert.equal(await overhangOf(page), 0);
	await page.getByRole('button', { name: 'Fahrt beginnen' }).click();
	await page.getByRole('button', { name: 'Gefahr merken', exact: true }).waitFor();
	assert.deepEqual(await barriersOn(page), []);
	await page.evaluate(() => {
		const shaken = () => ({ x: Math.random() - 0.5, y: Math.random() - 0.5, z: 9.8 + Math.random() - 0.5 });
		setInterval(() => dispatchEvent(new DeviceMotionEvent('devicemotion', { accelerationIncludingGravity: shaken() })), 16);
	});
	await driveAlong(page);
	await page.getByText('Gefahr ist gemerkt.').waitFor();
	assert.match((await page.locator('[data-part="metres"]').textContent()) ?? '', /^0,[1-9] km$/);
	const shot = Number(await page.locator('[data-part="pictures"]').textContent());
	assert.ok(shot > 20, `${shot} pictures`);
	await page.getByRole('button', { name: 'Fahrt beenden' }).click();
	await page.getByText('Eine Fahrt wartet auf dem Telefon.').waitFor();
	await busyAtFirst(page, '/fahrten');
	await page.context().setOffline(false);
	await page.getByText('Alles ist angekommen').waitFor({ timeout: 180_000 });
	const { state, metres, report, hazards } = await driven();
	assert.equal(state, 'done');
	assert.ok(metres > 200, `${metres} m`);
	assert.ok((report.pictures ?? 0) > 0.8 * shot, `${report.pictures} of ${shot} pictures have a place`);
	assert.deepEqual([hazards.length, hazards.filter(({ voiceType }) => voiceType !== null).length], [2, 1]);
	assert.ok(hazards.every(({ pictureId }) => pictureId !== null));
	await page.context().close();
});

test('a drive that ended with its browser before anything was recorded does not hold back what comes after it', async () => {
	const place = { longitude: lon[0] ?? 0, latitude: lat[0] ?? 0 };
	const page = await signIn('jens', { permissions: ['geolocation'], geolocation: place });
	await page.goto(new URL('/verwaltung/befahrung', page.url()).href);
	await page.getByRole('button', { name: 'Fahrt beginnen' }).click();
	await page.getByRole('button', { name: 'Fahrt beenden' }).waitFor();
	await page.reload();
	await page.getByText('Auf dem Telefon wartet keine Fahrt.').waitFor();
	await page.context().close();
});
