import type { Context } from '#kernel/context.ts';
import type { CalendarEntry } from '#kernel/exchange/ics/entry.ts';
import type { Answers, Kind } from '#kernel/kind/kind.ts';

type Keyed = { readonly key: string; readonly answers: Answers };
export type Planned = {
	readonly id: string;
	readonly startsAt: Date;
	readonly placeIds: readonly string[];
	readonly words: { readonly title: string };
};

/** What this module asks of the others; wired where the modules are listed. */
export type Asked = {
	/** Events: what a calendar brings, and what takes place in a span already. */
	readonly calendar: {
		readonly kind: Kind;
		readonly read: (entry: CalendarEntry, ctx: Context) => readonly Keyed[];
		readonly planned: (ctx: Context, span: { from: Date; until: Date; limit: number }) => Promise<readonly Planned[]>;
	};
	/** News: what a feed brings, beside title, summary and text. */
	readonly feed: { readonly kind: Kind; readonly answers: Answers };
};

export const kindsOf = ({ calendar, feed }: Asked): readonly Kind[] => [calendar.kind, feed.kind];
