import { angleTo, apart, bent, from, halfway, long, type Path, type Spot, turn } from './plane.ts';

export type Village = {
	readonly tenantId: string;
	readonly slug: string;
	readonly name: string;
	readonly population: number;
	readonly at: Spot;
	readonly water: boolean;
	readonly pines: boolean;
};
export type Named = { readonly village: Village; readonly name: string; readonly path: Path };

type Link = { readonly a: Village; readonly b: Village; readonly metres: number };

const linksOf = (villages: readonly Village[]): readonly Link[] =>
	villages
		.flatMap((a, at) => villages.slice(at + 1).map((b) => ({ a, b, metres: apart(a.at, b.at) })))
		.toSorted((one, other) => one.metres - other.metres);

/** The shortest links that reach every village (Kruskal 1956). */
const tree = (villages: readonly Village[], links: readonly Link[]): Link[] => {
	const group = new Map(villages.map((village, at) => [village, at]));
	return links.filter(({ a, b }) => {
		const [mine, theirs] = [group.get(a), group.get(b)];
		if (mine === theirs || mine === undefined) return false;
		for (const [village, number] of group) if (number === theirs) group.set(village, mine);
		return true;
	});
};

/** No third village lies between the two (Gabriel graph): there people would want a road. */
const isWanted = (villages: readonly Village[], { a, b, metres }: Link): boolean =>
	villages.every((other) => other === a || other === b || apart(other.at, halfway(a.at, b.at)) >= metres / 2);

/** `Ebersfelder`, `Auenroder`: the adjective of a place. */
export const adjective = (name: string): string => (name.endsWith('e') ? `${name}r` : `${name}er`);

const curved = { share: 0.09, most: 220, step: 260 };

/** Each half of a road belongs to the village it begins in, and bears the name of the other: `Ebersfelder Straße`. */
const halvesOf = ({ a, b }: Link): Named[] => {
	const path = bent(a.at, b.at, curved);
	const middle = Math.floor(path.length / 2);
	return [
		{ village: a, name: `${adjective(b.name)} Straße`, path: path.slice(0, middle + 1) },
		{ village: b, name: `${adjective(a.name)} Straße`, path: path.slice(middle).toReversed() },
	];
};

/** Out of the region, where no road goes yet. */
const wayOut = (village: Village, roads: readonly Named[], land: Path): Named => {
	const taken = roads.filter((road) => road.village === village).map(({ path }) => angleTo(village.at, path.at(-1) ?? village.at));
	const angles = Array.from({ length: 24 }, (_, at) => (at / 24) * 2 * Math.PI);
	const [best = 0] = angles.toSorted(
		(a, b) => Math.min(...taken.map((one) => turn(b, one))) - Math.min(...taken.map((one) => turn(a, one))),
	);
	const end =
		land.toSorted((one, other) => turn(angleTo(village.at, one), best) - turn(angleTo(village.at, other), best))[0] ??
		from(village.at, best, 2000);
	return { village, name: 'Landstraße', path: bent(village.at, end, curved) };
};

/** The roads from village to village: every one is reached, then shortcuts up to the length, then the ways out of the two largest. */
export const roadsOf = (villages: readonly Village[], land: Path, metres: number): readonly Named[] => {
	const links = linksOf(villages);
	const chosen = tree(villages, links);
	for (const link of links) {
		const total = chosen.reduce((sum, one) => sum + one.metres, 0);
		if (!chosen.includes(link) && total + link.metres < metres && isWanted(villages, link)) chosen.push(link);
	}
	const roads = chosen.flatMap(halvesOf);
	const largest = villages.toSorted((a, b) => b.population - a.population).slice(0, 2);
	for (const village of largest) roads.push(wayOut(village, roads, land));
	return roads;
};

export const total = (roads: readonly { readonly path: Path }[]): number => roads.reduce((sum, { path }) => sum + long(path), 0);
