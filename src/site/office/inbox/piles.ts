import type { Module, Waiting } from '#kernel/module.ts';
import type { InboxEntry } from '#ui/office/inbox-list.tsx';
import type { Desk, House } from '../desk.ts';
import { waitingContributions } from '../participation/waiting.ts';
import { iconOf } from '../rail.ts';
import { waitingCount } from './queries.ts';

const shownOf = 6;

type Place = { readonly label: string; readonly waiting: Waiting };
const placesIn = (modules: readonly Module[]): readonly Place[] => [
	{ label: 'Beteiligung', waiting: waitingContributions },
	...modules.flatMap(({ office, waiting }) => [
		...(waiting ? [{ label: waiting.label, waiting }] : []),
		...(office?.waiting ? [{ label: office.label, waiting: office.waiting }] : []),
	]),
];

/** What waits for her at one desk: the first of it, how much in all, and where the rest lies. */
export type Pile = { readonly title: string; readonly all: string; readonly count: number; readonly entries: readonly InboxEntry[] };

/** What waits for her beside releases, desk by desk; where nothing waits there is no pile. */
export const pilesFor = async (ctx: Desk, modules: readonly Module[]): Promise<readonly Pile[]> => {
	const piles = await Promise.all(
		placesIn(modules).map(async ({ label, waiting }) => {
			const first = await waiting.first(ctx, shownOf + 1);
			const count = first.length > shownOf ? await waiting.count(ctx) : first.length;
			const entries = first.slice(0, shownOf).map((thing) => ({ ...thing, icon: iconOf(thing.icon) }));
			return { title: label, all: waiting.all, count, entries };
		}),
	);
	return piles.filter(({ count }) => count > 0);
};

/** All that waits for her, releases too: the number beside "Eingang" on every page. */
export const waitingTotal = async (ctx: Desk, { kinds, modules }: Pick<House, 'kinds' | 'modules'>): Promise<number> => {
	const counts = await Promise.all([waitingCount(ctx, kinds), ...placesIn(modules).map(({ waiting }) => waiting.count(ctx))]);
	return counts.reduce((sum, count) => sum + count, 0);
};
