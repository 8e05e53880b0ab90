import { type Address, numbersIn } from '../address.ts';
import type { Osm, OsmRelation } from './read.ts';
import type { Spot } from './spots.ts';

/** Relations that say which street a house belongs to, and the roles of their houses (wiki.openstreetmap.org, Relation:associatedStreet, Relation:street). */
const kinds = new Set(['associatedStreet', 'street']);
const houseRoles = new Set(['house', 'address', 'addr:houselink', '']);

type Relations = Pick<Osm, 'relations' | 'ways'>;
/** Its own name, or that of its street. */
const nameOf = ({ members, tags }: OsmRelation, ways: Relations['ways']): string =>
	[
		tags['name'],
		tags['addr:street'],
		...members.map(({ type, role, ref }) => (type === 'way' && role === 'street' ? ways.get(ref)?.tags['name'] : undefined)),
	].find((name) => name !== undefined) ?? '';

/** Streets by house, as relations name them. A house in two of them belongs to the first. */
export const streetsOfHouses = ({ relations, ways }: Relations): ReadonlyMap<string, string> => {
	const named = relations.filter((one) => kinds.has(one.tags['type'] ?? '') && nameOf(one, ways) !== '');
	const pairs = named.flatMap((one) => {
		const houses = one.members.filter(({ role }) => houseRoles.has(role));
		return houses.map(({ type, ref }) => [`${type}/${ref}`, nameOf(one, ways)] as const);
	});
	return new Map(pairs.toReversed());
};

/**
 * Houses with a number, of nodes and buildings (https://wiki.openstreetmap.org/wiki/Key:addr). A house without a street of its own has that of its
 * relation (`streets`), else the place stands in for one (`addr:place`, as in villages without street names).
 */
export const addressesIn = (spots: readonly Spot[], streets: ReadonlyMap<string, string> = new Map()): readonly Address[] =>
	spots.flatMap(({ id, at, tags }) => {
		const street = (tags['addr:street'] ?? streets.get(id) ?? tags['addr:place'] ?? '').normalize('NFC').trim();
		const numbers = street === '' ? [] : numbersIn(tags['addr:housenumber'] ?? '');
		return numbers.map((number, which) => ({ id: which === 0 ? id : `${id}/${which}`, street, number, at }));
	});
