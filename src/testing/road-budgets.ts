import highs from 'highs';
import type { Option } from '#modules/roads/planner/choose.ts';
import { dice } from './synthetic-drive.ts';

export type Instance = { readonly sections: readonly (readonly Option[])[]; readonly badness: readonly number[]; readonly budget: number };
/** Sections of a small town: patch, overlay and renewal with costs in whole hundreds of euros, and money for about a tenth of all renewals. */
export const randomInstance = (seed: number, count: number): Instance => {
	const random = dice(seed);
	const towns = Array.from({ length: count }, () => {
		const [grade, size, traffic] = [1 + 4 * random(), 300 + 2700 * random(), 0.3 + 2 * random()];
		const option = (price: number, after: number): Option => ({
			cost: Math.max(100, 100 * Math.round((price * size * (0.8 + 0.4 * random())) / 100)),
			benefit: Math.max(0, (grade - after) * size * traffic * (0.7 + 0.6 * random())),
		});
		const options = [
			grade < 4 ? option(9, Math.max(1, grade - 1)) : null,
			grade > 2 ? option(28, 1.5) : null,
			grade > 3 ? option(95, 1) : null,
		];
		return { grade, options: options.filter((one) => one !== null) };
	});
	const dearest = towns.reduce((sum, { options }) => sum + (options.at(-1)?.cost ?? 0), 0);
	return {
		sections: towns.map(({ options }) => options),
		badness: towns.map(({ grade }) => grade),
		budget: 100 * Math.round(dearest / 1000),
	};
};

/** The optimum after HiGHS, an integer programming solver. */
export const optimumOf = async (instances: readonly Instance[]): Promise<readonly number[]> => {
	// The package types its ES module as CommonJS: at run time the import is the function itself.
	const load = typeof highs === 'function' ? highs : highs.default;
	const solver = await load();
	return instances.map(({ sections, budget }) => {
		const all = sections.flatMap((options, at) => options.map((option, one) => ({ ...option, name: `x${at}_${one}`, at })));
		const terms = (value: (option: Option) => number): string => all.map((option) => `+ ${value(option)} ${option.name}`).join(' ');
		const once = [...Map.groupBy(all, ({ at }) => at)].map(
			([at, own]) => ` o${at}: ${own.map(({ name }) => `+ 1 ${name}`).join(' ')} <= 1`,
		);
		const problem = [
			'Maximize',
			` obj: ${terms(({ benefit }) => benefit)}`,
			'Subject To',
			` money: ${terms(({ cost }) => cost)} <= ${budget}`,
			...once,
		];
		const model = [...problem, 'Binary', ` ${all.map(({ name }) => name).join(' ')}`, 'End'].join('\n');
		return solver.solve(model, { mip_rel_gap: 0, mip_abs_gap: 1e-9 }).ObjectiveValue;
	});
};
