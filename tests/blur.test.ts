import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import * as z from 'zod';
import { barriersOn } from '#testing/barriers.ts';
import { overhangOf, raiseStage } from './stage.ts';

const { open, village } = await raiseStage();

/** People as the package of the models shows them: a cut of its sample, without the frames drawn on the rest. */
const sample = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/human')), '../assets/samples.jpg');
const people = () => sharp(sample).extract({ left: 160, top: 0, width: 640, height: 158 }).jpeg({ quality: 92 }).toBuffer();

const found = z.object({
	boxes: z.array(z.object({ sort: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
});
type Box = z.output<typeof found>['boxes'][number];
type Stretch = readonly [from: number, length: number];
const common = ([from, length]: Stretch, [otherFrom, otherLength]: Stretch): number =>
	Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
/** How much of a box lies under another. */
const under = (box: Box, cover: Box): number =>
	(common([box.x, box.width], [cover.x, cover.width]) * common([box.y, box.height], [cover.y, cover.height])) / (box.width * box.height);
/** What the detectors of the page see in a file: asked from the same worker that the form uses. */
const seenIn = async (page: Page, bytes: Uint8Array): Promise<readonly Box[]> => {
	const raw: unknown = await page.evaluate(async (base64) => {
		const script = document.querySelector<HTMLScriptElement>('script[src*="blur-photo"]')?.src ?? '';
		const { files } = JSON.parse(document.querySelector<HTMLElement>('blur-photo')?.dataset['cover'] ?? '{}');
		const file = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
		const worker = new Worker(script, { type: 'module' });
		return new Promise((resolve) => {
			worker.addEventListener('message', ({ data }) => resolve(data));
			worker.postMessage({ deed: 'look', file, files });
		});
	}, Buffer.from(bytes).toString('base64'));
	return found.parse(raw).boxes;
};

const choose = async (page: Page, buffer: Buffer): Promise<void> => {
	await page.locator('input[type=file]').setInputFiles({ name: 'IMG_4711.jpg', mimeType: 'image/jpeg', buffer });
	await page.getByAltText('Ihr Foto, wie es abgeschickt wird').waitFor({ timeout: 90_000 });
};
const lastPicture = () =>
	village.db
		.selectFrom('casePicture')
		.select(['id', 'large', 'isBlurred', 'blurReceipt', 'releasedAt', 'caseId'])
		.where('tenantId', '=', 'auenrode')
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow();

test('nobody can be recognised on what leaves the device, and the person sees it before it goes', async () => {
	const page = await open('/melden', { viewport: { width: 360, height: 640 } });
	const first = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	assert.ok(!first.some((address) => address.includes('/unkenntlich/')), 'nothing of it is in the first view');
	const asked: URL[] = [];
	page.on('request', (request) => asked.push(new URL(request.url())));
	const photo = await people();
	await choose(page, photo);
	assert.deepEqual([...new Set(asked.map(({ host }) => host).filter((host) => host !== ''))], [new URL(page.url()).host]);
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await overhangOf(page), 0);
	await page.getByLabel('Was ist es?').selectOption('waste');
	await page.getByLabel('Breite und Länge').or(page.locator('input[name=position]')).first().fill('52.2131, 11.6462');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByText('Ihr Foto ist schon da.').waitFor();
	const { large, isBlurred, blurReceipt } = await lastPicture();
	assert.equal(isBlurred, true);
	const covered = found.parse(blurReceipt).boxes;
	assert.ok(covered.filter(({ sort }) => sort === 'face' || sort === 'head').length >= 4, JSON.stringify(covered));
	await page.goto(new URL('/melden', page.url()).href);
	const after = await seenIn(page, large);
	// A figure whose head is a patch may still look like a face as a whole.
	const faces = after.filter(({ sort }) => sort === 'face');
	assert.deepEqual(
		faces.filter((face) => !covered.some((cover) => under(face, cover) > 0.25)),
		[],
	);
	await page.context().close();
});
