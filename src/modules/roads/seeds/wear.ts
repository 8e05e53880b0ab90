import type { Calibration } from '../evenness/evenness.ts';

/** A number from 0 to 1 that a word always has (FNV-1a). */
export const chanceOf = (word: string): number => {
	let hash = 0x81_1c_9d_c5;
	for (const letter of word) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
	return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
};

export const transporter: Calibration = { slope: 1.02, offset: 0.24, power: 0, error: 0.17, repeated: 0.4, middle: 1.1, spread: 31, count: 96 };

type Place = { readonly name: string; readonly at: number; readonly years: number };
const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** How worn a place of a street is, 0 to 1: each street has its age, each stretch of it its luck; a year costs a little, more where it is bad. */
const wearOf = ({ name, at, years }: Place): number => {
	const age = chanceOf(name) ** 1.6;
	const luck = 0.16 * Math.sin(at / 9 + 7 * chanceOf(`${name}/1`)) + 0.1 * Math.sin(at / 3.1 + 7 * chanceOf(`${name}/2`));
	return between(age + luck + years * (0.02 + 0.05 * age), 0, 1);
};

/** Amounts of one quantity on a worn place with their interval. */
type Amount = { readonly quantity: string; readonly amount: number; readonly low: number; readonly high: number };
const amount = (quantity: string, value: number, half: number): Amount => ({
	quantity,
	amount: Math.round(100 * value) / 100,
	low: Math.round(100 * Math.max(0, value - half)) / 100,
	high: Math.round(100 * (value + half)) / 100,
});

/** What a drive over the place finds. Rough ones have cracks and patches, and some were mended although they are even. */
export const amountsAt = (place: Place): readonly Amount[] => {
	const wear = wearOf(place);
	const cracks = between(46 * (wear - 0.42), 0, 60);
	const patches = chanceOf(`${place.name}/3`) > 0.6 ? between(30 * (wear - 0.25), 0, 35) : 0;
	return [
		amount('evenness', 1 + 8.2 * wear ** 1.3, 0.9),
		amount('net-cracks', cracks, cracks / 3),
		amount('patches', patches, patches / 3),
		amount('surface', between(22 * (wear - 0.55), 0, 30), 1),
	];
};
