import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { barriersOn } from '#testing/barriers.ts';
import { overhangOf, raiseStage } from './stage.ts';

const { open, signIn, village } = await raiseStage();

test('the screen of an infopoint asks in large, leads nowhere else, and forgets when nobody touches it', async () => {
	const page = await open('/infopoint/markt-auenrode/melden', { viewport: { width: 1080, height: 1920 } });
	await page.clock.install();
	await page.reload();
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await overhangOf(page), 0);
	const small = await page
		.locator('.om-choice, .om-input, .kern-btn')
		.evaluateAll((all) =>
			all.filter((one) => one.clientHeight > 0 && one.getBoundingClientRect().height < 56).map((one) => one.outerHTML),
		);
	assert.deepEqual(small, []);
	const away = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href')).filter((href) => !href?.startsWith('#')));
	assert.deepEqual(
		away.filter((href) => !/^(http:\/\/auenrode\.localhost:\d+(\/\w\w)?)?\/infopoint\/markt-auenrode(?=[/?]|$)/.test(href ?? '')),
		[],
	);
	await page.locator('textarea').fill('Geheim');
	await page.clock.fastForward(61_000);
	await page.getByRole('button', { name: 'Ja, ich bin noch da' }).click();
	assert.equal(await page.locator('textarea').inputValue(), 'Geheim');
	await page.clock.fastForward(61_000);
	await Promise.all([page.waitForURL(/\/infopoint\/markt-auenrode$/), page.clock.fastForward(21_000)]);
	await page.getByRole('link', { name: 'Etwas melden' }).click();
	assert.equal(await page.locator('textarea').inputValue(), '');
	await page.getByText('Lampe', { exact: false }).first().click();
	await page.getByRole('button', { name: 'Meldung abschicken' }).click();
	await page.getByRole('heading', { name: 'Danke! Ihre Meldung ist da.' }).waitFor();
	assert.deepEqual(await barriersOn(page), []);
	await Promise.all([page.waitForURL(/\/infopoint\/markt-auenrode$/), page.clock.fastForward(46_000)]);
	await page.goBack();
	assert.equal(await page.getByText(/AU-\d{4}-\d{5}/).count(), 0, 'going back shows no number of the one before');
	assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
	await page.context().close();
});

const alarm = async (title: string): Promise<void> => {
	const anna = await signIn('anna');
	const words = { sprache: 'de', title, summary: 'Bitte abkochen.', urgency: 'alarm', places: 'auenrode' };
	const status = await anna.evaluate(
		async (form) => {
			const body = new URLSearchParams(form);
			return (await fetch(`/verwaltung/aktuelles/${crypto.randomUUID()}/bearbeiten`, { method: 'POST', body })).status;
		},
		{ _deed: 'publish', _base: '', ...words },
	);
	assert.equal(status, 200);
	await anna.context().close();
};

test('an alarm comes to a screen that stands there, on top, and its link stays on the screen, in the language of whoever reads', async () => {
	const page = await open('/en/infopoint/markt-auenrode');
	await page.clock.install();
	await page.reload();
	// The screen listens five seconds after it stands.
	await page.clock.fastForward(6000);
	await alarm('Trinkwasser am Markt');
	const more = page.locator('.om-alarm a');
	await more.waitFor();
	assert.match((await more.getAttribute('href')) ?? '', /^\/en\/infopoint\/markt-auenrode\/aktuelles\/trinkwasser/);
	await more.click();
	await page.getByRole('heading', { name: 'Trinkwasser am Markt', level: 1 }).waitFor();
	await page.context().close();
});

test('a screen that loses its line shows what it knew with its age, sends nothing, and comes back by itself', async () => {
	const stand = '/infopoint/markt-auenrode';
	await alarm('Sturm am Markt');
	const page = await open(stand);
	const context = page.context();
	await page.clock.install();
	await page.reload();
	await page.clock.fastForward(21_000);
	const knows = (path: string) => page.evaluate(async (address) => Boolean(await caches.match(address, { ignoreVary: true })), path);
	for (const path of [`${stand}/brett`, `/en${stand}`]) while (!(await knows(path))) await sleep(50);
	await context.setOffline(true);
	// The worker goes by the clock of the machine, which may stand before midnight: what it keeps and the page are set to one noon.
	const noon = '2026-11-20T12:00:00+01:00';
	await page.evaluate(async (kept) => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const answer = await cache.match(request, { ignoreVary: true });
				const headers = new Headers(answer?.headers);
				headers.set('date', kept);
				await cache.put(request, new Response(await answer?.blob(), { headers }));
			}
		}
	}, new Date(noon).toUTCString());
	await page.clock.setSystemTime(noon);
	// The untouched start renews itself.
	await page.clock.fastForward(300_000);
	const age = page.getByText('Stand: heute, 12:00. Gerade keine Verbindung.', { exact: true });
	await age.waitFor();
	assert.doesNotMatch(
		await page.locator('body').innerText(),
		/Jetzt geöffnet|Geschlossen|Öffnet /,
		'what was so when it was kept is not said of now',
	);
	assert.deepEqual(await barriersOn(page), []);
	assert.equal(await overhangOf(page), 0);
	await page.getByText('Bitte abkochen.').first().waitFor();
	assert.equal(await page.locator('live-urgent .om-meta span').count(), 0, 'an alarm does not say its today for ours');
	await page.getByRole('link', { name: 'English' }).click();
	await page.getByText(/^As of: today, 12:00/).waitFor();
	await page.getByRole('link', { name: 'Start', exact: true }).click();
	await page.getByRole('link', { name: 'Schwarzes Brett' }).first().click();
	await page.getByRole('heading', { level: 1, name: 'Schwarzes Brett' }).waitFor();
	await age.waitFor();
	await page.getByRole('link', { name: 'Größer' }).click();
	await page.locator('.om-kiosk--large').waitFor();
	await page.goto(new URL(`${stand}/melden`, page.url()).href);
	await page.getByRole('heading', { name: 'Das geht gerade nicht.' }).waitFor();
	assert.deepEqual(await barriersOn(page), []);
	await context.setOffline(false);
	await page.clock.fastForward(21_000);
	const words = page.locator('textarea');
	await words.fill('Die Bank wackelt.');
	await page.getByText('Lampe', { exact: false }).first().click();
	const countReports = async (): Promise<number> =>
		(await village.db.selectFrom('caseFile').select('id').where('tenantId', '=', 'auenrode').execute()).length;
	const before = await countReports();
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Meldung abschicken' }).click();
	await page.getByText('Es wurde nichts abgeschickt.').waitFor();
	assert.equal(await words.inputValue(), 'Die Bank wackelt.');
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Meldung abschicken' }).click();
	await page.getByRole('heading', { name: 'Danke! Ihre Meldung ist da.' }).waitFor();
	assert.equal(await countReports(), before + 1);
	const kept = await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
	});
	assert.deepEqual(
		kept.filter((path) => /melden$|antworten$/.test(path)),
		[],
		'nothing with a form is kept',
	);
	await context.close();
});

test('the page of an infopoint is read aloud in its order, by a voice of the device only, and silent when somebody stops it or leaves', async () => {
	const path = '/infopoint/markt-auenrode/brett';
	const page = await open('/infopoint/markt-auenrode');
	await page.addInitScript(() => {
		const said: string[] = [];
		const voice = (lang: string, localService: boolean) => ({ lang, localService });
		const speechSynthesis = {
			said,
			onvoiceschanged: () => {},
			getVoices: () => [voice('de-DE', true), voice('en-GB', true), voice('pl-PL', false)],
			speak: (one: { text: string; voice: { lang: string } }) => said.push(`${one.voice.lang} ${one.text}`),
			cancel: () => said.push('silence'),
		};
		class SpeechSynthesisUtterance {
			onend = () => {};
			text: string;
			constructor(text: string) {
				this.text = text;
				Object.assign(globalThis, { endOfPiece: () => this.onend() });
			}
		}
		for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance }))
			Object.defineProperty(window, name, { value });
	});
	const said = (): Promise<string[]> => page.evaluate('speechSynthesis.said');
	const heard = async (): Promise<void> => page.evaluate('endOfPiece()');
	await page.goto(new URL(path, page.url()).href);
	const button = page.locator('kiosk-aloud button');
	await button.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Anhalten' }).waitFor();
	while (!(await said()).some((words) => words === 'de-DE Schwarzes Brett')) await heard();
	assert.equal(await page.locator('.om-reading').innerText(), 'Schwarzes Brett');
	assert.deepEqual(await barriersOn(page), []);
	await button.click();
	assert.equal((await said()).at(-1), 'silence');
	assert.equal(await page.locator('.om-reading').count(), 0);
	await heard();
	assert.equal((await said()).at(-1), 'silence', 'what was silenced does not go on by itself');
	await page.getByRole('button', { name: 'Weiterlesen' }).click();
	assert.equal((await said()).at(-1), 'de-DE Schwarzes Brett');
	while (!(await page.getByRole('button', { name: 'Vorlesen' }).isVisible())) await heard();
	const [first = ''] = await page.locator('main .om-kmain h2').allInnerTexts();
	assert.ok(
		(await said()).some((words) => words.includes(first)),
		first,
	);
	await page.goto(new URL(`/pl${path}`, page.url()).href);
	await page.waitForLoadState('networkidle');
	assert.equal(await button.isVisible(), false, 'a voice elsewhere is none');
	await page.context().close();
});
