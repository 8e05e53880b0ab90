import { Hono } from 'hono';
import { gunzipSync } from 'node:zlib';
import { NotFound } from '#kernel/errors.ts';
import type { Archive } from '#kernel/geo/tiles/archive.ts';
import type { Env } from '#kernel/module.ts';

const day = 'public, max-age=86400';
const type = 'application/vnd.mapbox-vector-tile';

/** `/karte/kacheln/{z}/{x}/{y}` of the base map. The address on a page carries the map's version, so browsers may keep a tile. */
export const baseTiles = (mapOf: (tenantId: string) => Promise<Archive | null>) =>
	new Hono<Env>().get('/:z{\\d{1,2}}/:x{\\d{1,6}}/:y{\\d{1,6}}', async (c) => {
		const archive = await mapOf(c.var.ctx.tenantId);
		if (!archive) throw new NotFound('map');
		const { z, x, y } = c.req.param();
		const etag = `"${archive.version}"`;
		const headers = { 'cache-control': day, etag, vary: 'accept-encoding' };
		if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
		const tile = await archive.tile({ z: Number(z), x: Number(x), y: Number(y) });
		if (!tile) return c.body(null, 204, headers);
		const isPacked = (c.req.header('accept-encoding') ?? '').includes('gzip');
		return isPacked
			? c.body(new Uint8Array(tile), 200, { ...headers, 'content-type': type, 'content-encoding': 'gzip' })
			: c.body(new Uint8Array(gunzipSync(tile)), 200, { ...headers, 'content-type': type });
	});
