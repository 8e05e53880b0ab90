import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { plant, type Seed } from '#kernel/kind/seed.ts';
import { article } from '#modules/news/article.ts';
import { openVillage } from '#testing/village.ts';
import { search } from './search.ts';

const { as, db, visitor, statements } = await openVillage();
const many = (count: number, of: (at: number) => Partial<Seed> & { title: string; body?: string }) =>
	plant(
		as('anna'),
		article,
		Array.from({ length: count }, (_, at) => {
			const { title, body, ...seed } = of(at);
			return {
				answers: { title, summary: 'Neues', body: body ?? 'Text', places: 'ebersfeld', urgency: 'none' },
				daysAgo: 400 + at,
				...seed,
			};
		}),
	);
const titlesOf = async (words: string, more: { offset?: number; placeId?: string } = {}) =>
	(await search(visitor(), { words, ...more })).hits.map(({ words: { title } }) => title);

test('of what hundreds of titles say the newest come first, page after page', async () => {
	await many(420, (at) => ({ title: `Kirschenfest ${at}` }));
	const first = await titlesOf('Kirschenfest');
	assert.deepEqual(
		first,
		Array.from({ length: 20 }, (_, at) => `Kirschenfest ${at}`),
	);
	assert.equal((await titlesOf('Kirschenfest', { offset: 20 }))[0], 'Kirschenfest 20');
});

test('of what hundreds of titles say a village finds the one of its own', async () => {
	await many(1, () => ({
		title: 'Kirschenfest am See',
		answers: { title: 'Kirschenfest am See', summary: 'Neues', places: 'mittelhof', urgency: 'none' },
	}));
	const placeId = visitor().tenant.places.find(({ slug }) => slug === 'mittelhof')?.id ?? '';
	assert.deepEqual(await titlesOf('Kirschenfest', { placeId }), ['Kirschenfest am See']);
});

test('what says it in the title stands before what only mentions it, the newer of these first', async () => {
	await many(30, (at) => ({ title: `Blatt ${at}`, body: 'Zuletzt kam der Harfenverein zu Wort.' }));
	await many(2, (at) => ({ title: `Harfenverein ${at}`, daysAgo: 900 }));
	const found = await titlesOf('harfenverein');
	assert.deepEqual(found.slice(0, 2).toSorted(), ['Harfenverein 0', 'Harfenverein 1']);
	assert.equal(found[2], 'Blatt 0');
	assert.equal(new Set([...found, ...(await titlesOf('harfenverein', { offset: 20 }))]).size, 32);
});

test('words that begin so are found beside the whole word', async () => {
	await many(3, (at) => ({ title: `Luchse ${at}` }));
	await many(1, () => ({ title: 'Luchspfad gesucht' }));
	assert.deepEqual((await titlesOf('Luchs')).toSorted(), ['Luchse 0', 'Luchse 1', 'Luchse 2', 'Luchspfad gesucht']);
});

test('a hundred drafts that fit better do not hide what is shown', async () => {
	await many(100, (at) => ({ title: `Wollmarkt Wollmarkt ${at}`, isDraft: true }));
	await many(1, () => ({ title: 'Am Abend', body: 'Danach ist Wollmarkt.' }));
	assert.deepEqual(await titlesOf('Wollmarkt'), ['Am Abend']);
});

test('a word takes one statement, a slip of the finger two more at most', async () => {
	const spent = async (words: string) => {
		const before = statements.length;
		await search(visitor(), { words });
		return statements.length - before;
	};
	assert.equal(await spent('Luchs'), 1);
	assert.ok((await spent('Kirschenfets')) <= 3);
});

test('two words that thousands of things have find those that have both, and a small municipality finds its own beside a large one', async () => {
	const texts = sql`select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, case when n % 2 = 0 then 'seilbahn' else 'bergdorf' end as word
		from generate_series(1, 12000) n`;
	await sql`insert into publication (tenant_id, id, kind, slug, version, created_at, changed_at)
		select 'heidewalde', id, 'article', 'fern-' || id, 1, now(), now() from (${texts}) t`.execute(db);
	await sql`insert into publication_variant (tenant_id, publication_id, language, title, summary, body, folded, search, changed_at)
		select 'heidewalde', id, 'de', word, '', '', word, search_document('de', word, '', '', word), now() from (${texts}) t`.execute(db);
	await many(8, (at) => ({ title: `Ausflug ${at}`, body: 'Mit der Seilbahn ins Bergdorf.' }));
	await many(8, (at) => ({ title: `Seilbahn ${at}` }));
	assert.equal((await titlesOf('Seilbahn Bergdorf')).length, 8);
	assert.equal((await titlesOf('Seilbahn')).length, 16);
});
