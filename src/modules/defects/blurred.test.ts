import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { blurModels } from '#kernel/case/receipt.ts';
import { changed, everyone } from '#kernel/tenancy/remembered.ts';
import { newKey as key, openReporting, photo } from '#testing/reporting.ts';
import { publicReport } from './server/queries/public.ts';

const { db, visitor, citizen, clerk } = await openReporting();
const position = '52.2131, 11.6462';

const receiptOf = async (file: File): Promise<string> => {
	const sha256 = createHash('sha256')
		.update(new Uint8Array(await file.arrayBuffer()))
		.digest('hex');
	return JSON.stringify({ sha256, boxes: [], models: blurModels.models.map((name) => ({ name, version: blurModels.version })) });
};

/** Sends a report with a photo; what everybody sees of it, and its picture. */
const reported = async (receipt: (file: File) => Promise<string>) => {
	const file = await photo();
	const form = { key: key(), category: 'other', position, description: 'Eimer' };
	await citizen.post('/melden', { ...form, schritt: 'weiter', photo: file, receipt: await receipt(file) });
	const { to } = await citizen.post('/melden', { ...form, schritt: 'senden' });
	const [, reference = ''] = /(AU-\d{4}-\d{5})/.exec((await citizen.get(to)).text) ?? [];
	const { id = '' } = (await publicReport(visitor(), reference)) ?? {};
	const picture = await db.selectFrom('casePicture').selectAll().where('caseId', '=', id).executeTakeFirstOrThrow();
	const places = await Promise.all(
		[`/melden/${reference}`, `/open311/v2/requests/${reference}.json`, `/melden/${reference}/bild/${picture.id}/gross`].map((path) =>
			citizen.get(path),
		),
	);
	return {
		id,
		picture,
		isSeen: places.map(({ status, text }) => status === 200 && (text.includes(picture.id) || text.startsWith('RIFF'))),
	};
};
const nowhere = [false, false, false];
const everywhere = [true, true, true];

const setAtOnce = async (isSet: boolean): Promise<void> => {
	const { settings } = await db.selectFrom('tenant').select('settings').where('id', '=', 'auenrode').executeTakeFirstOrThrow();
	const all = typeof settings === 'object' ? settings : {};
	await db
		.updateTable('tenant')
		.set({ settings: JSON.stringify({ ...all, blurredAtOnce: isSet }) })
		.where('id', '=', 'auenrode')
		.execute();
	await changed(everyone);
};

test('a blurred picture waits for the office too, unless the municipality wants it at once', async () => {
	const waits = await reported(receiptOf);
	assert.equal(waits.picture.isBlurred, true);
	assert.deepEqual(waits.isSeen, nowhere);
	assert.match((await clerk.get(`/verwaltung/meldungen/${waits.id}`)).text, /auf dem Gerät unkenntlich gemacht/);
	await setAtOnce(true);
	assert.deepEqual((await reported(receiptOf)).isSeen, everywhere);
});

test('at once or not: a forged receipt, or none, leaves the picture waiting for a person', async () => {
	await setAtOnce(true);
	const another = await receiptOf(new File(['other bytes'], 'x.jpg'));
	for (const receipt of [async () => another, async () => '', async (file: File) => (await receiptOf(file)).replace('centernet', 'x')]) {
		const { picture, isSeen } = await reported(receipt);
		assert.equal(picture.isBlurred, false);
		assert.deepEqual(isSeen, nowhere);
	}
});

test('the database itself shows no picture that neither a device nor a person looked at', async () => {
	const { picture } = await reported(async () => '');
	const shown = db.updateTable('casePicture').set({ releasedAt: new Date() }).where('id', '=', picture.id);
	await assert.rejects(shown.execute(), /case_picture_check/);
	await assert.rejects(
		db.updateTable('casePicture').set({ isBlurred: true }).where('id', '=', picture.id).execute(),
		/case_picture_check/,
	);
});
