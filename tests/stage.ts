import { after } from 'node:test';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { demoPassword, people, type PersonName } from '#app/demo/people.ts';
import { inEveryLanguage } from '#app/languages.ts';
import { drawMissingMaps, mapsDirOf } from '#app/maps.ts';
import { web } from '#app/web.ts';
import { barriersOn } from '#testing/barriers.ts';
import { openVillage } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';
import { temporary } from '#testing/temporary.ts';

const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	// Draws WebGL without a graphics card.
	'--enable-unsafe-swiftshader',
	// A moving picture and a tone instead of camera and microphone.
	'--use-fake-device-for-media-stream',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export type Stage = {
	readonly open: (path: string, options?: BrowserContextOptions & { host?: string }) => Promise<Page>;
	readonly signIn: (who: PersonName, options?: BrowserContextOptions) => Promise<Page>;
	readonly village: Awaited<ReturnType<typeof openVillage>>;
};

/** The program on a free port with the demo world; `at` is an address of it in a municipality. */
export const raiseProgram = async () => {
	const village = await openVillage();
	const dataDir = temporary('stage');
	await drawMissingMaps(village.db, mapsDirOf({ dataDir }));
	const answer = inEveryLanguage(web(village.db, { assets: await bundleAssets(), trustProxy: false, scheme: 'http', dataDir }));
	const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
		const started = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
	});
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	after(() => {
		server.close();
	});
	return { village, at: (path: string, host = 'auenrode'): string => `http://${host}.localhost:${port}${path}` };
};

/** The same with a real browser before it. */
export const raiseStage = async (): Promise<Stage> => {
	const { village, at } = await raiseProgram();
	const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
	after(() => browser.close());

	const open: Stage['open'] = async (path, { host, ...options } = {}) => {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', ...options });
		const page = await context.newPage();
		page.setDefaultTimeout(10_000);
		await page.goto(at(path, host));
		return page;
	};
	const signIn: Stage['signIn'] = async (who, options) => {
		const page = await open('/verwaltung', { host: people[who].tenantId, ...options });
		await page.getByLabel('E-Mail').fill(people[who].email);
		await page.getByLabel('Passwort', { exact: true }).fill(demoPassword);
		await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
		await page.waitForURL(/eingang/);
		return page;
	};
	return { open, signIn, village };
};

/** The first that is sent to such an address hears that the server is busy. */
export const busyAtFirst = async (page: Page, path: string): Promise<void> => {
	await page.context().route(
		(url) => url.pathname.endsWith(path),
		(route) => (route.request().method() === 'POST' ? route.fulfill({ status: 503 }) : route.fallback()),
		{ times: 1 },
	);
};

/** What a machine finds by day, and of the colours by night. */
const barriersByDayAndNight = async (page: Page): Promise<string[]> => {
	const byDay = await barriersOn(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	return [...byDay, ...(await barriersOn(page, 'colours')).map((barrier) => `by night: ${barrier}`)];
};

/** Pixels by which a page is wider than its window. */
export const overhangOf = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The same, and whether it fits a window of 320 pixels (WCAG 2.2, 1.4.10). The page stays as small as that. */
export const faultsOf = async (page: Page): Promise<string[]> => {
	const barriers = await barriersByDayAndNight(page);
	await page.setViewportSize({ width: 320, height: 640 });
	const over = await overhangOf(page);
	return over > 0 ? [...barriers, `${over} px too wide`] : barriers;
};

/** Letters of the browser, and twice as large. */
const [usual, large] = [
	{ standard: 16, fixed: 13 },
	{ standard: 32, fixed: 26 },
];
/** What stands beside a phone, or lies over the name of the municipality, when somebody reads twice as large (WCAG 2.2, 1.4.4). */
export const faultsInLargeText = async (page: Page): Promise<string[]> => {
	const tools = await page.context().newCDPSession(page);
	await tools.send('Page.setFontSizes', { fontSizes: large });
	await page.setViewportSize({ width: 360, height: 740 });
	const over = await overhangOf(page);
	const isCovered = await page.evaluate(() => {
		const [name, menu] = ['.om-logo b', '.om-menu summary, .om-rail__more summary'].map((what) =>
			document.querySelector(what)?.getBoundingClientRect(),
		);
		if (!name || !menu) return false;
		return name.right > menu.left && menu.right > name.left && name.bottom > menu.top;
	});
	await tools.send('Page.setFontSizes', { fontSizes: usual });
	await page.setViewportSize({ width: 320, height: 640 });
	return [...(over > 0 ? [`${over} px too wide in large letters`] : []), ...(isCovered ? ['the menu covers the name'] : [])];
};

const windows = 3;

type Look = (page: Page, path: string) => Promise<readonly string[]>;

/** Looks at every address beside `start`, in a few windows at a time by day, and names the address before each fault. */
export const faultsAt = async (start: Page, paths: readonly string[], look: Look): Promise<string[]> => {
	const waiting = paths.values();
	const found: string[] = [];
	const walk = async (): Promise<void> => {
		const page = await start.context().newPage();
		for (const path of waiting) {
			await page.emulateMedia({ colorScheme: 'light' });
			await page.setViewportSize({ width: 1280, height: 900 });
			found.push(...(await look(page, path)).map((fault) => `${path}: ${fault}`));
		}
		await page.close();
	};
	await Promise.all(Array.from({ length: windows }, walk));
	return found.toSorted();
};
