import type { Groups } from './groups.ts';
import type { Offer, Purse } from './purse.ts';

/** One purchase: the price of a point in cents, who paid in full, who gave the rest of her money, and which projects were as good a buy. */
export type Round = {
	readonly project: number;
	readonly price: number;
	readonly full: number;
	readonly poor: number;
	readonly tied: readonly number[];
};
/** `behind`: what the supporters of each project still own at the end, in cents. */
export type Shares = { readonly rounds: readonly Round[]; readonly spent: number; readonly behind: Float64Array };

/** Equally good buys: the cheaper one; equal cost: the one with more points; still equal: the lot, which is the order of the list. */
const byCost =
	({ costs, totals }: Groups) =>
	(a: number, b: number): number =>
		(costs[a] ?? 0) - (costs[b] ?? 0) || (totals[b] ?? 0) - (totals[a] ?? 0) || a - b;

type Best<Price> = { readonly offer: Offer<Price>; readonly tied: readonly number[] };

/**
 * The best buy of this round. Prices only rise while money goes, so the price a project last had is a floor:
 * `waiting` is sorted by it, and the search ends at the first floor above the best price found. What nobody can pay any more leaves the list.
 */
const bestOf = <Price>(purse: Purse<Price>, waiting: Offer<Price>[], order: (a: number, b: number) => number): Best<Price> | null => {
	let best: Offer<Price>[] = [];
	waiting.sort(purse.compare);
	for (let at = 0; at < waiting.length;) {
		const [floor, leader] = [waiting[at], best[0]];
		if (!floor || (leader && purse.compare(floor, leader) > 0)) break;
		const price = purse.priceOf(floor.project);
		if (price === null) {
			waiting.splice(at, 1);
			continue;
		}
		const offer = { project: floor.project, price };
		waiting[at++] = offer;
		const difference = leader ? purse.compare(offer, leader) : -1;
		if (difference < 0) best = [offer];
		else if (difference === 0) best.push(offer);
	}
	const [offer, ...others] = best.toSorted((a, b) => order(a.project, b.project));
	return offer ? { offer, tied: others.map(({ project }) => project) } : null;
};

/** Buys round by round what is the best buy, until no supporters can pay for anything more. Their money is what the purse holds. */
export const rounds = <Price>(electorate: Groups, purse: Purse<Price>): Shares => {
	const order = byCost(electorate);
	const bought: Round[] = [];
	let waiting = [...electorate.totals.keys()].flatMap((project): Offer<Price>[] =>
		(electorate.totals[project] ?? 0) > 0 ? [{ project, price: purse.floorOf(project) }] : [],
	);
	let spent = 0;
	for (let best = bestOf(purse, waiting, order); best; best = bestOf(purse, waiting, order)) {
		const { offer, tied } = best;
		bought.push({ project: offer.project, price: purse.shown(offer.price), ...purse.payersOf(offer), tied });
		purse.pay(offer);
		spent += electorate.costs[offer.project] ?? 0;
		waiting = waiting.filter((one) => one.project !== offer.project);
	}
	return { rounds: bought, spent, behind: electorate.totals.map((_, project) => purse.behind(project)) };
};
