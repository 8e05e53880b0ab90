import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { roundsOf } from '#kernel/ballot/rounds.ts';
import { paper } from '#modules/budgets/server/commands.ts';
import { faultsOf, overhangOf, raiseStage } from './stage.ts';

const { open, signIn, village } = await raiseStage();

test('Anna publishes a news item in at most eight clicks, and it stands on portal, village page, search, feed and API at once', async () => {
	const begun = performance.now();
	const page = await signIn('anna');
	let clicks = 1;
	const click = async (name: string): Promise<void> => {
		await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
		clicks++;
	};
	await click('Nachricht schreiben');
	await page.getByRole('textbox', { name: 'Überschrift' }).fill('Die Eisbahn auf dem Anger ist offen');
	await page.getByLabel('Das Wichtigste in zwei Sätzen').fill('Täglich von 10 bis 20 Uhr. Schlittschuhe leiht der Heimatverein.');
	await page.getByRole('checkbox', { name: 'Ebersfeld' }).check();
	clicks++;
	await click('Veröffentlichen');
	await page.waitForLoadState();
	assert.ok(clicks <= 8, `${clicks} clicks`);
	assert.ok(performance.now() - begun < 60_000);
	for (const path of [
		'/',
		'/aktuelles',
		'/ort/ebersfeld',
		'/suche?q=Eisbahn',
		'/feeds/aktuelles.atom',
		'/feeds/aktuelles/ebersfeld.rss',
		'/api/v1/aktuelles',
	]) {
		const shown = await open(path);
		assert.ok((await shown.content()).includes('Die Eisbahn auf dem Anger ist offen'), path);
		await shown.context().close();
	}
});

test('what is typed survives a closed window', async () => {
	const page = await signIn('anna');
	await page.goto(new URL('/verwaltung/aktuelles/neu', page.url()).href);
	const address = page.url();
	await page.getByRole('textbox', { name: 'Überschrift' }).fill('Halb fertig');
	await page.getByLabel('Das Wichtigste in zwei Sätzen').fill('Hier fehlt noch etwas');
	await page.waitForResponse((response) => response.url().includes('zwischenstand') && response.ok());
	await page.goto('about:blank');
	await page.goto(address);
	assert.ok((await page.content()).includes('Halb fertig'));
});

test('the buttons over a text set their marks, and one takes the last step back', async () => {
	const page = await signIn('anna');
	await page.goto(new URL('/verwaltung/aktuelles/neu', page.url()).href);
	const text = page.getByRole('textbox', { name: /^Text/ });
	await text.fill('Der Ofen raucht');
	await text.selectText();
	await page.getByRole('button', { name: 'Fett' }).click();
	assert.equal(await text.inputValue(), '**Der Ofen raucht**');
	await page.getByRole('button', { name: 'Rückgängig' }).click();
	assert.equal(await text.inputValue(), 'Der Ofen raucht');
});

test('what was done is said once: a reload does not say it again', async () => {
	const page = await signIn('anna');
	await page.goto(new URL('/verwaltung/aktuelles?meldung=gespeichert#inhalt', page.url()).href);
	await page.getByText('Gespeichert.').waitFor();
	assert.deepEqual([new URL(page.url()).search, new URL(page.url()).hash], ['', '#inhalt']);
	await page.reload();
	await page.getByRole('heading', { level: 1 }).waitFor();
	assert.equal(await page.getByText('Gespeichert.').count(), 0);
});

test('the office works without JavaScript and on a phone', async () => {
	const page = await signIn('heimatverein', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	await page.getByRole('link', { name: 'Termin eintragen' }).first().click();
	await page.getByRole('textbox', { name: 'Überschrift' }).fill('Tauziehen am Anger');
	await page
		.getByRole('button', { name: /Speichern|Freigabe/ })
		.last()
		.click();
	assert.ok((await page.getByRole('alert').getByRole('link').count()) >= 1);
	assert.equal(await page.getByRole('textbox', { name: 'Überschrift' }).inputValue(), 'Tauziehen am Anger');
	assert.ok((await overhangOf(page)) <= 0);
});

test('who keys a participation and who reads a ballot out on the telephone has a screen without barriers that fits a small phone', async () => {
	const { db } = village;
	await sql`update survey_wave set has_phone = true`.execute(db);
	const { rows } = await sql<{ id: string }>`select id from publication where slug = 'dorfbudget'`.execute(db);
	const [{ id: budgetId } = { id: '' }] = rows;
	const page = await signIn('samir');
	const at = (path: string) => page.goto(new URL(`/verwaltung/${path}`, page.url()).href);
	await at('umfragen/wie-kommen-sie-zum-arzt/mitmachen');
	const keying = await faultsOf(page);
	const [round] = await roundsOf(village.visitor(), budgetId);
	const { codes } = await paper.makeCodes(village.as('samir'), { roundId: round?.id ?? '', count: 1 });
	await at(`budgets/${budgetId}/telefon`);
	await page.getByLabel('Code der Anruferin oder des Anrufers').fill(codes[0] ?? '');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByRole('button', { name: 'Zusammen abgeben' }).waitFor();
	assert.deepEqual([...keying, ...(await faultsOf(page))], []);
});

test('the office is usable with little on the wire', async () => {
	const page = await signIn('anna');
	await page.goto(new URL('/verwaltung/aktuelles', page.url()).href);
	await page.waitForLoadState('networkidle');
	const weight = await page.evaluate(() =>
		[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce(
			(sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0),
			0,
		),
	);
	assert.ok(weight <= 250 * 1024, `${Math.round(weight / 1024)} KB`);
});
