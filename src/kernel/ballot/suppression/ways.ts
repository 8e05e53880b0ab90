import { type Channel, channels } from '../round.ts';
import { safeLine, type Shown } from './suppress.ts';

/**
 * How many came by each way that was open. A way that nobody could take is no cell: an empty one would hide its neighbour. One that was closed
 * early stays: without it the others would come to less than the whole, and tell of it.
 */
export type Way = { readonly channel: string; readonly count: Shown };
export const waysOf = (taken: readonly string[], open: readonly Channel[]): readonly Way[] => {
	const possible = Object.keys(channels).filter((channel) => open.some((one) => one === channel) || taken.includes(channel));
	const split = safeLine(possible.map((channel) => taken.filter((one) => one === channel).length));
	return possible.map((channel, at) => ({ channel, count: split?.cells[at] ?? null }));
};
