import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonName } from '#app/demo/people.ts';
import { openOffice } from '#testing/office.ts';

const { signedIn } = await openOffice();

/** What an address is of: an id, and what follows the desk of a module (`/verwaltung/umfragen/wann-soll-der-rufbus-fahren`), stand for any. */
const shapeOf = (path: string): string => path.replace(/\?.*|[0-9a-f]{8}-[0-9a-f-]{27}/g, ':');
const enough = 2;
/** Links into the office, beside the one that ends the session and what is kept for browsers. */
const linksIn = (html: string): readonly string[] =>
	[...html.matchAll(/ href="(\/verwaltung[^"#]*)/g)].flatMap(([, href = '']) =>
		href.includes('abmelden') ? [] : [href.replaceAll('&amp;', '&')],
	);

/** Follows every link from the start page, at most two of one shape, and names those that refuse her or lead nowhere. */
const deadLinksOf = async (who: PersonName) => {
	const browser = await signedIn(who);
	const queue = [{ path: '/verwaltung/eingang', from: '' }];
	const [asked, dead] = [new Map<string, Set<string>>(), new Set<string>()];
	for (const { path, from } of queue) {
		const shape = shapeOf(path);
		const alike = asked.get(shape) ?? new Set();
		if (alike.has(path) || alike.size >= enough) continue;
		asked.set(shape, alike.add(path));
		const { status, text, type, to } = await browser.get(path);
		if (status >= 400) dead.add(`${status} ${path} on ${from}`);
		const next = type.includes('html') ? linksIn(text) : to.startsWith('/verwaltung') ? [to] : [];
		queue.push(...next.map((link) => ({ path: link, from: path })));
	}
	return { pages: [...asked.values()].reduce((sum, { size }) => sum + size, 0), dead: [...dead] };
};

test('nobody in the office is shown a link that refuses her or leads nowhere', async () => {
	for (const [who, least] of [
		['katrin', 80],
		['uwe', 50],
		['heimatverein', 50],
		['petra', 5],
	] as const) {
		const { pages, dead } = await deadLinksOf(who);
		assert.deepEqual(dead, [], who);
		assert.ok(pages >= least, `${who}: ${pages}`);
	}
});
