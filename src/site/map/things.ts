import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { prefixOf, type Tag } from '#kernel/i18n/language.ts';
import type { Env, MapKind } from '#kernel/module.ts';
import { type Located, locatedThings } from '#kernel/publication/located.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { chosenOf, mapChoice, type MapChoice, type MapSources } from './choice.ts';

/** Beyond the last zoom at which things are drawn together, tiles are the same. */
export const mostThingZoom = 17;
const extent = 4096;
/** Things nearer than so many units of a tile are drawn as one: 44 of 512 pixels. */
const clustering = { extent, radius: (44 / 512) * extent, maxZoom: mostThingZoom - 1 };
const most = 50_000;

const tenSeconds = 10_000;
const located = remembered(
	async (ctx, { comingOf, beside }: MapSources): Promise<readonly Located[]> => [
		...(await locatedThings(ctx, { coming: await comingOf(ctx) }, { limit: most, offset: 0 })),
		...(await beside(ctx)),
	],
	tenSeconds,
	() => '',
);

type Indexes = Map<string, GeoJSONVT>;
const known = new WeakMap<readonly Located[], Indexes>();
/** A visitor can ask for thousands of filters; so many are kept of one reading. */
const mostIndexes = 40;

const indexOf = (tag: Tag, rows: readonly Located[], choice: MapChoice): GeoJSONVT => {
	const paths = new Map(choice.kinds.map(({ name, path }) => [name, path]));
	const features = chosenOf(rows, choice).map(({ kind, slug, lon, lat, words: { title } }) => ({
		type: 'Feature' as const,
		properties: { kind, title, href: `${prefixOf(tag)}${paths.get(kind)}/${slug}` },
		geometry: { type: 'Point' as const, coordinates: [lon ?? 0, lat ?? 0] },
	}));
	return new GeoJSONVT({ type: 'FeatureCollection', features }, { cluster: true, clusterOptions: clustering, maxZoom: mostThingZoom });
};

/** The things of a choice, made ready to be cut: once for each choice as long as nothing was written. */
const indexFor = async (ctx: Context, choice: MapChoice, sources: MapSources): Promise<GeoJSONVT> => {
	const rows = await located(ctx, sources);
	const own: Indexes = known.get(rows) ?? new Map();
	known.set(rows, own);
	const key = [choice.kinds.map(({ name }) => name).join(), choice.place?.id, choice.topic].join(' ');
	const index = own.get(key) ?? indexOf(ctx.tag, rows, choice);
	if (own.size >= mostIndexes) own.clear();
	own.set(key, index);
	return index;
};

/** `/karte/dinge/{z}/{x}/{y}.mvt`: what is shown now in this municipality, filtered as the page is, near things as one. */
export const thingTiles = (kinds: readonly MapKind[], sources: MapSources) =>
	new Hono<Env>().get('/:z{\\d{1,2}}/:x{\\d{1,6}}/:file{\\d{1,6}\\.mvt}', async (c) => {
		const { ctx } = c.var;
		const choice = mapChoice(ctx, kinds, c.req.query());
		const { z, x, file } = c.req.param();
		const index = await indexFor(ctx, choice, sources);
		const tile = Number(z) > mostThingZoom ? null : index.getTile(z, x, file.replace('.mvt', ''));
		const headers = { 'cache-control': 'public, max-age=10' };
		if (!tile || tile.features.length === 0) return c.body(null, 204, headers);
		const bytes = fromGeojsonVt({ things: tile }, { version: 2, extent });
		const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`;
		if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ...headers, etag });
		const described = { ...headers, etag, vary: 'accept-encoding', 'content-type': 'application/vnd.mapbox-vector-tile' };
		return (c.req.header('accept-encoding') ?? '').includes('gzip')
			? c.body(new Uint8Array(gzipSync(bytes, { level: 1 })), 200, { ...described, 'content-encoding': 'gzip' })
			: c.body(new Uint8Array(bytes), 200, described);
	});
