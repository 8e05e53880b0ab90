import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#app/modules.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { openForeignSite, rss, text } from '#testing/foreign-site.ts';
import { openOffice } from '#testing/office.ts';

const { as, signedIn, visitor } = await openOffice();
const anna = await signedIn('anna');
const { pages, base } = await openForeignSite();

const keep = async (path: string, name: string): Promise<string> => {
	allowInside(['127.0.0.1']);
	const answers = { name, url: `${base}${path}`, kind: 'article', trust: 'publish', interval: '60', places: '', schritt: 'speichern' };
	return (await anna.post('/verwaltung/quellen/neu', answers)).to;
};
const news = kinds.find(({ name }) => name === 'article');
assert.ok(news);
const shown = async (...from: string[]) =>
	(await shownOf(visitor(), news, { limit: 5000, isWhole: true })).filter(({ byline }) => from.includes(byline ?? ''));
const titles = async (...from: string[]) => (await shown(...from)).map(({ words }) => words.title).toSorted();
const drop = (source: string, beitraege: string) => anna.post(`${source}/entfernen`, { beitraege });

test('who removes a source is asked about what it brought; what she keeps comes from no other source a second time', async () => {
	const feed = text(rss({ guid: 'k1', title: 'Neue Bänke' }, { guid: 'k2', title: 'Altes Wehr' }));
	pages.set('/k1.xml', feed);
	pages.set('/k2.xml', feed);
	const source = await keep('/k1.xml', 'Dorfblatt');
	const { text: question } = await anna.get(`${source}/entfernen`);
	assert.match(question, /2 Beiträge kamen/);
	assert.match(question, /Beiträge behalten.*Beiträge zurückziehen/s);
	const dropped = await drop(source, 'behalten');
	assert.equal(dropped.status, 303);
	assert.match((await anna.get(dropped.to)).text, /Die Quelle ist entfernt.*Was von dort kam, steht, wie es stand/s);
	assert.equal((await anna.get(source)).status, 404);
	await keep('/k2.xml', 'Kreisblatt');
	assert.deepEqual(await titles('Dorfblatt', 'Kreisblatt'), ['Altes Wehr', 'Neue Bänke']);
});

test('what she withdraws with a source, and what was withdrawn before, comes back from no other and not from the same; what was edited here stays', async () => {
	const feed = text(
		rss({ guid: 'w1', title: 'Wird Annas' }, { guid: 'w2', title: 'Werbung' }, { guid: 'w3', title: 'Geht mit der Quelle' }),
	);
	pages.set('/w1.xml', feed);
	pages.set('/w2.xml', feed);
	const source = await keep('/w1.xml', 'Anzeiger');
	const [hers, advert] = ['Wird Annas', 'Werbung'].map((title) => (one: { words: { title: string } }) => one.words.title === title);
	assert.ok(hers && advert);
	const all = await shown('Anzeiger');
	await verbsOf(news).withdraw(as('anna'), { id: all.find(advert)?.id ?? '', reason: 'Reklame' });
	const id = all.find(hers)?.id ?? '';
	await verbsOf(news).save(as('anna'), { answers: { id, title: 'Annas Nachricht', summary: 'x', urgency: 'normal', places: '' } });
	assert.match((await anna.get((await drop(source, 'zurueckziehen')).to)).text, /Zurückgezogen von dem, was von dort kam: 1\./);
	assert.deepEqual(await titles('Anzeiger'), ['Annas Nachricht']);
	await keep('/w2.xml', 'Wochenblatt');
	await keep('/w1.xml', 'Anzeiger');
	assert.deepEqual(await titles('Anzeiger', 'Wochenblatt'), ['Annas Nachricht']);
});
