import { numberAt } from '#kernel/geo/network/number-at.ts';

/** One thing that may be done to a section; cost in whole euros, benefit in any unit, both not negative. */
export type Option = { readonly cost: number; readonly benefit: number };
/** For each section the number of the chosen option, -1 for nothing. */
export type Choice = { readonly chosen: Int16Array; readonly cost: number; readonly benefit: number };

const sumOf = (sections: readonly (readonly Option[])[], chosen: Int16Array): Choice => {
	const taken = sections.flatMap((options, at) => options[numberAt(chosen, at)] ?? []);
	const total = (value: (option: Option) => number): number => taken.reduce((sum, option) => sum + value(option), 0);
	return { chosen, cost: total(({ cost }) => cost), benefit: total(({ benefit }) => benefit) };
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
/** Amounts of money that are told apart; beyond it costs are rounded up, so the budget still holds and the plan is nearly the best. */
const mostSteps = 400_000;
const stepOf = (sections: readonly (readonly Option[])[], budget: number): number => {
	const common = sections.flat().reduce((step, { cost }) => divisor(step, cost), 0) || 1;
	return common * Math.max(1, Math.ceil(budget / common / Math.min(mostSteps, 150_000_000 / Math.max(1, sections.length))));
};

/**
 * The best choice within a budget, at most one option per section (multiple-choice knapsack, exact by dynamic programming over
 * the money: Kellerer, Pferschy and Pisinger, "Knapsack Problems", 2004, 11.5).
 */
export const bestChoice = (sections: readonly (readonly Option[])[], budget: number): Choice => {
	const step = stepOf(sections, budget);
	const most = Math.max(0, Math.floor(budget / step));
	let best = new Float64Array(most + 1);
	const taken = sections.map((options) => {
		const [before, choice] = [best, new Int8Array(most + 1).fill(-1)];
		best = before.slice();
		for (const [at, { cost, benefit }] of options.entries()) {
			const steps = Math.ceil(cost / step);
			for (let money = steps; money <= most; money += 1) {
				const value = numberAt(before, money - steps) + benefit;
				if (value > numberAt(best, money)) [best[money], choice[money]] = [value, at];
			}
		}
		return choice;
	});
	const chosen = new Int16Array(sections.length).fill(-1);
	let money = most;
	for (let at = sections.length - 1; at >= 0; at -= 1) {
		const option = sections[at]?.[numberAt(taken[at] ?? [], money)];
		chosen[at] = option ? numberAt(taken[at] ?? [], money) : -1;
		money -= option ? Math.ceil(option.cost / step) : 0;
	}
	return sumOf(sections, chosen);
};

/** The option that helps most of those that the money is enough for, -1 for none. */
const strongest = (options: readonly Option[], money: number): number =>
	options.reduce((best, { cost, benefit }, at) => (cost <= money && benefit > (options[best]?.benefit ?? 0) ? at : best), -1);

/** What many towns do: the worst roads first, each with what helps it most, until the money is gone. `badness`: higher is worse. */
export const worstFirst = (sections: readonly (readonly Option[])[], badness: readonly number[], budget: number): Choice => {
	const chosen = new Int16Array(sections.length).fill(-1);
	let money = budget;
	for (const at of [...sections.keys()].toSorted((a, b) => numberAt(badness, b) - numberAt(badness, a))) {
		const option = strongest(sections[at] ?? [], money);
		chosen[at] = option;
		money -= sections[at]?.[option]?.cost ?? 0;
	}
	return sumOf(sections, chosen);
};
