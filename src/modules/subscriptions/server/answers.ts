import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';

/** One time of something that takes place, as a digest names it. */
export type Coming = {
	readonly slug: string;
	readonly placeIds: readonly string[];
	readonly topics: readonly string[];
	readonly startsAt: Date;
	readonly isAllDay: boolean;
	readonly isCancelled: boolean;
	readonly venue: string;
	readonly words: { readonly title: string };
};

/** What this module asks of the others; wired where the modules are listed. `kinds` are those one can subscribe to. */
export type Asked = {
	readonly kinds: readonly Kind[];
	readonly comingKind: Pick<Kind, 'name' | 'path'>;
	readonly coming: (ctx: Context, span: { from: Date; until: Date; limit: number }) => Promise<readonly Coming[]>;
};
