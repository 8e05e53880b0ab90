import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { locatedThings } from '#kernel/publication/located.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { prefixOf } from '#screens/thing-page.tsx';
import { type ComingOf, type MapChoice, mapChoice, wishOf } from './choice.ts';

/** Beyond the last zoom at which things are drawn together, tiles are the same. */
export const mostThingZoom = 17;
const extent = 4096;
/** Things nearer than so many units of a tile are drawn as one: 44 of 512 pixels. */
const clustering = { extent, radius: (44 / 512) * extent, maxZoom: mostThingZoom - 1 };
const most = 50_000;

type Asking = {
	readonly tenantId: string;
	readonly tag: string;
	readonly isInTransaction: boolean;
	readonly ctx: Context;
	readonly choice: MapChoice;
	readonly comingOf: ComingOf;
};

const indexOf = async ({ ctx, choice, comingOf }: Asking): Promise<GeoJSONVT> => {
	const paths = new Map(choice.kinds.map(({ name, path }) => [name, path]));
	const rows = await locatedThings(ctx, { ...wishOf(choice), coming: await comingOf(ctx) }, { limit: most, offset: 0 });
	const features = rows.map(({ kind, slug, lon, lat, words: { title } }) => ({
		type: 'Feature' as const,
		properties: { kind, title, href: `${prefixOf(ctx.tag)}${paths.get(kind)}/${slug}` },
		geometry: { type: 'Point' as const, coordinates: [lon ?? 0, lat ?? 0] },
	}));
	return new GeoJSONVT({ type: 'FeatureCollection', features }, { cluster: true, clusterOptions: clustering, maxZoom: mostThingZoom });
};

const tenSeconds = 10_000;
const indexes = remembered(indexOf, tenSeconds);

const keyOf = ({ tag }: Context, { kinds, place, topic }: MapChoice): string =>
	[tag, kinds.map(({ name }) => name).join(), place?.id ?? '', topic ?? ''].join(' ');

/** `/karte/dinge/{z}/{x}/{y}.mvt`: what is shown now in this municipality, filtered as the page is, near things as one. */
export const thingTiles = (kinds: readonly Kind[], comingOf: ComingOf) =>
	new Hono<Env>().get('/:z{\\d{1,2}}/:x{\\d{1,6}}/:file{\\d{1,6}\\.mvt}', async (c) => {
		const { ctx } = c.var;
		const choice = mapChoice(ctx, kinds, c.req.query());
		const { z, x, file } = c.req.param();
		const index = await indexes({
			tenantId: ctx.tenantId,
			tag: keyOf(ctx, choice),
			isInTransaction: ctx.isInTransaction,
			ctx,
			choice,
			comingOf,
		});
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
