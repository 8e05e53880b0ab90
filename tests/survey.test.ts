import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { staff } from '#kernel/context.ts';
import { arrivedOf, drivesOf } from '#modules/roads/server/queries/drives.ts';
import { findingsOf } from '#modules/roads/server/queries/findings.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';
import { barriersOn } from '#testing/barriers.ts';
import { busyAtFirst, overhangOf, raiseStage } from './stage.ts';

const { signIn, open, village } = await raiseStage();
const jens = staff(village.as('jens'), 'roads.survey');
const phoneDrives = async () => (await drivesOf(jens)).filter(({ source }) => source === 'phone');

test('somebody of the building yard drives without a network; the drive waits on the telephone and arrives once, with pictures and a hint', async () => {
	const ground = await groundOf(jens);
	assert.ok(ground);
	const [longitude = 0, latitude = 0] = [ground.network.lon[0], ground.network.lat[0]];
	const options = {
		viewport: { width: 360, height: 640 },
		permissions: ['geolocation', 'camera', 'microphone'],
		geolocation: { longitude, latitude },
	};
	const page = await signIn('jens', options);
	await page.goto(new URL('/befahrung', page.url()).href);
	await page.getByText('wartet keine Fahrt').waitFor();
	assert.equal(await overhangOf(page), 0);
	assert.deepEqual(await barriersOn(page), []);
	await page.getByRole('button', { name: 'Fahrt beginnen' }).click();
	await page.getByRole('button', { name: 'Gefahr merken', exact: true }).waitFor();
	assert.deepEqual(await barriersOn(page), []);
	await page.context().setOffline(true);
	for (const step of [1, 2, 3]) {
		await page.context().setGeolocation({ longitude: longitude + step / 7000, latitude, accuracy: 4 });
		await pause(300);
	}
	await page.getByRole('button', { name: 'Gefahr merken', exact: true }).click();
	await page.getByText('Gefahr ist gemerkt').waitFor();
	await page.getByRole('button', { name: 'Fahrt beenden' }).click();
	await page.getByText('Eine Fahrt wartet').waitFor();
	assert.deepEqual(await phoneDrives(), []);
	await busyAtFirst(page, '/fahrten');
	await page.context().setOffline(false);
	await page.getByText('Alles ist angekommen').waitFor({ timeout: 60_000 });
	const [drive, ...others] = await phoneDrives();
	assert.ok(drive && others.length === 0);
	assert.equal(drive.state, 'waiting');
	const { pieces, pictures } = await arrivedOf(jens, drive.id);
	assert.deepEqual([pieces, pictures.length > 0, drive.proposed], [[0], true, 1]);
	await page.reload();
	await page.getByText('wartet keine Fahrt').waitFor();
	assert.equal((await phoneDrives()).length, 1);
	await page.context().close();
});

test('in a mount across the windscreen everything is in sight; whoever refuses the place is told before an hour is driven for nothing', async () => {
	const viewport = { width: 740, height: 360 };
	const page = await signIn('jens', {
		viewport,
		colorScheme: 'dark',
		permissions: ['camera', 'geolocation'],
		geolocation: { longitude: 11.6, latitude: 52.2 },
	});
	await page.goto(new URL('/befahrung', page.url()).href);
	await page.getByRole('button', { name: 'Fahrt beginnen' }).click();
	const hazard = page.getByRole('button', { name: 'Gefahr merken', exact: true });
	await hazard.waitFor();
	assert.ok(await hazard.evaluate((one) => one === document.activeElement), 'the keyboard is where the next deed is');
	for (const shown of [hazard, page.getByRole('button', { name: 'Fahrt beenden' }), page.locator('video')]) {
		const { y, height } = (await shown.boundingBox()) ?? { y: -1, height: 0 };
		assert.ok(y >= 0 && y + height <= viewport.height, `${y} ${height}`);
	}
	await page.context().close();
	const refusing = await signIn('jens', { viewport: { width: 360, height: 740 }, permissions: ['camera'] });
	await refusing.goto(new URL('/befahrung', refusing.url()).href);
	await refusing.getByRole('button', { name: 'Fahrt beginnen' }).click();
	await refusing.getByText('Der Standort ist nicht freigegeben').waitFor();
	await refusing.getByText('wartet keine Fahrt').waitFor();
	assert.ok(await refusing.getByRole('button', { name: 'Fahrt beginnen' }).isVisible());
	await refusing.context().close();
});

test('without a script the page says what it needs and offers the upload; without an account it leads to the way in and back', async () => {
	const page = await signIn('jens', { javaScriptEnabled: false });
	await page.goto(new URL('/befahrung', page.url()).href);
	await page.getByText('Hier braucht es JavaScript').waitFor();
	await page.getByRole('link', { name: 'Aufgezeichnete Fahrt hochladen' }).click();
	await page.getByRole('heading', { name: 'Fahrt hochladen' }).waitFor();
	await page.context().close();
	const stranger = await open('/befahrung');
	assert.match(stranger.url(), /anmelden\?weiter=%2Fverwaltung%2Fbefahrung/);
	await stranger.context().close();
});

test('somebody looks through pictures with the keyboard: a digit says what it is, arrows move', async () => {
	const drive = (await drivesOf(jens)).find(({ source }) => source === 'simulated');
	assert.ok(drive);
	const page = await signIn('jens');
	await page.goto(new URL(`/verwaltung/strassen/funde/${drive.id}?bild=4`, page.url()).href);
	await page.getByRole('heading', { name: 'Bild 4 von 8' }).waitFor();
	await page.keyboard.press('ArrowRight');
	await page.getByRole('heading', { name: 'Bild 5 von 8' }).waitFor();
	await page.keyboard.press('8');
	assert.ok(await page.locator('#neu input[value=breakout]').isChecked());
	const frame = page.locator('[data-part=frame]');
	const { x, y, width, height } = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x + width * 0.75, y + height * 0.75);
	await page.mouse.up();
	await page.locator('#neu').getByLabel('Wie viel?').fill('0,4');
	await page.getByRole('button', { name: 'Festhalten' }).click();
	await page.getByText('Ausbruch, 0,4 m², mittel').waitFor();
	const box = (await findingsOf(jens, drive.id)).find(({ origin, extent }) => origin === 'person' && extent === 0.4)?.box;
	assert.ok(box && Math.abs(box.width - 240) < 4 && Math.abs(box.x - 480) < 4, JSON.stringify(box));
	await page.locator('h1').click();
	await page.keyboard.press('ArrowLeft');
	await page.getByRole('heading', { name: 'Bild 4 von 8' }).waitFor();
	await page.context().close();
});
