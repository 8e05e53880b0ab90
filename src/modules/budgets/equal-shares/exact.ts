import { eachSupporter, type Groups } from './groups.ts';
import type { Offer, Purse } from './purse.ts';

/** A price of one point: `cents / of`, both scaled alike. */
export type Fraction = { readonly cents: bigint; readonly of: bigint };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** The people behind a project who own the same and gave as many points. */
type Heap = { readonly own: bigint; readonly weight: bigint; people: number };

/**
 * Everybody's money as fractions with one common denominator, which grows with each purchase: nothing is ever rounded.
 * Groups that own the same share one entry of `values`.
 */
export const exactPurse = (electorate: Groups, cents: number): Purse<Fraction> => {
	const { count, people, costs, totals } = electorate;
	let scale = BigInt(people);
	let values: bigint[] = [BigInt(cents)];
	const slots = new Uint32Array(count);
	const costOf = (project: number): bigint => BigInt(costs[project] ?? 0);

	const heapsOf = (project: number): Heap[] => {
		const heaps = new Map<number, Heap>();
		eachSupporter(electorate, project, (group, weight, size) => {
			const slot = slots[group] ?? 0;
			const key = weight * values.length + slot;
			const heap = heaps.get(key);
			if (heap) heap.people += size;
			else heaps.set(key, { own: values[slot] ?? 0n, weight: BigInt(weight), people: size });
		});
		return [...heaps.values()];
	};

	const sum = (heaps: readonly Heap[]): bigint => heaps.reduce((total, { own, people: many }) => total + own * BigInt(many), 0n);

	const priceOf = (project: number): Fraction | null => {
		const heaps = heapsOf(project);
		const cost = costOf(project) * scale;
		if (sum(heaps) < cost) return null;
		const weights = (list: readonly Heap[]): bigint =>
			list.reduce((total, { weight, people: many }) => total + weight * BigInt(many), 0n);
		let rich = heaps;
		let price: Fraction = { cents: cost, of: weights(rich) };
		for (;;) {
			const { cents: due, of } = price;
			const still = rich.filter(({ own, weight }) => own * of >= due * weight);
			if (still.length === rich.length || still.length === 0) return { cents: due, of: of * scale };
			rich = still;
			price = { cents: cost - sum(heaps.filter((heap) => !still.includes(heap))), of: weights(rich) };
		}
	};

	const pay = ({ project, price }: Offer<Fraction>): void => {
		const common = divisor(price.cents, price.of);
		const [due, of] = [price.cents / common, price.of / common];
		const wider = of / divisor(of, scale);
		scale *= wider;
		const unit = (due * scale) / of;
		const next: bigint[] = [];
		const known = new Map<bigint, number>();
		const slotOf = (value: bigint): number => {
			const slot = known.get(value) ?? next.push(value) - 1;
			known.set(value, slot);
			return slot;
		};
		const paid = new Map<number, bigint>();
		eachSupporter(electorate, project, (group, points) => paid.set(group, unit * BigInt(points)));
		const kept = values.map((value) => value * wider);
		for (const [group, slot] of slots.entries()) {
			const left = (kept[slot] ?? 0n) - (paid.get(group) ?? 0n);
			slots[group] = slotOf(left > 0n ? left : 0n);
		}
		values = next;
	};

	/** Ten digits behind the point before it becomes a number. */
	const shown = ({ cents: upper, of }: Fraction): number => Number((upper * 10_000_000_000n) / of) / 1e10;

	return {
		floorOf: (project) => ({ cents: costOf(project), of: BigInt(totals[project] ?? 0) }),
		priceOf,
		pay,
		shown,
		compare: (a, b) => {
			const difference = a.price.cents * b.price.of * costOf(b.project) - b.price.cents * a.price.of * costOf(a.project);
			return difference < 0n ? -1 : difference > 0n ? 1 : 0;
		},
		payersOf: ({ project, price }) => {
			const heaps = heapsOf(project);
			const poor = heaps.filter(({ own, weight }) => own * price.of < price.cents * weight * scale);
			const peopleOf = (list: readonly Heap[]): number => list.reduce((total, heap) => total + heap.people, 0);
			return { full: peopleOf(heaps) - peopleOf(poor), poor: peopleOf(poor) };
		},
		behind: (project) => shown({ cents: sum(heapsOf(project)), of: scale }),
	};
};
