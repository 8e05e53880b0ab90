import { eachSupporter, type Groups, type Supporters } from './groups.ts';
import type { Offer, Purse } from './purse.ts';

/** Money is counted in double precision: sums that meet a cost but for rounding are taken as enough, prices that differ less as equal. */
const rounding = 1e-10;

const nobody: Supporters = { groups: new Uint32Array(), points: new Float64Array(), sizes: new Float64Array() };

/** The two loops in which nearly all the time goes: plain ones, because a visiting function doubles it. */
const moneyOf = (money: Float64Array, { groups, sizes }: Supporters): number => {
	let sum = 0;
	for (let at = 0; at < groups.length; at++) sum += (money[groups[at] ?? 0] ?? 0) * (sizes[at] ?? 0);
	return sum;
};
const split = { poor: 0, rich: 0 };
/** Money of those who cannot pay a price in full, and points of those who can. The answer is overwritten by the next call. */
const splitAt = (money: Float64Array, { groups, points, sizes }: Supporters, price: number): typeof split => {
	split.poor = split.rich = 0;
	for (let at = 0; at < groups.length; at++) {
		const [own, weight, size] = [money[groups[at] ?? 0] ?? 0, points[at] ?? 0, sizes[at] ?? 0];
		if (own < price * weight) split.poor += own * size;
		else split.rich += weight * size;
	}
	return split;
};

/** Everybody's money as numbers. */
export const floatPurse = (electorate: Groups, cents: number): Purse<number> => {
	const { count, people, costs, totals } = electorate;
	const money = new Float64Array(count).fill(cents / people);
	const own = (group: number): number => money[group] ?? 0;
	const costOf = (project: number): number => costs[project] ?? 0;
	const floorOf = (project: number): number => costOf(project) / (totals[project] ?? 0);

	const supportersOf = (project: number): Supporters => electorate.behind[project] ?? nobody;
	const behind = (project: number): number => moneyOf(money, supportersOf(project));

	/** Whoever cannot pay a price gives all she has; the others pay more, until nobody falls short any more. */
	const priceOf = (project: number): number | null => {
		const cost = costOf(project);
		if (behind(project) < cost * (1 - rounding)) return null;
		let [open, price] = [totals[project] ?? 0, floorOf(project)];
		for (;;) {
			const { poor, rich } = splitAt(money, supportersOf(project), price);
			if (rich >= open || rich === 0) return price;
			open = rich;
			price = (cost - poor) / rich;
		}
	};

	return {
		floorOf,
		priceOf,
		behind,
		compare: (a, b) => {
			const [left, right] = [a.price * costOf(b.project), b.price * costOf(a.project)];
			return Math.abs(left - right) <= rounding * Math.max(left, right) ? 0 : left - right;
		},
		pay: ({ project, price }: Offer<number>) =>
			eachSupporter(electorate, project, (group, points) => (money[group] = Math.max(0, own(group) - price * points))),
		payersOf: ({ project, price }) => {
			let [full, poor] = [0, 0];
			eachSupporter(electorate, project, (group, points, size) => {
				if (own(group) < price * points * (1 - rounding)) poor += size;
				else full += size;
			});
			return { full, poor };
		},
		shown: (price) => price,
	};
};
