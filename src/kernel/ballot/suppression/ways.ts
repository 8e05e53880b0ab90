import { safeLine, type Shown } from './suppress.ts';

/** How many came by each way that was open. A way that nobody could take is no cell: an empty one would hide its neighbour. */
export type Way = { readonly channel: string; readonly count: Shown };
export const waysOf = (taken: readonly string[], possible: readonly string[]): readonly Way[] => {
	const split = safeLine(possible.map((channel) => taken.filter((one) => one === channel).length));
	return possible.map((channel, at) => ({ channel, count: split?.cells[at] ?? null }));
};
