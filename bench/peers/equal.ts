import { deepEqual } from 'node:assert/strict';
import { hear, type Shot } from '../measure.ts';
import { type Article, articleAt, common, rare } from './articles.ts';
import { type Questions, seenOf } from './peer.ts';

const shown = (article: Article, isWhole: boolean) => {
	const { body, ...teaser } = seenOf(article);
	return isWhole ? { ...teaser, body } : teaser;
};
const isHit = ({ de: { title, summary, body } }: Article, word: string): boolean => `${title} ${summary} ${body}`.includes(word);

/**
 * Asks everything once before anything is timed: the same 20 articles with the same relations in the same order, the same item,
 * the same eight hits of the rare word, and 20 true hits of the common one. A difference ends the bench.
 */
export const checkEqual = async (name: string, { list, item, search }: Questions, articles: readonly Article[]): Promise<void> => {
	deepEqual(list.read(await hear(list)), articles.slice(0, 20).map((article) => shown(article, false)), `${name}: list`);
	for (const at of [0, 777, articles.length - 1]) {
		const article = articleAt(at);
		const one = await item(article.slug);
		deepEqual(one.read(await hear(one)), [shown(article, true)], `${name}: item ${at}`);
	}
	const slugsFor = async (word: string): Promise<readonly string[]> => {
		const asked = search(word);
		return asked.slugs(await hear(asked));
	};
	const expected = articles.filter((article) => isHit(article, rare)).map(({ slug }) => slug);
	deepEqual((await slugsFor(rare)).toSorted(), expected.toSorted(), `${name}: search for ${rare}`);
	const hits = await slugsFor(common);
	const known = new Map(articles.map((article) => [article.slug, article]));
	const wrong = hits.filter((slug) => !known.has(slug) || !isHit(articles.find((article) => article.slug === slug) ?? articleAt(0), common));
	if (hits.length !== 20 || wrong.length > 0) throw new Error(`${name}: search for ${common}: ${hits.length} hits, wrong ${wrong.join()}`);
};

/** Writes one article as a person does and reads it back: what is written so looks like what was laid into the tables. */
export const checkWriting = async (name: string, questions: Questions, send: (shot: Shot, at: number) => Promise<number>): Promise<void> => {
	const at = 1_000_000;
	const status = await send(questions.create(articleAt), at);
	if (status >= 400) throw new Error(`${name}: create answered ${status}`);
	const article = articleAt(at);
	const one = await questions.item(article.slug);
	const expected = shown(article, true);
	// Ortsmitte signs with the organisation of whoever writes, and with the hour.
	const [seen] = one.read(await hear(one));
	deepEqual({ ...seen, organisation: '' }, { ...expected, organisation: '' }, `${name}: created`);
};
