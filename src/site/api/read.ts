import { Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { toJson } from '#kernel/exchange/represent.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownOf, shownThing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { answerText } from '#site/compressed.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { openApiOf } from './openapi.ts';

const most = 100;

const whole = (raw: string | undefined, name: string, { fallback, max }: { fallback: number; max: number }): number => {
	if (raw === undefined) return fallback;
	const value = Number(raw);
	if (!Number.isInteger(value) || value < 0 || value > max) throw new Invalid({ [name]: `a whole number from 0 to ${max}` });
	return value;
};

const json = { type: 'application/json', headers: { 'cache-control': 'public, max-age=10', 'access-control-allow-origin': '*' } };

/** The read API: every kind the same way, described by OpenAPI. */
export const readApi = (kinds: readonly Kind[]) => {
	const app = new Hono<Env>();
	app.get('/openapi.json', (c) => answerText(c, JSON.stringify(openApiOf(c.var.ctx, kinds)), json));
	for (const kind of kinds) {
		const path = kind.path.slice(1);
		app.get(`/${path}`, async (c) => {
			const { ctx } = c.var;
			const { place: slug, topic, limit: wantedLimit, offset: wantedOffset } = c.req.query();
			const place = slug === undefined ? undefined : placeBySlug(ctx.tenant, slug);
			if (slug !== undefined && !place) throw new Invalid({ place: 'unknown' });
			const limit = whole(wantedLimit, 'limit', { fallback: 20, max: most });
			const offset = whole(wantedOffset, 'offset', { fallback: 0, max: 1_000_000 });
			const things = await shownOf(ctx, kind, { placeId: place?.id, topic, limit: limit + 1, offset });
			const next =
				things.length > limit
					? `${ctx.origin}${c.req.path}?${new URLSearchParams({ ...c.req.query(), offset: String(offset + limit) }).toString()}`
					: null;
			return answerText(c, JSON.stringify({ items: things.slice(0, limit).map((thing) => toJson(ctx, kind, thing)), next }), json);
		});
		app.get(`/${path}/:id`, async (c) => {
			const { ctx } = c.var;
			const { id } = c.req.param();
			const thing = await shownThing(ctx, kind, isId(id) ? { id } : { slug: id });
			if (!thing) throw new NotFound(kind.name);
			return answerText(c, JSON.stringify(toJson(ctx, kind, thing)), json);
		});
	}
	return app;
};
