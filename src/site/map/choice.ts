import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { LocatedWish } from '#kernel/publication/located.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';
import { choiceIn } from '#screens/filters.tsx';

/** What a visitor wants to see: `/karte?art=termine&ort=ebersfeld&thema=kultur&seite=2`; several kinds are parted by commas. */
export type MapChoice = {
	readonly kinds: readonly Kind[];
	readonly place: Place | undefined;
	readonly topic: string | undefined;
	readonly page: number;
};

/** How a kind is named in an address. */
export const kindWord = ({ path }: Pick<Kind, 'path'>): string => path.slice(1);

export const mapChoice = (ctx: Context, all: readonly Kind[], query: Readonly<Record<string, string>>): MapChoice => {
	const wanted = (query['art'] ?? '').split(',').filter((word) => word !== '');
	return { ...choiceIn(ctx, query), kinds: wanted.length === 0 ? all : all.filter((kind) => wanted.includes(kindWord(kind))) };
};

/** What of each kind is not over yet, for the kinds that have an end. */
export type ComingOf = (ctx: Context) => Promise<NonNullable<LocatedWish['coming']>>;

export const wishOf = ({ kinds, place, topic }: MapChoice): LocatedWish => ({
	kinds: kinds.map(({ name }) => name),
	placeId: place?.id,
	topic,
});
