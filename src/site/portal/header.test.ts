import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';

test('who reads Leichte Sprache finds it once above the page, as her language, and no invitation to it beside', async () => {
	const { browserAt } = await openOffice();
	const heads = async (path: string) => (await browserAt('auenrode').get(path)).text.split('</header>')[0] ?? '';
	const [everyday, simple] = [await heads('/termine'), await heads('/leicht/termine')];
	assert.match(everyday, /href="\/leichte-sprache"/);
	assert.doesNotMatch(simple, /href="\/leicht\/leichte-sprache"/);
	assert.equal(simple.match(/Leichte Sprache/g)?.length, 1);
});
