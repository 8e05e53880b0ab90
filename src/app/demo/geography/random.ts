/** A number of 32 bits from a text (FNV-1a over UTF-16 units). */
export const hash = (text: string): number => {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	return sum >>> 0;
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export type Random = () => number;
export const randomFrom = (seed: string): Random => {
	let state = hash(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
	};
};

export const between = (random: Random, from: number, to: number): number => from + random() * (to - from);

/** The same things in another order. */
export const shuffled = <T>(random: Random, things: readonly T[]): T[] =>
	things
		.map((thing) => ({ thing, place: random() }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ thing }) => thing);
