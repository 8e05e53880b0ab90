import { Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { toJson } from '#kernel/exchange/represent.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownOf, shownThing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { addressAfter, answerJson, partOf, placeIdOf } from './asked.ts';
import { openApiOf } from './openapi.ts';
import { searchApi } from './search.ts';

/** The read API: every kind the same way, described by OpenAPI, and the search over all of them. */
export const readApi = (kinds: readonly Kind[]) => {
	const app = new Hono<Env>();
	app.get('/openapi.json', (c) => answerJson(c, openApiOf(c.var.ctx, kinds))).get('/search', searchApi(kinds));
	for (const kind of kinds) {
		const path = kind.path.slice(1);
		app.get(`/${path}`, async (c) => {
			const { ctx } = c.var;
			const query = c.req.query();
			const placeId = placeIdOf(ctx, query);
			const { limit, offset } = partOf(query, 1_000_000);
			const things = await shownOf(ctx, kind, { placeId, topic: query['topic'], limit: limit + 1, offset });
			const next = things.length > limit ? addressAfter(c, offset + limit) : null;
			return answerJson(c, { items: things.slice(0, limit).map((thing) => toJson(ctx, kind, thing)), next });
		});
		app.get(`/${path}/:id`, async (c) => {
			const { ctx } = c.var;
			const { id } = c.req.param();
			const thing = await shownThing(ctx, kind, isId(id) ? { id } : { slug: id });
			if (!thing) throw new NotFound(kind.name);
			return answerJson(c, toJson(ctx, kind, thing));
		});
	}
	return app;
};
