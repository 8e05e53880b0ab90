import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { villageSlugs } from '#kernel/tenancy/tenant.ts';
import type { Offer } from '../subscription.ts';

/** One time of something that takes place, as a digest names it. */
export type Coming = {
	readonly slug: string;
	readonly placeIds: readonly string[];
	readonly topics: readonly string[];
	readonly startsAt: Date;
	readonly isAllDay: boolean;
	readonly isCancelled: boolean;
	readonly venue: string;
	readonly words: { readonly title: string; readonly language: string };
};

/** What this module asks of the others; wired where the modules are listed. `kinds` are those one can subscribe to. */
export type Asked = {
	readonly kinds: readonly Kind[];
	readonly comingKind: Pick<Kind, 'name' | 'path'>;
	/** What is so urgent that every device hears of it, by id. */
	readonly urgent: (ctx: Context) => Promise<readonly { readonly id: string }[]>;
	/** What has a feed, on the same page. */
	readonly fed: readonly Kind[];
	readonly coming: (ctx: Context, span: { from: Date; until: Date; limit: number }) => Promise<readonly Coming[]>;
};

export const offerOf = ({ tenant }: Context, { kinds }: Pick<Asked, 'kinds'>): Offer => ({
	places: villageSlugs(tenant),
	topics: tenant.topics.map(({ slug }) => slug),
	kinds: kinds.map(({ name }) => name),
});
