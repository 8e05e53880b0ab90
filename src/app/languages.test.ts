import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';

const { browserAt } = await openOffice();
const citizen = browserAt('auenrode');

test('what a form sends goes to the language of its page, once', async () => {
	const pages = ['barriere-melden', 'mitmachen/umfragen/wann-soll-der-rufbus-fahren', 'mitmachen/budgets/dorfbudget/abstimmen'];
	for (const prefix of ['/uk', '/ar', '/leicht'])
		for (const path of pages) {
			const { text } = await citizen.get(`${prefix}/${path}`);
			const leads = [...text.matchAll(/(?:action|data-sign|data-next)="([^"]*)"/g)].map(([, to = '']) => to);
			assert.ok(leads.length > 0, path);
			for (const to of leads) assert.equal(to.lastIndexOf(`${prefix}/`), 0, to);
		}
});
