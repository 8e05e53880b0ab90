import { type Address, numbersIn } from '../address.ts';
import type { Spot } from './spots.ts';

/**
 * Houses with a number, of nodes and buildings (https://wiki.openstreetmap.org/wiki/Key:addr). Where no street is named the place stands in for it
 * (`addr:place`, as in villages without street names).
 */
export const addressesIn = (spots: readonly Spot[]): readonly Address[] =>
	spots.flatMap(({ id, at, tags }) => {
		const street = (tags['addr:street'] ?? tags['addr:place'] ?? '').normalize('NFC').trim();
		const numbers = street === '' ? [] : numbersIn(tags['addr:housenumber'] ?? '');
		return numbers.map((number, which) => ({ id: which === 0 ? id : `${id}/${which}`, street, number, at }));
	});
