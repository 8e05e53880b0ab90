import { type Amounts, isGradable } from './grade.ts';
import { correctedBy, type Curves, onCurve, type Pci, pciOf } from './pci.ts';

/** Points of a printed curve, by rising first number. */
type Points = readonly (readonly [number, number])[];
/**
 * ASTM D6433 as a second procedure: for each quantity the deduct value of its density in per cent of the surface, and the curves that correct the total
 * of several. Both are printed pictures of a sold standard: empty until a municipality enters what it bought, with the edition as source.
 */
export type PciProfile = {
	readonly version: number;
	readonly deducts: readonly { readonly quantity: string; readonly source: string; readonly points: Points }[];
	readonly corrected: readonly { readonly q: number; readonly source: string; readonly points: Points }[];
};
export const startingPci: PciProfile = { version: 1, deducts: [], corrected: [] };

const rises = (points: Points): boolean =>
	points.length > 1 && points.every(([x, y], at) => at === 0 || (x > (points[at - 1]?.[0] ?? x) && y >= (points[at - 1]?.[1] ?? y)));

/** What is wrong with curves that somebody entered, each with its place. */
export const faultsInCurves = ({ deducts, corrected }: PciProfile): readonly string[] =>
	[
		...deducts.map(({ quantity, ...curve }) => ({ name: quantity, ...curve })),
		...corrected.map(({ q, ...curve }) => ({ name: `q = ${q}`, ...curve })),
	].flatMap(({ name, source, points }) => [
		...(rises(points) ? [] : [`${name}: the points do not rise`]),
		...(points.some(([, y]) => y < 0 || y > 100) ? [`${name}: a value lies outside of 0 to 100`] : []),
		...(source.trim() === '' ? [`${name}: has no source`] : []),
	]);

/** PCI of a segment; `null` where no curve was entered for anything measured there, or the surface is none for it. */
export const pciOfAmounts = ({ deducts, corrected }: PciProfile, amounts: Amounts, surface = ''): Pci | null => {
	const values = deducts.flatMap(({ quantity, points }) => {
		const amount = amounts[quantity];
		return amount === undefined || !Number.isFinite(amount) ? [] : [amount <= 0 ? 0 : onCurve(points, amount)];
	});
	const curves: Curves = Object.fromEntries(corrected.map(({ q, points }) => [q, points]));
	return values.length === 0 || !isGradable(surface) ? null : pciOf(values, correctedBy(curves));
};
