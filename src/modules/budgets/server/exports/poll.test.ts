import assert from 'node:assert/strict';
import { test } from 'node:test';
import { thingAt } from '#kernel/kind/things.ts';
import { openVillage } from '#testing/village.ts';
import { budget } from '../../budget.ts';
import { readPabulib } from '../../pabulib/read.ts';
import { pabulibOf, resultOf } from '../queries.ts';

const village = await openVillage();
const counted = [
	{ in: 'falkenbrueck', slug: 'buergerbudget-falkenbrueck-das-ergebnis' },
	{ in: 'heidewalde', slug: 'jugendrat-heidewalde-gewaehlt' },
];

/** What the format obliges a file to say, and what else it knows (github.com/pabulib/checker, pabulib_helpers/fields.py). */
const obliged = [
	'description',
	'country',
	'unit',
	'instance',
	'num_projects',
	'num_votes',
	'budget',
	'vote_type',
	'rule',
	'date_begin',
	'date_end',
];
const known = [...obliged, 'max_length', 'max_sum_points', 'language', 'currency', 'comment'];
const rules = ['greedy', 'equalshares', 'equalshares/add1', 'unknown'];

for (const { in: place, slug } of counted)
	test(`the file of ${slug} says what the format of pabulib.org asks for, with the outcome`, async () => {
		const ctx = village.visitor({ in: place });
		const { id } = await thingAt(ctx, budget, { slug });
		const text = (await pabulibOf(ctx, id)) ?? '';
		const read = readPabulib(text);
		assert.ok('poll' in read);
		const { meta, projects } = read.poll;
		const keys = Object.keys(meta);
		assert.deepEqual(
			keys,
			known.filter((key) => keys.includes(key)),
		);
		assert.deepEqual(
			obliged.filter((key) => (meta[key] ?? '') === ''),
			[],
		);
		assert.ok(rules.includes(meta['rule'] ?? ''));
		for (const key of ['date_begin', 'date_end']) assert.match(meta[key] ?? '', /^\d\d\.\d\d\.\d{4}$/);
		assert.match(meta['comment'] ?? '', /^#1: counted by the rule [\w-]+-1 of Ortsmitte/);
		const outcome = await resultOf(ctx, id);
		const funded = outcome?.outcome.verdicts
			.filter(({ why }) => ['bought', 'completed', 'fits', 'elected'].includes(why))
			.map(({ id: one }) => one);
		assert.deepEqual(projects.flatMap((one) => (one.isSelected ? [one.id] : [])).toSorted(), funded?.toSorted());
		for (const { cells } of projects) assert.ok(!Object.values(cells).includes(''), JSON.stringify(cells));
	});

test('a short ranking says in the file how many points it gives, and the sums are those of the points', async () => {
	const ctx = village.visitor({ in: 'heidewalde' });
	const { id } = await thingAt(ctx, budget, { slug: 'jugendrat-heidewalde-gewaehlt' });
	const read = readPabulib((await pabulibOf(ctx, id)) ?? '');
	assert.ok('poll' in read);
	const { projects, ballots } = read.poll;
	const sums = projects.map(() => 0);
	for (const [at, project] of ballots.choices.entries()) sums[project] = (sums[project] ?? 0) + (ballots.points[at] ?? 0);
	assert.deepEqual(
		projects.map(({ cells }) => cells['score']),
		sums.map(String),
	);
	assert.equal(ballots.points[0], 8);
});
