/** Agree, neutral, disagree, as Mat-O-Wahl writes them. */
export type Position = 1 | 0 | -1;
/** What somebody answers to a thesis; a thesis that she skipped is not among her wishes. */
export type Wish = { readonly position: Position; readonly isDouble: boolean };
/** By the code of the thesis. */
export type Wishes = ReadonlyMap<string, Wish>;

/** Tenths of a point, so that sums are whole and equal ones are equal. */
type Tenths = (wish: Position, theirs: Position) => number;

/** As Mat-O-Wahl counts (`fnEvaluation` in its `system/general.js`): equal 1, one side neutral 0.5, else 0. */
const matOWahl: Tenths = (wish, theirs) => (wish === theirs ? 10 : wish === 0 || theirs === 0 ? 5 : 0);

/**
 * Without an advantage for whoever leaves everything open: only a position earns a whole point. A thesis left open by the other side is a little
 * nearer than a contradiction (0.2), one that both leave open joins them in nothing (0.4), a visitor's "partly" meets any position half way (0.5).
 */
const decided: Tenths = (wish, theirs) => {
	if (theirs === 0) return wish === 0 ? 4 : 2;
	return wish === theirs ? 10 : wish === 0 ? 5 : 0;
};

/** Ways to count. A name with its version never changes what it means: a result that was sent on stays what it was. */
export const modes = { 'mat-o-wahl-1': matOWahl, 'decided-1': decided } as const;
export type Mode = keyof typeof modes;
export const isMode = (name: string): name is Mode => Object.hasOwn(modes, name);

/** Who takes part; `positions` by the code of the thesis. */
export type Rated = { readonly id: string; readonly positions: Readonly<Record<string, { readonly position: Position }>> };
export type Score = { readonly points: number; readonly max: number; readonly percent: number };

/** A thesis without a position of theirs stays in the whole: silence is never an advantage. `percent` is 0 where nothing was answered. */
export const scoreOf = (wishes: Wishes, { positions }: Pick<Rated, 'positions'>, mode: Mode): Score => {
	let [tenths, max] = [0, 0];
	for (const [code, { position, isDouble }] of wishes) {
		const [weight, theirs] = [isDouble ? 2 : 1, positions[code]];
		max += weight;
		if (theirs) tenths += weight * modes[mode](position, theirs.position);
	}
	return { points: tenths / 10, max, percent: max === 0 ? 0 : Math.round((tenths * 10) / max) };
};

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bit: short, the same in server and browser. */
export const digest = (text: string): number => {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash;
};

export type Match<R extends Rated> = Score & { readonly who: R; readonly rank: number; readonly tiedWith: number };

/**
 * Who fits best, first. The same points are the same rank. Within a rank the order is drawn from the wishes themselves: it favours nobody from
 * visitor to visitor, and stays the same for the same answers wherever they are counted.
 */
export const rank = <R extends Rated>(all: readonly R[], wishes: Wishes, mode: Mode): readonly Match<R>[] => {
	const lot = [...wishes].map(([code, { position, isDouble }]) => `${code}${position}${isDouble}`).join();
	const scored = all
		.map((who) => ({ drawn: digest(`${who.id} ${lot}`), match: { who, ...scoreOf(wishes, who, mode) } }))
		.toSorted((a, b) => b.match.points - a.match.points || a.drawn - b.drawn)
		.map(({ match }) => match);
	return scored.map((match) => ({
		...match,
		rank: 1 + scored.findIndex(({ points }) => points === match.points),
		tiedWith: scored.filter(({ points }) => points === match.points).length - 1,
	}));
};

/** How wish and position stand to each other, for "why this match". */
export type Verdict = 'equal' | 'near' | 'apart' | 'silent';
export const verdictOn = (wish: Position, theirs: Position | undefined): Verdict => {
	if (theirs === undefined) return 'silent';
	return wish === theirs ? 'equal' : wish === 0 || theirs === 0 ? 'near' : 'apart';
};

/** Somebody who is for and against nothing: a club is told what that does to its rank. */
export const isAllNeutral = (positions: Rated['positions']): boolean => {
	const all = Object.values(positions);
	return all.length > 0 && all.every(({ position }) => position === 0);
};
