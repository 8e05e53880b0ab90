import { Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import type { Assets } from '#ui/assets.ts';
import { styleAddress, styleText } from './theme-style.ts';

const forEver = 'public, max-age=31536000, immutable';

/** Styles, islands and fonts: compressed at start, kept by browsers for ever because the address carries the content's hash. */
export const assetsOf = ({ files }: Assets) =>
	new Hono().get('/:file', (c) => {
		const file = files.get(c.req.path);
		if (!file) return c.notFound();
		const accepted = c.req.header('accept-encoding') ?? '';
		const encoding = file.brotli && accepted.includes('br') ? 'br' : file.gzip && accepted.includes('gzip') ? 'gzip' : undefined;
		const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.body;
		return c.body(new Uint8Array(body ?? file.body), 200, { 'content-type': file.type, 'cache-control': forEver, vary: 'accept-encoding', ...(encoding && { 'content-encoding': encoding }) });
	});

/** The colours of the municipality. */
export const themeStyles = new Hono<Env>().get('/:file', (c) => {
	const { tenant } = c.var.ctx;
	if (c.req.path !== styleAddress(tenant)) throw new NotFound('style');
	return c.body(styleText(tenant), 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forEver });
});
