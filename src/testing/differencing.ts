import { createRequire } from 'node:module';
import type highsModule from 'highs';
import { between, type Random, randomFrom } from '#app/demo/geography/random.ts';
import { mergeSmall } from '#kernel/ballot/suppression/groups.ts';
import { type SafeTable, type Shown } from '#kernel/ballot/suppression/suppress.ts';

/** Its types describe a CommonJS module whose `default` is not there at run time. */
const loadHighs: typeof highsModule.default = createRequire(import.meta.url)('highs');
type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** Counts of one question: a row for each group of villages, a column for each answer. */
type Counts = readonly (readonly number[])[];

const pick = (random: Random, weights: readonly number[]): number => {
	let rest = random() * weights.reduce((all, one) => all + one, 0);
	for (const [at, weight] of weights.entries()) {
		rest -= weight;
		if (rest <= 0) return at;
	}
	return weights.length - 1;
};
const skewed = (random: Random, length: number): number[] => Array.from({ length }, () => random() ** 3 + 0.01);

/** One survey of a rural municipality: a dozen villages of very different size, few answers, questions whose answers are far from even. */
export const villageSurvey = (seed: string): readonly Counts[] => {
	const random = randomFrom(seed);
	const villages = Array.from({ length: Math.floor(between(random, 3, 13)) }, (_, at) => `v${at}`);
	const sizes = new Map(villages.map((village) => [village, Math.floor(random() ** 2.5 * 90)]));
	const groups = mergeSmall(sizes);
	const question = (): Counts => {
		const weights = skewed(random, Math.floor(between(random, 2, 8)));
		return groups.map(({ size }) => {
			const own = weights.map((weight) => weight * between(random, 0.2, 2));
			const cells = weights.map(() => 0);
			for (let person = 0; person < size; person += 1) {
				const at = pick(random, own);
				cells[at] = (cells[at] ?? 0) + 1;
			}
			return cells;
		});
	};
	return groups.length === 0 ? [] : Array.from({ length: Math.floor(between(random, 3, 8)) }, question);
};

/** What a newspaper would print that knows of no attack: small cells left out, every sum shown. */
export const naiveTable = (rows: Counts): SafeTable => {
	const small = (value: number): Shown => (value < 10 ? null : value);
	const sums = (rows[0] ?? []).map((_, at) => rows.reduce((all, row) => all + (row[at] ?? 0), 0));
	const total = sums.reduce((all, one) => all + one, 0);
	return {
		rows: rows.map((row) => ({ cells: row.map(small), total: row.reduce((all, one) => all + one, 0) })),
		totals: sums.map(small),
		total,
	};
};

type Unknown = { readonly row: number; readonly column: number };
const unknownsOf = ({ rows, totals }: SafeTable): readonly Unknown[] =>
	[...rows.map(({ cells }) => cells), totals].flatMap((line, row) =>
		line.flatMap((cell, column) => (cell === null ? [{ row, column }] : [])),
	);

type Equation = { readonly terms: readonly (readonly [number, number])[]; readonly equals: number };

/** Everything that the published table says: each row comes to its total, each column to its sum, the sums to the whole. */
const equationsOf = ({ rows, totals, total }: SafeTable, unknowns: readonly Unknown[]): readonly Equation[] => {
	const lines = [...rows.map(({ cells }) => cells), totals];
	const term = (row: number, column: number, factor: number) => {
		const at = unknowns.findIndex((one) => one.row === row && one.column === column);
		const known = lines[row]?.[column] ?? 0;
		return { at, factor, known: at < 0 ? known * factor : 0 };
	};
	const equation = (parts: readonly ReturnType<typeof term>[], equals: number): Equation => ({
		terms: parts.filter(({ at }) => at >= 0).map(({ at, factor }) => [at, factor]),
		equals: equals - parts.reduce((all, { known }) => all + known, 0),
	});
	return [
		...rows.map((row, at) =>
			equation(
				row.cells.map((_, column) => term(at, column, 1)),
				row.total,
			),
		),
		equation(
			totals.map((_, column) => term(rows.length, column, 1)),
			total,
		),
		...(rows.length === 0
			? []
			: totals.map((_, column) => equation([...rows.map((__, at) => term(at, column, 1)), term(rows.length, column, -1)], 0))),
	].filter(({ terms }) => terms.length > 0);
};

/** The least and the most that each hidden cell can be, by linear programs. Two numbers alike: the cell is recovered. */
const rangesIn = (highs: Highs, table: SafeTable): readonly { least: number; most: number }[] => {
	const unknowns = unknownsOf(table);
	const model = highs.createModel();
	try {
		model.options.set({ output_flag: false });
		for (const _ of unknowns) model.addVar(0, highs.infinity);
		for (const { terms, equals } of equationsOf(table, unknowns))
			model.addRow(equals, equals, { indices: terms.map(([at]) => at), values: terms.map(([, factor]) => factor) });
		const bound = (at: number, cost: 1 | -1): number => {
			model.changeColCost(at, cost);
			model.run();
			const value = model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getObjectiveValue() * cost : Infinity;
			model.changeColCost(at, 0);
			return value;
		};
		return unknowns.map((_, at) => ({ least: bound(at, 1), most: bound(at, -1) }));
	} finally {
		model.dispose();
	}
};

/** Somebody who subtracts whatever can be subtracted. `recovered` counts hidden cells that can have one value only. */
export const differencer = async () => {
	const highs = await loadHighs();
	return (table: SafeTable): { readonly hidden: number; readonly recovered: number } => {
		const ranges = rangesIn(highs, table);
		return { hidden: ranges.length, recovered: ranges.filter(({ least, most }) => most - least < 0.5).length };
	};
};
