import { type Context as Request, Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { answerText } from '#site/compressed.ts';
import { type Collection, collectionsOf, extentOf } from './collections.ts';
import { describe } from './description.ts';
import { askedIn, crs84 } from './parameters.ts';

export const ogcPath = '/api/ogc';
const geoJson = 'application/geo+json';
const openApi = 'application/vnd.oai.openapi+json;version=3.0';
const part1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const shared = { 'cache-control': 'public, max-age=10', 'access-control-allow-origin': '*' };

type Link = { readonly href: string; readonly rel: string; readonly type: string; readonly title?: string };
const link = (href: string, rel: string, type = 'application/json'): Link => ({ href, rel, type });
const baseOf = ({ origin }: Context): string => `${origin}${ogcPath}`;

const answer = (
	c: Request<Env>,
	body: unknown,
	{ type = 'application/json', links = [] }: { type?: string; links?: readonly Link[] } = {},
) => {
	const header = links.map(({ href, rel, type: as }) => `<${href}>; rel="${rel}"; type="${as}"`).join(', ');
	return answerText(c, JSON.stringify(body), { type, headers: { ...shared, ...(header && { link: header }) } });
};

const described = (ctx: Context, { id, title }: Collection) => ({
	id,
	title: title(ctx),
	itemType: 'feature',
	extent: { spatial: { bbox: [extentOf(ctx)], crs: crs84 }, temporal: { interval: [[null, null]] } },
	crs: [crs84],
	links: [
		link(`${baseOf(ctx)}/collections/${id}`, 'self'),
		link(`${baseOf(ctx)}/collections/${id}/items`, 'items', geoJson),
		link('https://creativecommons.org/licenses/by/4.0/', 'license', 'text/html'),
	],
});

/** The same list further on or back. */
const moved = (c: Request<Env>, base: string, offset: number): string =>
	`${base}?${new URLSearchParams({ ...c.req.query(), offset: String(offset) }).toString()}`;

const items = async (c: Request<Env>, { id, page }: Collection): Promise<Response> => {
	const { ctx } = c.var;
	const asked = askedIn(c.req.query());
	const { features, matched } = await page(ctx, asked);
	const base = `${baseOf(ctx)}/collections/${id}/items`;
	const after = asked.offset + features.length;
	const links = [
		link(moved(c, base, asked.offset), 'self', geoJson),
		...(after < matched && features.length > 0 ? [link(moved(c, base, after), 'next', geoJson)] : []),
		...(asked.offset > 0 ? [link(moved(c, base, Math.max(0, asked.offset - asked.limit)), 'prev', geoJson)] : []),
		link(`${baseOf(ctx)}/collections/${id}`, 'collection'),
	];
	const counts = { numberMatched: matched, numberReturned: features.length, timeStamp: ctx.now.toISOString() };
	return answer(c, { type: 'FeatureCollection', features, links, ...counts }, { type: geoJson, links });
};

const item = async (c: Request<Env>, { id, one }: Collection, featureId: string): Promise<Response> => {
	const { ctx } = c.var;
	const feature = await one(ctx, featureId);
	if (!feature) throw new NotFound(id);
	const base = `${baseOf(ctx)}/collections/${id}`;
	const links = [link(`${base}/items/${featureId}`, 'self', geoJson), link(base, 'collection')];
	return answer(c, { ...feature, links }, { type: geoJson, links });
};

/** OGC API Features, part 1: core, GeoJSON, OpenAPI 3.0 (OGC 17-069r4). One collection for each kind and one for the villages. */
export const ogcApi = (kinds: readonly Kind[]) => {
	const collections = collectionsOf(kinds);
	const named = (id: string): Collection => {
		const collection = collections.find((one) => one.id === id);
		if (!collection) throw new NotFound('collection');
		return collection;
	};
	const app = new Hono<Env>();
	app.onError((error, c) => {
		if (!(error instanceof Invalid)) throw error;
		const body = { type: 'about:blank', status: 400, title: 'invalid', problems: error.problems };
		return c.json(body, 400, { ...shared, 'content-type': 'application/problem+json' });
	});
	app.get('/', (c) => {
		const { ctx } = c.var;
		const base = baseOf(ctx);
		const links = [
			link(base, 'self'),
			link(`${base}/api`, 'service-desc', openApi),
			link(`${ctx.origin}/offene-daten`, 'service-doc', 'text/html'),
			link(`${base}/conformance`, 'conformance'),
			link(`${base}/collections`, 'data'),
		];
		return answer(c, { title: ctx.tenant.name, description: ctx.tenant.tagline, links }, { links });
	});
	app.get('/conformance', (c) => answer(c, { conformsTo: ['core', 'geojson', 'oas30'].map((name) => `${part1}/${name}`) }));
	app.get('/api', (c) => answer(c, describe(c.var.ctx, collections, baseOf(c.var.ctx)), { type: openApi }));
	app.get('/collections', (c) => {
		const { ctx } = c.var;
		const links = [link(`${baseOf(ctx)}/collections`, 'self')];
		return answer(c, { links, collections: collections.map((one) => described(ctx, one)) }, { links });
	});
	app.get('/collections/:id', (c) => answer(c, described(c.var.ctx, named(c.req.param('id')))));
	app.get('/collections/:id/items', (c) => items(c, named(c.req.param('id'))));
	app.get('/collections/:id/items/:featureId', (c) => item(c, named(c.req.param('id')), c.req.param('featureId')));
	return app;
};
