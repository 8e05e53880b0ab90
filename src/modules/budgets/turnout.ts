import { mergeSmall } from '#kernel/ballot/suppression/groups.ts';
import { inBatches } from '#kernel/ballot/suppression/suppress.ts';
import { type Way, waysOf } from '#kernel/ballot/suppression/ways.ts';

/** Who took part, fit to be published: no number below ten, and none that gives another away. */
export type Turnout = {
	readonly ways: readonly Way[];
	readonly villages: readonly { readonly villages: readonly string[]; readonly count: number }[];
};

/** `hasPhone`: people could call. Then that stands there, also where nobody did: an absent line would be a zero. */
type Around = { readonly villages: readonly string[]; readonly hasPhone: boolean };
type From = { readonly channel: string; readonly village: string };

/**
 * Each figure stands alone: who came how, and who came from where, never both and never with what somebody voted. Villages in whole tens: every
 * ballot is public, and an exact number that equals the votes for the village's own project would point at all of its ballots.
 */
export const turnoutOf = (ballots: readonly From[], { villages, hasPhone }: Around): Turnout => {
	const sizes = new Map(['', ...villages].map((village) => [village, ballots.filter((one) => one.village === village).length]));
	const ways = waysOf(
		ballots.map(({ channel }) => channel),
		['online', 'paper', ...(hasPhone ? (['phone'] as const) : [])],
	);
	return { ways, villages: mergeSmall(sizes).map(({ members, size }) => ({ villages: members, count: inBatches(size) })) };
};
