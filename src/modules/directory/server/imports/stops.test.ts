import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readCsv } from '#kernel/exchange/csv.ts';
import { tableParts } from '#kernel/exchange/table.ts';
import { Invalid } from '#kernel/errors.ts';
import { checkRows, type ImportRow } from '#kernel/kind/import.ts';
import { countOf, everyShown, shownThing } from '#kernel/kind/things.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { search } from '#kernel/search/search.ts';
import { openVillage } from '#testing/village.ts';
import { entry } from '../../entry.ts';
import { keptEntry } from '../commands.ts';
import { entryCounts, entryRows } from '../queries.ts';

const file = '../shared/data/transit/nasa/stops-saxony-anhalt.csv.gz';
const source = 'NASA GmbH, CC BY 4.0';

/** The stops of a federal state as rows of an import; the file has its numbers with a decimal comma and its header in row 1. */
const stopRows = (): ImportRow[] => {
	const table = readCsv(gunzipSync(readFileSync(file)).toString('utf8'));
	assert.ok('columns' in table);
	const at = (name: string): number => table.columns.indexOf(name);
	const [title, key, east, north, town] = [
		at('Haltestelle Name'),
		at('Globale ID'),
		at('X-Koordinate'),
		at('Y-Koordinate'),
		at('Gemeinde'),
	];
	return table.rows.map((cells, index) => ({
		row: index + 2,
		key: cells[key] ?? '',
		answers: {
			category: 'stop',
			title: cells[title] ?? '',
			town: cells[town] ?? '',
			position: cells[north] ? `${cells[north]}; ${cells[east]}` : '',
			sourceNote: source,
		},
	}));
};

test(
	'all stops of a federal state come in at once, are listed, found and on the map',
	{ skip: !existsSync(file) && 'the list of stops is not at hand' },
	async () => {
		const { as, visitor } = await openVillage();
		const rows = stopRows();
		assert.equal(rows.length, 15_459);
		const importAll = verbsOf(keptEntry).importAll;
		const { count } = await importAll(as('anna'), { source, rows, isPublished: true, skipsFaulty: true });
		assert.equal(count.added + count.faulty, rows.length);

		const seen = new Set(['']);
		const withoutOwnKey = rows.filter(({ key }) => seen.size === seen.add(key).size).map(({ row }) => row);
		assert.deepEqual(
			checkRows(entry, visitor().tenant, rows).problems.map(({ row }) => row),
			withoutOwnKey,
			'the bad rows are those without a key of their own, each named by its number',
		);
		assert.equal(count.faulty, withoutOwnKey.length);

		const known = (await entryCounts(visitor(), {})).byCategory.get('stop') ?? 0;
		assert.equal(known, count.added + 14);
		const [hit] = (await search(visitor(), { words: 'Abbendorf Kirche', kind: 'entry' })).hits;
		assert.equal(hit?.words.title, 'Abbendorf (Diesdorf), Kirche');
		const [row] = await entryRows(visitor(), { ids: [hit.id] }, { limit: 1 });
		assert.deepEqual([row?.lon, row?.lat, row?.town], [10.904784, 52.750159, 'Diesdorf']);
		assert.equal((await shownThing(visitor(), entry, { id: hit.id }))?.values.sourceNote, source);

		const table = readCsv((await Array.fromAsync(tableParts(visitor(), entry, everyShown(visitor(), entry)))).join(''));
		assert.ok('columns' in table);
		assert.equal(new Set(table.rows.map(([id]) => id)).size, await countOf(visitor(), entry, {}));
		assert.ok(table.rows.length > count.added, 'whoever takes the whole list as a file gets all of it');

		const again = await importAll(as('anna'), { source, rows, isPublished: true, skipsFaulty: true });
		assert.deepEqual(again.count, { added: 0, changed: 0, unchanged: count.added, faulty: count.faulty });
	},
);

test('every bad row is named by its number and field, and none of the others is kept', async () => {
	const { as, visitor } = await openVillage();
	const good = { category: 'Haltestelle', title: 'Am Ende der Welt', position: '52,2; 11,6' };
	const rows: ImportRow[] = [
		{ row: 2, key: 'a', answers: good },
		{ row: 3, key: 'b', answers: { ...good, position: 'hinter dem Berg' } },
		{ row: 4, key: 'a', answers: good },
		{ row: 5, key: 'd', answers: { ...good, title: '', category: 'Raumhafen' } },
		{ row: 6, key: 'e', answers: { ...good, category: 'Person' } },
		{ row: 7, key: 'f', answers: { ...good, places: 'atlantis' } },
	];
	await assert.rejects(
		verbsOf(keptEntry).importAll(as('anna'), { source: 'Test', rows, isPublished: true, skipsFaulty: false }),
		(error) => {
			assert.ok(error instanceof Invalid);
			assert.deepEqual(error.problems, {
				'3.position': 'notAPosition',
				'4.key': 'twice',
				'5.title': 'required',
				'5.category': 'notAChoice',
				'6.hasConsent': 'required',
				'7.places': 'unknownPlace',
			});
			return true;
		},
	);
	assert.equal(
		(await search(visitor(), { words: 'Ende der Welt', kind: 'entry' })).hits.filter(({ words }) => words.title === good.title).length,
		0,
	);
});
