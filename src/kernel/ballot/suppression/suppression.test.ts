import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { differencer, naiveTable, villageSurvey } from '#testing/differencing.ts';
import { mergeSmall } from './groups.ts';
import { inBatches, safeLine, safeTable, smallest } from './suppress.ts';

const attack = await differencer();
const surveys = Array.from({ length: 12 }, (_, at) => villageSurvey(`test ${at}`)).flat();

test('a differencing attacker recovers no cell; from a table that only leaves small cells out she does', () => {
	const [ours, naive] = [safeTable, naiveTable].map((published) =>
		surveys
			.map((rows) => attack(published(rows)))
			.reduce((all, one) => ({ hidden: all.hidden + one.hidden, recovered: all.recovered + one.recovered })),
	);
	assert.ok((naive?.recovered ?? 0) > 20, 'the attacker can do something');
	assert.ok((ours?.hidden ?? 0) > 100);
	assert.equal(ours?.recovered, 0);
});

const person = fc.nat({ max: 60 });
test('whatever the counts: nothing below ten is shown, and nothing hidden can be worked out', () => {
	const row = fc.array(person, { minLength: 3, maxLength: 3 }).filter((cells) => cells.reduce((a, b) => a + b, 0) >= smallest);
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
			const table = safeTable(rows);
			const values = [...table.rows.flatMap(({ cells }) => cells), ...table.totals];
			assert.ok(values.every((value) => value === null || value >= smallest));
			assert.equal(attack(table).recovered, 0);
		}),
		{ numRuns: 60 },
	);
	fc.assert(
		fc.property(fc.array(person, { minLength: 2, maxLength: 6 }), (counts) => {
			const line = safeLine(counts);
			if (line) assert.equal(attack({ rows: [], totals: line.cells, total: line.total }).recovered, 0);
			else assert.ok(counts.reduce((a, b) => a + b, 0) < smallest);
		}),
		{ numRuns: 60 },
	);
});

test('what needs no hiding is shown as it is', () => {
	const { rows, totals, total } = safeTable([
		[12, 30],
		[40, 11],
	]);
	assert.deepEqual(
		[rows.map(({ cells }) => cells), totals, total],
		[
			[
				[12, 30],
				[40, 11],
			],
			[52, 41],
			93,
		],
	);
});

test('none and few look the same, and take a neighbour with them', () => {
	assert.deepEqual(safeLine([40, 30, 0]), safeLine([40, 30, 0].with(2, 0)));
	assert.deepEqual(safeLine([40, 30, 0])?.cells, [40, null, null]);
	assert.deepEqual(safeLine([40, 30, 3])?.cells, [40, null, null]);
	assert.equal(safeLine([4, 5]), null);
});

test('small villages are shown together, never one alone, and a row of fewer than ten is refused', () => {
	const groups = mergeSmall(
		new Map([
			['a', 40],
			['b', 3],
			['c', 12],
			['d', 30],
		]),
	);
	assert.deepEqual(groups, [
		{ members: ['a'], size: 40 },
		{ members: ['d'], size: 30 },
		{ members: ['b', 'c'], size: 15 },
	]);
	assert.deepEqual(
		mergeSmall(
			new Map([
				['a', 4],
				['b', 3],
			]),
		),
		[],
	);
	assert.throws(() => safeTable([[3, 4]]), RangeError);
});

test('a running number grows by whole tens', () => {
	assert.deepEqual([0, 9, 10, 19, 20, 137].map(inBatches), [0, 0, 10, 10, 20, 130]);
});
