import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { thingAt } from '#kernel/kind/things.ts';
import { openVillage } from '#testing/village.ts';
import { budget } from '../../budget.ts';
import { readPabulib } from '../../pabulib/read.ts';
import { renewing } from '../jobs.ts';
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

/** As files were written before they kept to the form: no days, nothing selected, villages by their short name, rankings without points. */
const asBefore = (text: string, places: readonly { readonly slug: string; readonly name: string }[]): string => {
	const [meta = '', projects = '', votes = ''] = text.split(/^(?=PROJECTS$|VOTES$)/m);
	const [header = '', ...rows] = projects.trimEnd().split('\n').slice(1);
	const columns = header.split(';');
	const kept = columns.filter((name) => name !== 'selected');
	const lines = rows.map((row) => {
		const cells = new Map(row.split(';').map((cell, at) => [columns[at], cell]));
		cells.set('neighborhood', places.find(({ name }) => name === cells.get('neighborhood'))?.slug ?? '');
		return kept.map((name) => cells.get(name)).join(';');
	});
	const isRanked = /^vote_type;ordinal$/m.test(meta);
	return [
		meta.replaceAll(/^(date_\w+|language|comment);.*\n/gm, ''),
		['PROJECTS', kept.join(';'), ...lines, ''].join('\n'),
		isRanked ? votes.replaceAll(/^(\w+;[^;\n]*);.*$/gm, '$1') : votes,
	].join('');
};

for (const { in: place, slug } of counted)
	test(`the old file of ${slug} is written anew once, says so, and counts as before`, async () => {
		const ctx = village.visitor({ in: place });
		const { id } = await thingAt(ctx, budget, { slug });
		const now = (await pabulibOf(ctx, id)) ?? '';
		const before = asBefore(now, ctx.tenant.places);
		assert.ok('poll' in readPabulib(before) && !before.includes('date_begin'));
		await sql`update budget_result set pabulib = ${before} where budget_id = ${id}`.execute(village.db);
		await renewing.run(ctx);
		const anew = (await pabulibOf(ctx, id)) ?? '';
		const note = /, #2: file written anew on \d\d\.\d\d\.\d{4} in the form of pabulib\.org, ballots and outcome unchanged/;
		assert.match(anew, note);
		assert.equal(anew.replace(note, ''), now);
		await renewing.run(village.visitor({ in: place, now: new Date(Date.now() + 86_400_000) }));
		assert.equal(await pabulibOf(ctx, id), anew);
	});

test('an old file that does not count to what was published stays as it is', async () => {
	const ctx = village.visitor({ in: 'falkenbrueck' });
	const { id } = await thingAt(ctx, budget, { slug: 'buergerbudget-falkenbrueck-das-ergebnis' });
	const wrong = asBefore((await pabulibOf(ctx, id)) ?? '', ctx.tenant.places).replace(/^budget;\d+$/m, 'budget;1');
	await sql`update budget_result set pabulib = ${wrong} where budget_id = ${id}`.execute(village.db);
	await renewing.run(ctx);
	assert.equal(await pabulibOf(ctx, id), wrong);
});
