import type { Context } from '#kernel/context.ts';
import type { MapKind } from '#kernel/module.ts';
import type { Located, LocatedWish } from '#kernel/publication/located.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';
import { choiceIn } from '#screens/filters.tsx';

/** What a visitor wants to see: `/karte?art=termine&ort=ebersfeld&thema=kultur&seite=2`; several kinds are parted by commas. */
export type MapChoice = {
	readonly kinds: readonly MapKind[];
	readonly place: Place | undefined;
	readonly topic: string | undefined;
	readonly page: number;
};

/** How a kind is named in an address. */
export const kindWord = ({ path }: Pick<MapKind, 'path'>): string => path.slice(1);

export const mapChoice = (ctx: Context, all: readonly MapKind[], query: Readonly<Record<string, string>>): MapChoice => {
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

/** What the map is drawn from beside the kinds themselves: which of them are not over, and the things that are no publications. */
export type MapSources = { readonly comingOf: ComingOf; readonly beside: (ctx: Context) => Promise<readonly Located[]> };

/** Those of the other things that a choice wants. */
export const chosenOf = (rows: readonly Located[], { kinds, place, topic }: MapChoice): readonly Located[] =>
	rows.filter(
		(row) =>
			kinds.some(({ name }) => name === row.kind) &&
			(!place || row.placeIds.includes(place.id)) &&
			(topic === undefined || row.topics.includes(topic)),
	);
