import type { Stirred } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import type { Category, Status } from '../idea.ts';

type Words = NonNullable<Stirred['words']>;
/** One idea of the demo world in the fewest words; `voices` are those online and on paper. */
export type Suggestion = {
	readonly title: string;
	readonly summary: string;
	readonly category: Category;
	readonly by: string;
	readonly at?: readonly [lat: number, lon: number];
	readonly places?: string;
	readonly status?: Status;
	readonly statement?: string;
	readonly channel?: 'online' | 'phone' | 'paper' | 'event' | 'kiosk';
	readonly daysAgo: number;
	readonly voices: readonly [number, number];
	readonly words?: Words;
	readonly isWaiting?: boolean;
	readonly variants?: NonNullable<Seed['variants']>;
};

export const collection = 'ideen-fuer-den-ortskern-ebersfeld';

export const suggestion = (one: Suggestion): Seed => ({
	daysAgo: one.daysAgo,
	isWaiting: one.isWaiting ?? false,
	answers: {
		title: one.title,
		summary: one.summary,
		places: one.places ?? 'ebersfeld',
		topics: 'mitmachen',
		position: one.at ? one.at.join(', ') : '',
		call: collection,
		category: one.category,
		status: one.status ?? 'new',
		statement: one.statement ?? '',
		authorName: one.by,
		channel: one.channel ?? 'online',
	},
	...(one.variants && { variants: one.variants }),
});
