import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { optimumOf, randomInstance } from '#testing/road-budgets.ts';
import { dice } from '#testing/synthetic-drive.ts';
import { bestChoice, worstFirst } from './choose.ts';
import { aYearLater, certain, expectedGrade, fitted, stateOf } from './deterioration.ts';
import { type Measure, planned, type Section, type Task } from './plan.ts';

test('the plan of a year is the optimum of an integer programming solver on 100 random towns, and worst first reaches far less', async () => {
	const instances = Array.from({ length: 100 }, (_, seed) => randomInstance(seed, 14));
	const optima = await optimumOf(instances);
	const shares = instances.map(({ sections, badness, budget }, at) => {
		const [best, optimum] = [bestChoice(sections, budget), optima[at] ?? NaN];
		assert.ok(Math.abs(best.benefit - optimum) < 1e-6 * optimum, `town ${at}: ${best.benefit} of ${optimum}`);
		assert.ok(best.cost <= budget);
		const usual = worstFirst(sections, badness, budget);
		assert.ok(usual.cost <= budget && usual.benefit <= optimum + 1e-6);
		return usual.benefit / optimum;
	});
	const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
	assert.ok(mean > 0.25 && mean < 0.7, String(mean));
});

test('more money never makes the best choice worse, and no money chooses nothing', () => {
	const { sections } = randomInstance(7, 40);
	const benefits = [-5, 0, 100, 5000, 20_000, 100_000, 1e7].map((budget) => bestChoice(sections, budget).benefit);
	assert.deepEqual(
		benefits,
		benefits.toSorted((a, b) => a - b),
	);
	assert.deepEqual([benefits[0], bestChoice([], 100).benefit], [0, 0]);
	assert.ok(bestChoice(sections, 0).chosen.every((one) => one === -1));
});

test('deterioration is recovered from drives three years apart, and noise does not repair roads', () => {
	const yearly = [
		[0.9, 0.1, 0, 0, 0],
		[0, 0.85, 0.15, 0, 0],
		[0, 0, 0.8, 0.2, 0],
		[0, 0, 0, 0.75, 0.25],
		[0, 0, 0, 0, 1],
	];
	const random = dice(4);
	const grades = [1.2, 2, 3, 4, 4.8];
	const repeats = Array.from({ length: 20_000 }, (_, at) => {
		const before = at % 5;
		let state = before;
		for (let year = 0; year < 3; year += 1) state += random() < numberAt(yearly[state] ?? [], state + 1) ? 1 : 0;
		return { before: numberAt(grades, before), after: numberAt(grades, state), metres: 10 };
	});
	const found = fitted(repeats, 3);
	const gaps = yearly.flatMap((row, from) => row.map((chance, to) => Math.abs(numberAt(found[from] ?? [], to) - chance)));
	assert.ok(Math.max(...gaps) < 0.02, JSON.stringify(found));
	const better = fitted([{ before: 4, after: 2, metres: 1e6 }], 1);
	assert.ok((better[3]?.[3] ?? 0) > 0.99 && better[3]?.[1] === 0);
	const unknown = fitted([], 2);
	assert.ok(Math.abs((unknown[0]?.[1] ?? 0) - 1 / 12) < 1e-9, 'without a drive the assumption of a year comes out, not of two');
	assert.deepEqual([1, 1.5, 1.6, 3.5, 4.6].map(stateOf), [0, 0, 1, 2, 4]);
	assert.ok(expectedGrade(aYearLater(certain(2), found)) > expectedGrade(certain(2)));
});

const measures: readonly Measure[] = [
	{ id: 'patch', label: 'Flicken', cost: 12, gradeAfter: 2.8, worstGrade: 4.6, source: 'Beispiel' },
	{ id: 'overlay', label: 'Deckschicht', cost: 30, gradeAfter: 1.6, worstGrade: 4.3, source: 'Beispiel' },
	{ id: 'renew', label: 'Erneuern', cost: 110, gradeAfter: 1, worstGrade: 5, source: 'Beispiel' },
];
const random = dice(8);
const sections: readonly Section[] = Array.from({ length: 60 }, (_, at) => ({
	id: `s${at}`,
	village: ['Auenrode', 'Steinach'][at % 2] ?? '',
	metres: 100,
	squareMetres: 500,
	grade: 1 + 4 * random(),
	importance: 1,
}));
const task: Task = {
	sections,
	measures,
	deterioration: fitted([], 1),
	budgets: [40_000, 40_000, 40_000, 40_000, 40_000],
	horizon: 10,
	rule: 'best',
};

test('a scenario keeps each yearly budget, says grade and backlog of each village each year, and why each measure', () => {
	const plan = planned(task);
	for (const year of [1, 2, 3, 4, 5]) {
		const spent = plan.measures.filter((one) => one.year === year).reduce((sum, { cost }) => sum + cost, 0);
		assert.ok(spent <= 40_000 && spent > 25_000, `${spent} € in year ${year}`);
	}
	assert.deepEqual(
		plan.states.filter(({ year }) => year === 3).map(({ village }) => village),
		['', 'Auenrode', 'Steinach'],
	);
	const whole = plan.states.filter(({ village, year }) => village === '' && year === 5)[0]?.backlog ?? 0;
	const parts = plan.states.filter(({ village, year }) => village !== '' && year === 5).reduce((sum, { backlog }) => sum + backlog, 0);
	assert.ok(Math.abs(whole - parts) < 1e-6);
	assert.match(plan.measures[0]?.why ?? '', /bringt Note .+ auf .+ je 1\.000 €/);
});

test('who does nothing sees the backlog grow each year, also while the mean road still stands well', () => {
	const sound = sections.map((section) => ({ ...section, grade: 2.6 + section.grade / 8 }));
	const { states } = planned({ ...task, sections: sound, rule: 'nothing' });
	const backlog = states.filter(({ village }) => village === '').map((state) => state.backlog);
	assert.equal(backlog[0], 0);
	assert.ok(
		backlog.every((now, year) => year === 0 || now > (backlog[year - 1] ?? Infinity)),
		backlog.join(' '),
	);
});

test('in the first year the best plan saves more than worst first; both leave a better network than doing nothing, and more money a better one', () => {
	const endOf = (wish: Partial<Task>) => planned({ ...task, ...wish }).states.findLast(({ village }) => village === '');
	const firstYear = (rule: Task['rule']): number =>
		planned({ ...task, rule })
			.measures.filter(({ year }) => year === 1)
			.reduce((sum, { benefit }) => sum + benefit, 0);
	assert.ok(firstYear('best') > firstYear('worst-first') && firstYear('nothing') === 0);
	const [best, worst, nothing] = (['best', 'worst-first', 'nothing'] as const).map((rule) => endOf({ rule }));
	const richer = endOf({ budgets: [80_000, 80_000, 80_000, 80_000, 80_000] });
	assert.ok(best && worst && nothing && richer);
	assert.ok(best.grade < nothing.grade - 0.2 && worst.grade < nothing.grade - 0.2 && best.backlog < nothing.backlog);
	assert.ok(richer.grade < best.grade && richer.backlog <= best.backlog);
});
