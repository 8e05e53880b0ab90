/** Pavement Condition Index after ASTM D6433: 100 good, 0 failed. */
export type Pci = {
	readonly pci: number;
	/** Largest number of deducts allowed, and the deducts that count, greatest first; the last one by its share. */
	readonly most: number;
	readonly counted: readonly number[];
	/** Each round: total of the deducts, how many exceed two, corrected value. */
	readonly rounds: readonly { readonly total: number; readonly q: number; readonly corrected: number }[];
};

/**
 * The corrected deduct value of a total of deducts, q of which exceed two: figure X3.19 of the standard. The curves are printed
 * pictures in a sold standard, so a municipality enters them; `curves[q]` are points (total, corrected) by rising total.
 */
export type Curves = Readonly<Record<number, readonly (readonly [total: number, corrected: number])[]>>;

type Points = Curves[number];
/** The value of a curve: straight lines between its points, its ends beyond them; 0 where there is none. */
export const onCurve = (points: Points, x: number): number => {
	const after = points.findIndex(([at]) => at >= x);
	const [right, left] = [points[after], points[after - 1]];
	if (!right) return points.at(-1)?.[1] ?? 0;
	if (!left) return right[1];
	return left[1] + ((x - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
};

/** With q = 1, or without curves, the total itself; with more than the last curve is for, that one. */
export const correctedBy =
	(curves: Curves) =>
	(total: number, q: number): number => {
		const known = Object.keys(curves)
			.map(Number)
			.filter((one) => one <= q);
		const points = q <= 1 ? [] : (curves[Math.max(...known)] ?? []);
		return points.length === 0 ? Math.min(100, total) : onCurve(points, total);
	};

/** PCI of a sample unit from the deduct values of its distresses (9.5 to 9.7 of the standard: m = 1 + 9/98 · (100 − HDV), at most 10). */
export const pciOf = (deducts: readonly number[], correct: (total: number, q: number) => number): Pci => {
	const sorted = deducts.filter((value) => value > 0).toSorted((a, b) => b - a);
	const highest = sorted[0] ?? 0;
	const most = Math.min(10, 1 + (9 / 98) * (100 - highest));
	const whole = sorted.slice(0, Math.floor(most));
	const next = sorted[whole.length];
	const share = most - Math.floor(most);
	const counted = sorted.length <= most || next === undefined ? sorted : [...whole, next * share];
	const rounds: { total: number; q: number; corrected: number }[] = [];
	let now = counted;
	const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
	for (let q = now.filter((value) => value > 2).length; q > 1; q -= 1) {
		rounds.push({ total: sum(now), q, corrected: correct(sum(now), q) });
		now = now.map((value, at) => (at === q - 1 ? 2 : value));
	}
	// With one deduct above two, or none, the total is not corrected (9.6.1).
	rounds.push({ total: sum(now), q: 1, corrected: Math.min(100, sum(counted.length > 0 && rounds.length === 0 ? counted : now)) });
	const corrected = Math.max(...rounds.map((round) => round.corrected));
	return { pci: Math.round(100 - corrected), most, counted, rounds };
};
