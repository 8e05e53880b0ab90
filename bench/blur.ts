import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import * as z from 'zod';
import { blurFiles, blurFolder } from '#screens/blur-files.ts';
import { assetsOf } from '#site/assets.ts';
import { blurLibrary } from '#site/blur-library.ts';
import { bundleAssets } from '#ui/assets.ts';
import { cpuOf } from './measure.ts';

const { resolve } = createRequire(import.meta.url);
const [human, wasm] = [
	join(dirname(resolve('@vladmandic/human')), '..'),
	join(dirname(resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist'),
];
const files = [
	join(human, 'dist/tfjs.esm.js'),
	join(wasm, 'tfjs-backend-wasm-simd.wasm'),
	...['blazeface.json', 'blazeface.bin', 'centernet.json', 'centernet.bin'].map((name) => join(human, 'models', name)),
];
const kilobytes = (bytes: number): number => Math.round(bytes / 1024);
const rows = files.map((file) => {
	const bytes = readFileSync(file);
	return { name: file.split('/').at(-1), plain: bytes.length, gzip: gzipSync(bytes).length, br: brotliCompressSync(bytes).length };
});
const sum = (key: 'plain' | 'gzip' | 'br'): number => kilobytes(rows.reduce((total, row) => total + row[key], 0));
console.log('| once, when the first photo is chosen | KB | gzip | br |\n|---|---|---|---|');
for (const { name, plain, gzip, br } of rows) console.log(`| ${name} | ${kilobytes(plain)} | ${kilobytes(gzip)} | ${kilobytes(br)} |`);
console.log(`| together | ${sum('plain')} | ${sum('gzip')} | ${sum('br')} |`);

const assets = await bundleAssets();
const script = assets.scripts.get('blur-photo') ?? '';
const app = new Hono()
	.get('/', (c) => c.html('<!doctype html><title>bench</title>'))
	.route('/assets', assetsOf(assets))
	.route(blurFolder, blurLibrary);
const server = await new Promise<ReturnType<typeof serve>>((started) => {
	const one = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => started(one));
});
const address = server.address();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(`http://localhost:${typeof address === 'object' && address ? address.port : 0}/`);

const sample = join(human, 'assets/samples.jpg');
const answered = z.object({ boxes: z.array(z.object({ sort: z.string() })), size: z.number() });
const look = async (picture: Buffer) => {
	const raw: unknown = await page.evaluate(
		async ([base64, worker, wanted]) => {
			const file = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
			const own = new Worker(worker, { type: 'module' });
			const answer = new Promise((done) =>
				own.addEventListener('message', ({ data }) => done({ boxes: data.boxes, size: data.blob.size })),
			);
			own.postMessage({ deed: 'look', file, files: wanted });
			return answer.finally(() => own.terminate());
		},
		[picture.toString('base64'), script, blurFiles] as const,
	);
	return answered.parse(raw);
};

/** People in a picture of 4000 × 3000 pixels, as a telephone takes it; and the same in small. */
const pictureOf = (width: number, height: number) => sharp(sample).resize(width, height, { fit: 'cover' }).jpeg({ quality: 90 }).toBuffer();
console.log('\n| picture | CPU ms | sent KB | covered |\n|---|---|---|---|');
for (const [width, height] of [
	[640, 480],
	[1280, 960],
	[4000, 3000],
] as const) {
	const picture = await pictureOf(width, height);
	const before = cpuOf(process.pid);
	const { boxes, size } = await look(picture);
	const sorts = Object.entries(Object.groupBy(boxes, ({ sort }) => sort)).map(([sort, all]) => `${sort} ${all?.length ?? 0}`);
	console.log(`| ${width} × ${height} | ${cpuOf(process.pid) - before} | ${kilobytes(size)} | ${sorts.join(', ')} |`);
}
console.log(`
Library and models are read and started anew for each picture; they come from the cache of the browser after the first.

How many of the faces and vehicles in pictures are found (recall) is not measured: that takes street pictures in which somebody marked all of them. Looked
for by name among the packages of npm, PyPI and Debian; none was found, only bindings to sets that are fetched elsewhere. What the rows above say is
what was covered, not what was missed.`);
await browser.close();
server.close();
