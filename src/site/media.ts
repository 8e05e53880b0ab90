import { Hono } from 'hono';
import { isId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { pictureFolder } from '#kernel/media/pictures.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Env } from '#kernel/module.ts';

/** Pictures as they were stored: an id names one picture for ever. Only those of this municipality are found. */
export const mediaFiles = (store: Store) =>
	new Hono<Env>().get('/:id/:file{\\d+\\.webp}', async (c) => {
		const { id, file } = c.req.param();
		if (!isId(id)) throw new NotFound('picture');
		const bytes = await store.get(`${pictureFolder(c.var.ctx.tenantId, id)}${file}`);
		if (!bytes) throw new NotFound('picture');
		return c.body(bytes, 200, { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' });
	});
