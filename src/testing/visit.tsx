import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';

/** Pages of one module as a visitor gets them, without the frame. */
export const visiting = (base: string, pages: Hono<Env>) => async (ctx: Context, path: string, init?: RequestInit) => {
	const app = new Hono<Env>();
	app.use(async (c, next) => {
		c.set('ctx', ctx);
		c.setRenderer((content) => c.html(<>{content}</>));
		await next();
	});
	app.onError((error, c) => c.text(error.message, error instanceof NotFound ? 404 : 500));
	const response = await app.route(base, pages).request(path, init);
	return { status: response.status, text: await response.text() };
};
