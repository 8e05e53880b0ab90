import type { Context } from '#kernel/context.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { topicName } from '#kernel/tenancy/tenant.ts';
import { isoIn } from '#kernel/time/zone.ts';
import type { FeedItem } from './feed.ts';
import { html } from './markdown.ts';

export const addressOf = (ctx: Context, kind: Pick<Kind, 'path'>, { slug }: { slug: string }): string =>
	`${ctx.origin}${kind.path}/${slug}`;
const pictureAddress = (ctx: Context, { picture }: Pick<Thing, 'picture'>): string | null =>
	picture ? `${ctx.origin}/media/${picture.id}/${picture.sizes.at(-1)}.webp` : null;

export const placesOf = (ctx: Context, { placeIds }: Pick<Thing, 'placeIds'>) =>
	ctx.tenant.places.filter(({ id }) => placeIds.includes(id)).map(({ slug, name, ars }) => ({ slug, name, ars }));

const publicFields = (kind: Kind) => Object.entries(kind.fields).filter(([, field]) => !field.isPrivate);

type Teaser = Pick<Thing, 'id' | 'slug' | 'words' | 'shownFrom' | 'changedAt' | 'byline' | 'placeIds' | 'topics' | 'picture'>;

/** What every kind has, as machines get it in a list of all kinds. Times carry their offset (ISO 8601). */
export const toHitJson = (ctx: Context, kind: Kind, thing: Teaser) => {
	const { zone } = ctx.tenant;
	const { title, summary, language } = thing.words;
	return {
		id: thing.id,
		type: kind.name,
		url: addressOf(ctx, kind, thing),
		title,
		summary,
		language,
		publishedAt: isoIn(thing.shownFrom, zone),
		changedAt: isoIn(thing.changedAt, zone),
		publisher: thing.byline || ctx.tenant.name,
		places: placesOf(ctx, thing),
		topics: thing.topics,
		image: thing.picture && {
			url: pictureAddress(ctx, thing),
			alt: thing.picture.alt,
			width: thing.picture.width,
			height: thing.picture.height,
			credit: thing.picture.credit,
		},
	};
};

/** A thing as machines get it (`/api/v1`): the spine, then the kind's own fields. */
export const toJson = (ctx: Context, kind: Kind, thing: Thing) => {
	const { body, languages } = thing.words;
	return {
		...toHitJson(ctx, kind, thing),
		...(body !== undefined && { body }),
		...(languages && { languages }),
		position: thing.position,
		...Object.fromEntries(publicFields(kind).map(([name, field]) => [name, field.toJson(thing.values[name], ctx.tenant.zone)])),
	};
};

export const toFeedItem = (ctx: Context, kind: Kind, thing: Thing): FeedItem => ({
	id: `urn:uuid:${thing.id}`,
	url: addressOf(ctx, kind, thing),
	title: thing.words.title,
	summary: thing.words.summary,
	html: html(thing.words.body || thing.words.summary),
	language: thing.words.language,
	published: thing.shownFrom,
	updated: thing.changedAt,
	author: thing.byline || ctx.tenant.name,
	categories: [...placesOf(ctx, thing).map(({ name }) => name), ...thing.topics.map((slug) => topicName(ctx.tenant, slug, ctx.language))],
	image: pictureAddress(ctx, thing),
});

/** A GeoJSON feature (RFC 7946) with the machine form as its properties; without a position its geometry is `null`. */
export const toFeature = (ctx: Context, kind: Kind, thing: Thing) => ({
	type: 'Feature',
	id: thing.id,
	geometry: thing.position && { type: 'Point', coordinates: [thing.position.lon, thing.position.lat] },
	properties: toJson(ctx, kind, thing),
});

/** GeoJSON of what has a position, some things at a time. */
export async function* geoJsonParts(ctx: Context, kind: Kind, batches: AsyncIterable<readonly Thing[]>): AsyncGenerator<string> {
	let before = '{"type":"FeatureCollection","features":[';
	for await (const things of batches) {
		const features = things.filter(({ position }) => position !== null).map((thing) => toFeature(ctx, kind, thing));
		if (features.length === 0) continue;
		yield before + features.map((feature) => JSON.stringify(feature)).join(',');
		before = ',';
	}
	yield before === ',' ? ']}' : `${before}]}`;
}

/** schema.org as JSON-LD, by the properties that the kind names. */
export const toJsonLd = <F extends Fields>(ctx: Context, kind: Kind<F>, thing: Thing<F>) => {
	const { zone } = ctx.tenant;
	const own = Object.entries(kind.schemaOrg.properties).flatMap(([name, property]) => {
		const field = kind.fields[name];
		const value = field?.isPrivate ? null : field?.toJson(thing.values[name], zone);
		return value === null || value === undefined ? [] : [[property, value]];
	});
	return {
		'@context': 'https://schema.org',
		'@type': kind.schemaOrg.type,
		'@id': `urn:uuid:${thing.id}`,
		url: addressOf(ctx, kind, thing),
		name: thing.words.title,
		description: thing.words.summary,
		inLanguage: thing.words.language,
		...(thing.position && { geo: { '@type': 'GeoCoordinates', latitude: thing.position.lat, longitude: thing.position.lon } }),
		...(thing.picture && { image: pictureAddress(ctx, thing) }),
		...Object.fromEntries(own),
	};
};
