import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { roundsOf } from '#kernel/ballot/rounds.ts';
import { paper } from '#modules/budgets/server/commands.ts';
import { barriersOn } from '#testing/barriers.ts';
import { faultsAt, overhangOf, raiseStage } from './stage.ts';

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

test('the rooms for surveys, budgets, meetings and settings are without barriers that a machine can find, and fit a small phone', async () => {
	const { db } = village;
	await sql`update survey_wave set has_phone = true`.execute(db);
	const { rows } = await sql<{ id: string; budgetId: string }>`
		select p.id, p.budget_id from budget_project p join publication b on b.id = p.budget_id and b.slug = 'dorfbudget' limit 1`.execute(db);
	const [{ id: project, budgetId } = { id: '', budgetId: '' }] = rows;
	const coming = db.selectFrom('meeting').select('publicationId').where('tenantId', '=', 'auenrode').orderBy('startsAt', 'desc');
	const { publicationId: met } = await coming.executeTakeFirstOrThrow();
	const start = await signIn('samir');
	const asked = 'umfragen/wie-kommen-sie-zum-arzt';
	const paths = [
		...['', '/mitmachen', '/telefon', '/bogen', '/punkte'].map((room) => `${asked}${room}`),
		...['umfragen', 'umfragen/markt-ohne-autos/texte/rat', `beteiligung/${met}`, 'einrichten/gemeinde', 'einrichten/besuche'],
		...['', `/projekt/${project}`, '/stimmzettel', '/telefon'].map((room) => `budgets/${budgetId}${room}`),
		...['budgets/nachrechnen', 'gruppen', 'mitwirkende/mitwirk-o-mat-auenrode/probe', 'ideenannahme/abstimmung', 'quellen/neu'],
	];
	const found = await faultsAt(paths, async (path) => {
		const page = await start.context().newPage();
		const answer = await page.goto(new URL(`/verwaltung/${path}`, start.url()).href);
		const barriers = answer?.status() === 200 ? await barriersOn(page) : [`answers ${answer?.status()}`];
		await page.setViewportSize({ width: 320, height: 640 });
		const over = await overhangOf(page);
		await page.close();
		return over > 0 ? [...barriers, `${over} px too wide`] : barriers;
	});
	const [round] = await roundsOf(village.visitor(), budgetId);
	const { codes } = await paper.makeCodes(village.as('samir'), { roundId: round?.id ?? '', count: 1 });
	const call = await start.context().newPage();
	await call.goto(new URL(`/verwaltung/budgets/${budgetId}/telefon`, start.url()).href);
	await call.getByLabel('Code der Anruferin oder des Anrufers').fill(codes[0] ?? '');
	await call.getByRole('button', { name: 'Weiter' }).click();
	await call.getByRole('button', { name: 'Zusammen abgeben' }).waitFor();
	assert.deepEqual(await barriersOn(call), [], 'the ballot that is read out');
	await call.setViewportSize({ width: 320, height: 640 });
	assert.ok((await overhangOf(call)) <= 0);
	assert.deepEqual(found, []);
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
