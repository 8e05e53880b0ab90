import { bestChoice, worstFirst } from '#modules/roads/planner/choose.ts';
import { optimumOf, randomInstance } from '#testing/road-budgets.ts';

const share = (parts: readonly number[]): string => ((100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length).toFixed(2);

console.log(
	'| sections | towns | best plan, % of the optimum of HiGHS | worst first, % | CPU ms a town | HiGHS, CPU ms |\n|---|---|---|---|---|---|',
);
for (const [count, towns] of [
	[16, 100],
	[300, 3],
] as const) {
	const instances = Array.from({ length: towns }, (_, seed) => randomInstance(seed, count));
	const start = process.cpuUsage();
	const best = instances.map(({ sections, budget }) => bestChoice(sections, budget).benefit);
	const own = process.cpuUsage(start).user / 1000;
	const again = process.cpuUsage();
	const optima = await optimumOf(instances);
	const peer = process.cpuUsage(again).user / 1000;
	const usual = instances.map(({ sections, badness, budget }) => worstFirst(sections, badness, budget).benefit);
	const [plan, worst] = [best, usual].map((values) => share(values.map((value, at) => value / (optima[at] ?? NaN))));
	console.log(`| ${count} | ${towns} | ${plan} | ${worst} | ${(own / towns).toFixed(1)} | ${(peer / towns).toFixed(1)} |`);
}
