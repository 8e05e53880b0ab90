import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { roundsOf } from '#kernel/ballot/rounds.ts';
import { paper } from '#modules/budgets/server/commands.ts';
import { type FirefoxPage, hasFirefox, openFirefox } from '#testing/firefox.ts';
import { raiseProgram } from './stage.ts';

const escape = '\uE00C';
/** Looks again until it is so; a page that is just being left answers nothing. */
const becomes = async ({ evaluate }: FirefoxPage, condition: string): Promise<void> => {
	for (let look = 0; look < 100; look += 1) {
		const said = await evaluate(`String(Boolean(${condition}))`).catch(() => '');
		if (said === 'true') return;
		await pause(100);
	}
	assert.fail(condition);
};

test(
	'in Firefox: the menu of a phone, errors in a form, one thesis after the other, a secret vote and counting it again',
	{ skip: !hasFirefox && 'no Firefox here' },
	async () => {
		const { village, at } = await raiseProgram();
		const page = await openFirefox();
		after(() => page.close());

		await page.goto(at('/'));
		await page.evaluate(`document.querySelector('.om-menu summary').click(); document.querySelector('.om-menu a').focus()`);
		await page.press(escape);
		assert.equal(await page.evaluate(`document.querySelector('.om-menu').open + document.activeElement.tagName`), 'falseSUMMARY');
		assert.equal(await page.evaluate(`String(document.documentElement.scrollWidth - innerWidth <= 0)`), 'true');

		await page.goto(at('/brett/neu'));
		await page.evaluate(`document.querySelector('main form [type=submit]').click()`);
		await becomes(page, `document.activeElement?.classList.contains('om-errors')`);

		await page.goto(at('/mitwirk-o-mat/mitwirk-o-mat-auenrode/fragen'));
		await becomes(page, `document.querySelectorAll('[data-thesis]:not([hidden])').length === 1`);
		await page.evaluate(`document.querySelector('button[name=next]').click()`);
		await becomes(page, `document.querySelectorAll('[data-thesis]')[1].contains(document.activeElement)`);

		const { id } = await village.db
			.selectFrom('publication')
			.select('id')
			.where('tenantId', '=', 'auenrode')
			.where('slug', '=', 'dorfbudget')
			.executeTakeFirstOrThrow();
		const [round] = await roundsOf(village.visitor(), id);
		const { codes } = await paper.makeCodes(village.as('samir'), { roundId: round?.id ?? '', count: 1 });
		await page.goto(at('/mitmachen/budgets/dorfbudget/abstimmen'));
		await page.evaluate(`document.querySelector('#wahl').click(); document.querySelector('#code').value = '${codes[0]}';
		document.querySelector('blind-ballot [type=submit]').click()`);
		await becomes(page, `document.querySelector('h1')?.textContent.startsWith('Danke!')`);

		await page.goto(at('/mitmachen/budgets/buergerbudget-falkenbrueck-das-ergebnis', 'falkenbrueck'));
		await page.evaluate(`document.querySelector('recount-budget button').click()`);
		await becomes(page, `document.querySelector('recount-budget').innerText.includes('kommt auf dasselbe Ergebnis')`);
		assert.deepEqual(page.errors, []);
	},
);
