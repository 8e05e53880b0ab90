import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { kinds } from '#app/modules.ts';
import { markupFaults } from '#testing/markup.ts';
import { faultsAt, faultsInLargeText, faultsOf, raiseStage } from './stage.ts';

const { signIn } = await raiseStage();

const isFile = /\.(csv|json|tar|pdf|ics|js|webmanifest)$|\/(abmelden|wechseln|bild)(\/|$)/;
const ofKind = new RegExp(`^/verwaltung(?:${kinds.map(({ path }) => path).join('|')})(/…)?/(neu|einlesen|vorschau|verlauf)$`);
/** One stands for all: ids make no other screen, and what every kind has in common is looked at once. */
const screenOf = (path: string): string => path.replaceAll(/[0-9a-f-]{36}|AU-\d{4}-\d+/g, '…').replace(ofKind, '…/$2');

test('every screen of the office that a link leads to is HTML, without barriers that a machine can find, by day and by night, and fits a small phone, in large letters too', async () => {
	const start = await signIn('samir');
	const waiting = [new URL(start.url()).pathname];
	const known = new Set(waiting);
	const look = async (page: Page, path: string): Promise<string[]> => {
		const answer = await page.goto(new URL(path, start.url()).href);
		const links = await page.locator('a[href^="/verwaltung"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		for (const [link = ''] of links.map((href) => href.split(/[?#]/)))
			if (!isFile.test(link) && !known.has(screenOf(link))) {
				known.add(screenOf(link));
				waiting.push(link);
			}
		return answer?.status() === 200
			? [...markupFaults(await answer.text()), ...(await faultsOf(page)), ...(await faultsInLargeText(page))]
			: [`answers ${answer?.status()}`];
	};
	const found: string[] = [];
	while (waiting.length > 0) found.push(...(await faultsAt(start, waiting.splice(0), look)));
	assert.deepEqual(found, []);
	assert.ok(known.size > 100, `${known.size} screens`);
});
