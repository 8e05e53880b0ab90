import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tags } from '#kernel/i18n/language.ts';
import { shownOf, shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { article } from './article.ts';
import { urgentArticles } from './server/queries.ts';

const { as, visitor, browserAt } = await openOffice();
const news = verbsOf(article);
const publish = async (title: string, urgency: string): Promise<string> => {
	const { id } = await news.save(as('anna'), { answers: { title, summary: 'Bitte lesen', urgency } });
	await news.publish(as('anna'), { id, from: new Date() });
	return id;
};

test('what stands first in the demo municipalities is there for every reader: five languages, Einfache and Leichte Sprache', async () => {
	for (const place of ['auenrode', 'falkenbrueck', 'heidewalde'])
		for (const tag of tags) {
			const first = await shownOf(visitor({ in: place, tag }), article, { limit: 4 });
			assert.deepEqual([...new Set(first.map(({ words }) => words.language))], [tag], `${place} ${tag}`);
		}
});

test('the loudest article stands first on every page, a normal one on none', async () => {
	await publish('Nur ein Hinweis', 'info');
	await publish('Ganz normal', 'none');
	await publish('Hochwasser', 'alarm');
	const urgent = await urgentArticles(visitor());
	assert.equal(urgent[0]?.words.title, 'Hochwasser');
	assert.ok(urgent.every(({ urgency }) => urgency !== 'none'));
	assert.ok(!(await urgentArticles(visitor({ in: 'heidewalde' }))).some(({ words }) => words.title === 'Hochwasser'));
});

test('a reader gets the variant of her language, Leichte Sprache included, and German where there is none', async () => {
	const slug = 'ebersfeld-wird-120-so-feiert-das-dorf-am-samstag';
	const titleIn = async (tag: 'de' | 'uk' | 'de-x-leicht' | 'de-x-einfach') =>
		(await shownThing(visitor({ tag }), article, { slug }))?.words.title;
	assert.match((await titleIn('uk')) ?? '', /Еберсфельду/);
	assert.equal(await titleIn('de-x-leicht'), 'Das Dorf Ebersfeld wird 120 Jahre alt');
	assert.equal(await titleIn('de-x-einfach'), 'Ebersfeld wird 120: Am Samstag feiert das Dorf');
});

test('who chooses a village or a topic reads of those alone, and an article that lies somewhere shows where', async () => {
	const answers = { title: 'Brücke gesperrt', summary: 'Bis zum Frühjahr.', places: 'ebersfeld', topics: 'verkehr', urgency: 'none' };
	const { id } = await news.save(as('anna'), { answers: { ...answers, position: '52.21, 11.64' } });
	await news.publish(as('anna'), { id, from: new Date() });
	const reader = browserAt('auenrode');
	const listed = async (query: string) => (await reader.get(`/aktuelles${query}`)).text;
	assert.match(await listed('?ort=ebersfeld&thema=verkehr'), /<h1[^>]*>Neues aus Ebersfeld<[^]*Brücke gesperrt/);
	for (const elsewhere of ['?ort=auenrode', '?thema=kultur']) assert.doesNotMatch(await listed(elsewhere), /Brücke gesperrt/);
	const { text } = await reader.get('/aktuelles/bruecke-gesperrt');
	assert.match(text, /<a href="\/aktuelles"[^]*<figure[^]*Auf dem Laufenden bleiben/);
});
