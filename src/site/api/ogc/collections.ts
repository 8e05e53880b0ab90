import type { Context } from '#kernel/context.ts';
import { toFeature } from '#kernel/exchange/represent.ts';
import { boxOf, overlaps } from '#kernel/geo/box.ts';
import { outerRings, type Point } from '#kernel/geo/geometry.ts';
import { isId } from '#kernel/db/id.ts';
import type { CalendarEntry, Kind } from '#kernel/kind/kind.ts';
import { countOf, shownOf, shownThing, type Thing } from '#kernel/kind/things.ts';
import { placeBySlug, type Place } from '#kernel/tenancy/tenant.ts';
import { occurrences } from '#kernel/time/recurrence/occurrences.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import type { Asked } from './parameters.ts';

export type Feature = { readonly type: string; readonly id: string; readonly geometry: unknown; readonly properties: unknown };
type Page = { readonly features: readonly Feature[]; readonly matched: number };
/** A list of features under one name: a kind of thing, or the villages. */
export type Collection = {
	readonly id: string;
	readonly title: (ctx: Context) => string;
	readonly page: (ctx: Context, asked: Asked) => Promise<Page>;
	readonly one: (ctx: Context, id: string) => Promise<Feature | undefined>;
};

type During = NonNullable<Asked['during']>;
const [beginning, end] = ['1900-01-01T00:00:00Z', '2200-01-01T00:00:00Z'];
const isDuring = (start: Date, last: Date, { from, until }: During): boolean =>
	(from === null || last >= from) && (until === null || start <= until);

/** Whether one of the times of an event falls into this time; a repeated one is looked at time by time. */
const takesPlace = ({ start, end: ends, rule, exdates, rdates }: CalendarEntry, during: During, zone: string): boolean => {
	if (rule === null && rdates.length === 0) return isDuring(start, ends, during);
	const duration = ends.getTime() - start.getTime();
	const iso = (moment: Date): string => moment.toISOString();
	const parsed = rule === null ? null : parseRule(rule);
	const { starts } = occurrences(
		{
			start: iso(start),
			zone,
			rule: parsed && 'problem' in parsed ? null : parsed,
			rdates: rdates.map(iso),
			exdates: exdates.map(iso),
		},
		{
			from: during.from ? iso(new Date(during.from.getTime() - duration)) : beginning,
			until: during.until ? iso(new Date(during.until.getTime() + 1)) : end,
			limit: 1,
		},
	);
	return starts.length > 0;
};

const mostEvents = 20_000;
/** Events are looked at by their own time, all else by the day it appeared. */
const timed = async (
	ctx: Context,
	kind: Kind,
	{ limit, offset, box, during }: Asked,
): Promise<{ things: readonly Thing[]; matched: number }> => {
	if (during && kind.calendar) {
		const all = await shownOf(ctx, kind, { box, limit: mostEvents, isWhole: true });
		const things = all.filter(({ values }) => {
			const entry = kind.calendar?.(values);
			return entry !== undefined && takesPlace(entry, during, ctx.tenant.zone);
		});
		return { things: things.slice(offset, offset + limit), matched: things.length };
	}
	const wish = { box, appeared: during };
	const [things, matched] = await Promise.all([shownOf(ctx, kind, { ...wish, limit, offset, isWhole: true }), countOf(ctx, kind, wish)]);
	return { things, matched };
};

const ofKind = (kind: Kind): Collection => ({
	id: kind.path.slice(1).replaceAll('/', '-'),
	title: ({ language }) => kind.many[language],
	page: async (ctx, asked) => {
		const { things, matched } = await timed(ctx, kind, asked);
		return { matched, features: things.map((thing) => toFeature(ctx, kind, thing)) };
	},
	one: async (ctx, id) => {
		const thing = isId(id) ? await shownThing(ctx, kind, { id }) : undefined;
		return thing && toFeature(ctx, kind, thing);
	},
});

const pointsOf = ({ outline, lon, lat }: Place): readonly Point[] => {
	const rings = outerRings(outline).flat();
	return rings.length > 0 || lon === null || lat === null ? rings : [[lon, lat]];
};
const placeFeature = ({ origin }: Context, place: Place): Feature => {
	const { slug, name, type, about, ars, population, lon, lat, outline } = place;
	const point = lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] };
	return {
		type: 'Feature',
		id: slug,
		geometry: outerRings(outline).length > 0 ? outline : point,
		properties: { name, type, about, ars, population, url: `${origin}/ort/${slug}`, position: point && { lon, lat } },
	};
};
const villages: Collection = {
	id: 'orte',
	title: ({ language }) => ({ de: 'Orte', en: 'Villages', pl: 'Miejscowości', uk: 'Села', ar: 'القرى' })[language],
	page: async (ctx, { limit, offset, box }) => {
		const within = ctx.tenant.places.filter((place) => {
			const own = boxOf(pointsOf(place));
			return box === undefined || (own !== null && overlaps(own, box));
		});
		return { matched: within.length, features: within.slice(offset, offset + limit).map((place) => placeFeature(ctx, place)) };
	},
	one: async (ctx, id) => {
		const place = placeBySlug(ctx.tenant, id);
		return place && placeFeature(ctx, place);
	},
};

export const collectionsOf = (kinds: readonly Kind[]): readonly Collection[] => [...kinds.map(ofKind), villages];

/** The box of the municipality; the whole earth where nothing is known of it. */
export const extentOf = ({ tenant }: Context): readonly [number, number, number, number] => {
	const box = boxOf(tenant.places.flatMap(pointsOf));
	return box ? [box.west, box.south, box.east, box.north] : [-180, -90, 180, 90];
};
