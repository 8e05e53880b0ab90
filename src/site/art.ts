import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { placeBySlug, type Tenant } from '#kernel/tenancy/tenant.ts';
import * as z from 'zod';
import { hero } from '#ui/art/heroes.ts';
import { painted } from '#ui/art/palette.ts';
import { isSceneName, scene } from '#ui/art/scenes.ts';
import { village } from '#ui/art/villages.ts';
import { themeOf } from './theme.ts';

const face = z.object({
	landmark: z.enum(['church', 'mill', 'castle', 'palace']).optional(),
	water: z.boolean().optional(),
	pines: z.boolean().optional(),
});
const sign = [
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">',
	'<path fill="var(--il-flag,#0b6470)" d="M3 25 16 11l13 14v19H3z"/>',
	'<path fill="var(--il-roof,#b9502f)" d="M22 22 33.5 8 45 22v22H32V25.5z"/>',
	'<circle fill="#fff" cx="16" cy="31" r="5.5"/></svg>',
].join('');

/** A whole street of houses, for the head of a village page. */
const wide = { width: 1440, height: 300, hasSky: false };

const villageFace = (
	tenant: Tenant,
	slug: string,
	size: { width?: number; height?: number; hasSky?: boolean } = {},
): string | undefined => {
	const place = placeBySlug(tenant, slug);
	if (!place) return undefined;
	const { landmark, water, pines } = face.safeParse(place.face).data ?? {};
	return village(place.slug, { ...(landmark && { landmark }), ...(water && { water }), ...(pines && { pines }), ...size });
};

const drawingOf = (tenant: Tenant, name: string): string | undefined => {
	if (name === 'panorama') return hero(tenant.id);
	if (name === 'zeichen') return sign;
	const [kind, subject = ''] = name.split(/-(.+)/);
	if (kind === 'bild') return isSceneName(subject) ? scene(subject) : undefined;
	if (kind === 'panorama') return villageFace(tenant, subject, wide);
	return kind === 'ort' ? villageFace(tenant, subject) : undefined;
};

/** Packed as nearly every browser takes them: a village of 48 KB has 8. */
const drawn = new Map<string, Uint8Array>();
const most = 400;

const paintedAs = (svg: string | undefined, time: string | undefined, colours: ReturnType<typeof themeOf>['art']): string => {
	if (svg === undefined) throw new NotFound('drawing');
	return time === 'nacht' ? painted(svg, 'night', {}) : painted(svg, 'day', colours);
};

/** `ort-ebersfeld-tag.svg`, `bild-fest-nacht.svg`, `panorama-tag.svg`: drawings in the colours of the municipality, by day and by night. */
export const art = new Hono<Env>().get('/:tenant/:file{.+-(?:tag|nacht)\\.svg}', (c) => {
	const { tenant } = c.var.ctx;
	const [name = '', time] = c.req
		.param('file')
		.replace('.svg', '')
		.split(/-(?=tag$|nacht$)/);
	const key = `${tenant.id}/${name}/${time}/${JSON.stringify(themeOf(tenant).art)}`;
	const packed = drawn.get(key) ?? gzipSync(paintedAs(drawingOf(tenant, name), time, themeOf(tenant).art), { level: 9 });
	if (drawn.size < most) drawn.set(key, packed);
	const isTaken = (c.req.header('accept-encoding') ?? '').includes('gzip');
	return c.body(new Uint8Array(isTaken ? packed : gunzipSync(packed)), 200, {
		'content-type': 'image/svg+xml',
		'cache-control': 'public, max-age=604800',
		vary: 'accept-encoding',
		...(isTaken && { 'content-encoding': 'gzip' }),
	});
});
