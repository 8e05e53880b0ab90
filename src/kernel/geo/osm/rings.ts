/** The ways of an area as lists of node ids, which may run in either direction. */
type Way = readonly number[];
export type Joined = { readonly rings: readonly Way[] } | { readonly openAt: number };

const isClosed = (way: Way): boolean => way.length > 3 && way[0] === way.at(-1);

/** The way that goes on at this node, taken off the pile and turned so that it begins there. */
const takeFrom = (pile: Set<Way>, at: Map<number, Way[]>, node: number): Way | undefined => {
	const next = at.get(node)?.find((way) => pile.has(way));
	if (!next) return undefined;
	pile.delete(next);
	return next[0] === node ? next : next.toReversed();
};

/** Joins ways at their ends into closed rings, or names a node at which one stays open. */
export const joinRings = (ways: readonly Way[]): Joined => {
	const rings = ways.filter(isClosed);
	const pile = new Set(ways.filter((way) => !isClosed(way)));
	const at = new Map<number, Way[]>();
	for (const way of pile) for (const end of [way[0], way.at(-1)]) if (end !== undefined) at.set(end, [...(at.get(end) ?? []), way]);
	for (const first of pile) {
		pile.delete(first);
		let ring: number[] = [...first];
		while (!isClosed(ring)) {
			const end = ring.at(-1) ?? NaN;
			const next = takeFrom(pile, at, end);
			if (!next) return { openAt: end };
			ring = ring.concat(next.slice(1));
		}
		rings.push(ring);
	}
	return { rings };
};
