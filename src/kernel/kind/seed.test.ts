import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localIn } from '#kernel/time/zone.ts';
import { article } from '#modules/news/article.ts';
import { openVillage } from '#testing/village.ts';
import { plant } from './seed.ts';
import { shownThing } from './things.ts';

const { visitor } = await openVillage();

test('what the demo world tells of a day is of that day, at whatever hour it is raised', async () => {
	for (const [raised, title, daysAgo, appeared] of [
		['2040-12-31T22:40:00Z', 'Aus dem Sommer', 100, '2040-09-22T07:00'],
		['2040-06-30T22:15:00Z', 'Aus dem Winter', 120, '2040-03-03T07:00'],
	] as const) {
		const ctx = visitor({ now: new Date(raised) });
		await plant(ctx, article, [{ daysAgo, answers: { title, summary: 'Ein Satz.', urgency: 'none' } }]);
		const found = await shownThing(ctx, article, { slug: title.toLowerCase().replaceAll(' ', '-') });
		assert.equal(found && localIn(found.shownFrom, 'Europe/Berlin', 'minute'), appeared);
	}
});
