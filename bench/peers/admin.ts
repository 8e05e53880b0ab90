import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { editor } from './material.ts';
import type { Entrance } from './peer.ts';

export type Loaded = {
	/** Over the wire until the form of the login, and until the list of articles, can be used. */
	readonly login: Load;
	readonly list: Load;
};
type Load = { readonly kilobytes: number; readonly packed: number; readonly requests: number; readonly seconds: number };

const patience = 60_000;

/** Enters a back office with an empty browser: the form of the login, then the list of articles with rows in it. */
export const enter = async ({ login, fields, list, row }: Entrance): Promise<Loaded> => {
	const browser = await chromium.launch({
		executablePath: '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP *.localhost 127.0.0.1'],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(patience);
		const wire = await page.context().newCDPSession(page);
		await wire.send('Network.enable');
		let [bytes, requests, packed] = [0, 0, 0];
		const reading: Promise<void>[] = [];
		wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
			bytes += encodedDataLength;
			requests += encodedDataLength > 0 ? 1 : 0;
		});
		/** What a proxy would make of it that packs whatever the server sent unpacked. */
		page.on('requestfinished', (request) => {
			const read = async (): Promise<void> => {
				const [response, sizes] = await Promise.all([request.response(), request.sizes()]);
				const isPacked = response === null || (await response.headerValue('content-encoding')) !== null;
				const body = isPacked ? null : await response.body().catch(() => null);
				packed += sizes.responseHeadersSize + Math.min(sizes.responseBodySize, body ? gzipSync(body).length : Infinity);
			};
			reading.push(read().catch(() => {}));
		});
		const begun = performance.now();
		let resting = 0;
		const loaded = async (): Promise<Load> => {
			const seconds = (performance.now() - begun - resting) / 1000;
			const rest = performance.now();
			await page.waitForLoadState('networkidle').catch(() => {});
			await Promise.all(reading);
			resting += performance.now() - rest;
			return { kilobytes: bytes / 1024, packed: packed / 1024, requests, seconds };
		};
		await page.goto(login, { waitUntil: 'commit' });
		await page.locator(fields.password).first().fill(editor.password);
		const first = await loaded();
		await page.locator(fields.email).first().fill(editor.email);
		await page.locator(fields.password).first().fill(editor.password);
		await Promise.all([page.waitForURL((url) => !url.pathname.endsWith(new URL(login).pathname)), page.locator(fields.submit).first().click()]);
		await page.goto(list, { waitUntil: 'commit' });
		await page.locator(row).nth(5).waitFor();
		return { login: first, list: await loaded() };
	} finally {
		await browser.close();
	}
};
