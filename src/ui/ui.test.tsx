import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, suite, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { barriersOn } from '#testing/barriers.ts';
import { painted } from './art/palette.ts';
import { isSceneName, scene } from './art/scenes.ts';
import { bundleAssets, type Assets } from './assets.ts';
import type { Language } from './language.ts';
import { type Markup, written } from './markup.ts';
import { Shell } from './page/shell.tsx';
import { SampleConfirmation, SampleForm } from './sample/form.tsx';
import { SampleOffice } from './sample/office.tsx';
import { SamplePortal } from './sample/portal.tsx';
import { themeCss, themes } from './theme.ts';

const policy =
	"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob: data:; font-src 'self'; form-action 'self'; base-uri 'none'";
const flags =
	'--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const samples: Record<string, (lang: Language) => Markup> = {
	portal: (lang) => <SamplePortal lang={lang} />,
	formular: (lang) => <SampleForm lang={lang} />,
	bestaetigung: (lang) => <SampleConfirmation lang={lang} />,
	verwaltung: (lang) => <SampleOffice lang={lang} />,
};

const pageOf = (assets: Assets, name: string, query: URLSearchParams): Markup => {
	const lang = query.get('sprache') === 'ar' ? 'ar' : 'de';
	const theme = query.get('ort') ?? 'auenrode';
	const isOffice = name === 'verwaltung';
	const forced = query.get('schema') === 'dark';
	const sample = samples[name];
	return (
		<Shell
			lang={lang}
			title="Muster – Auenrode"
			description="Alle Bausteine"
			styles={[isOffice ? assets.officeCss : assets.portalCss, `/thema/${theme}.css`]}
			scripts={[...assets.scripts.values()]}
			preload={assets.preload}
			look={isOffice ? 'office' : 'portal'}
			{...(forced && { scheme: 'dark' as const })}
			body={sample ? written(sample(lang)) : ''}
		/>
	);
};

// The address of a drawing: its name, then `-nacht` for the twin of dark schemes.
const drawing = /^\/bild\/([a-z]+)(-nacht)?\.svg$/;

const answer = async (assets: Assets, address: URL): Promise<{ type: string; body: string | Uint8Array }> => {
	const file = assets.files.get(address.pathname);
	if (file) return { type: file.type, body: file.body };
	const [, name = '', night] = drawing.exec(address.pathname) ?? [];
	if (isSceneName(name)) return { type: 'image/svg+xml', body: painted(scene(name), night ? 'night' : 'day') };
	const theme = Object.entries(themes).find(([slug]) => address.pathname === `/thema/${slug}.css`);
	if (theme) return { type: 'text/css', body: themeCss(theme[1]) };
	return { type: 'text/html; charset=utf-8', body: String(await pageOf(assets, address.pathname.slice(1), address.searchParams)) };
};

const serve = (assets: Assets): Server =>
	createServer((request, response) => {
		void answer(assets, new URL(request.url ?? '/', 'http://localhost')).then(({ type, body }) => {
			response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
			response.end(body);
		});
	});

suite('the design system in a browser', { concurrency: 3 }, () => {
	let browser: Browser;
	let server: Server;
	let origin = '';

	before(async () => {
		server = serve(await bundleAssets());
		await new Promise<void>((resolve) => {
			server.listen(0, '127.0.0.1', resolve);
		});
		const address = server.address();
		origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
		browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: flags.split(' ') });
	});

	after(async () => {
		await browser.close();
		server.close();
	});

	const open = async (address: string, width: number, colorScheme: 'light' | 'dark'): Promise<{ page: Page; complaints: string[] }> => {
		const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		await page.goto(origin + address);
		return { page, complaints };
	};

	/** Another scheme or theme has other colours and nothing else. */
	const shown = [
		{ query: '', scheme: 'light', width: 1280, what: 'all' },
		{ query: '', scheme: 'light', width: 360, what: 'all' },
		{ query: '', scheme: 'dark', width: 1280, what: 'colours' },
		{ query: '?sprache=ar', scheme: 'light', width: 1280, what: 'all' },
		{ query: '?sprache=ar', scheme: 'dark', width: 360, what: 'colours' },
		{ query: '?schema=dark&ort=falkenbrueck', scheme: 'light', width: 1280, what: 'colours' },
		{ query: '?ort=heidewalde', scheme: 'light', width: 360, what: 'colours' },
	] as const;

	for (const name of Object.keys(samples)) {
		for (const { query, scheme, width, what } of shown) {
			test(`nobody is shut out of ${name}${query} at ${width} px, ${scheme}`, async () => {
				const { page, complaints } = await open(`/${name}${query}`, width, scheme);
				assert.deepEqual(await barriersOn(page, what), []);
				assert.deepEqual(complaints, [], 'the strict policy is broken or a file is missing');
				await page.context().close();
			});
		}

		for (const query of ['', '?sprache=ar']) {
			test(`${name}${query} fits a phone of 320 px without scrolling sideways`, async () => {
				const { page } = await open(`/${name}${query}`, 320, 'light');
				const beyond = await page.evaluate(() => ({
					scrolls: document.documentElement.scrollWidth,
					culprits: [...document.querySelectorAll('main *, header *, footer *')]
						.filter(
							(element) =>
								element.getBoundingClientRect().right > innerWidth + 1 &&
								!element.closest('svg, .om-tablebox, .om-hidden, .om-hero__art, .om-skyline'),
						)
						.map((element) => element.outerHTML.slice(0, 120)),
				}));
				assert.equal(beyond.scrolls, 320, beyond.culprits.slice(0, 4).join('\n'));
				await page.context().close();
			});
		}

		test(`nobody reads markup where ${name} should show a drawing`, async () => {
			const { page } = await open(`/${name}`, 1280, 'light');
			assert.doesNotMatch(await page.locator('body').innerText(), /<\/?[a-z]+[ >]|\[object|undefined|NaN/);
			const empty = await page.evaluate(() =>
				[...document.querySelectorAll('.om-hero__art, .om-card__art, .om-banner__art, .om-empty__art, .om-confirm__art')]
					.filter((frame) => !frame.querySelector('svg, img'))
					.map((frame) => frame.className),
			);
			assert.deepEqual(empty, []);
			await page.context().close();
		});

		test(`every target of ${name} is at least 44 px high or stands in a sentence`, async () => {
			const { page } = await open(`/${name}`, 360, 'light');
			const small = await page.evaluate(() =>
				[...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select, textarea')]
					.filter(
						(element) =>
							element.checkVisibility() && !element.closest('p:not(.om-row), .om-prose, label, svg, .om-skip, .om-hidden'),
					)
					.filter((element) => !element.matches('.om-skip, .om-stretch') && element.getBoundingClientRect().height < 43.5)
					.map((element) => `${element.getBoundingClientRect().height} ${element.outerHTML.slice(0, 140)}`),
			);
			assert.deepEqual(small, []);
			await page.context().close();
		});
	}

	test('the machine that looks for barriers sees a field without a name, and pale letters by day and alone', async () => {
		const { page } = await open('/formular', 1280, 'light');
		await page.evaluate(() =>
			document
				.querySelector('main')
				?.insertAdjacentHTML('beforeend', '<input id="namenlos"><p style="all: revert" id="blass">Blass</p>'),
		);
		await page.evaluate(() => document.getElementById('blass')?.style.setProperty('color', '#ccc'));
		const idsOf = (found: readonly string[]) => [...new Set(found.map((line) => line.split(' ').slice(0, 2).join(' ')))].toSorted();
		assert.deepEqual(idsOf(await barriersOn(page)), ['color-contrast #blass', 'label #namenlos']);
		assert.deepEqual(idsOf(await barriersOn(page, 'colours')), ['color-contrast #blass']);
		await page.context().close();
	});

	test('the error summary has the focus after a failed submit, without a script', async () => {
		const { page } = await open('/formular', 1280, 'light');
		assert.equal(await page.evaluate(() => document.activeElement?.className), 'om-errors');
		await page.getByRole('link', { name: 'Geben Sie eine Überschrift ein' }).click();
		assert.equal(await page.evaluate(() => document.activeElement?.id), 'titel');
		await page.context().close();
	});

	test('a German page loads two font files, an Arabic one the Arabic letters as well', async () => {
		const fontsOf = async (address: string): Promise<string[]> => {
			const { page } = await open(address, 1280, 'light');
			await page.evaluate(() => document.fonts.ready.then(() => 'loaded'));
			const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
			await page.context().close();
			return names.flatMap((name) => name.match(/noto-[a-z-]+-\d+/) ?? []).toSorted();
		};
		assert.deepEqual(await fontsOf('/bestaetigung'), ['noto-latin-400', 'noto-latin-700']);
		assert.ok((await fontsOf('/bestaetigung?sprache=ar')).includes('noto-arabic-400'));
	});
});
