import { Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import type { Asset, Assets } from '#ui/assets.ts';
import { styleAddress, styleText } from './theme-style.ts';

const forEver = 'public, max-age=31536000, immutable';

const encodings = { br: 'brotli', gzip: 'gzip' } as const;
/** The smallest form that the browser takes. */
const formFor = (file: Asset, accepted: string): { body: Uint8Array; encoding?: string } => {
	for (const [encoding, name] of Object.entries(encodings)) {
		const body = file[name];
		if (body && accepted.includes(encoding)) return { body, encoding };
	}
	return { body: file.body };
};

/** Styles, islands and fonts: compressed at start, kept by browsers for ever because the address carries the content's hash. */
export const assetsOf = ({ files }: Assets) =>
	new Hono().get('/:file', (c) => {
		const file = files.get(c.req.path);
		if (!file) return c.notFound();
		const { body, encoding } = formFor(file, c.req.header('accept-encoding') ?? '');
		return c.body(new Uint8Array(body), 200, {
			'content-type': file.type,
			'cache-control': forEver,
			vary: 'accept-encoding',
			...(encoding && { 'content-encoding': encoding }),
		});
	});

/** The colours of the municipality. */
export const themeStyles = new Hono<Env>().get('/:file', (c) => {
	const { tenant } = c.var.ctx;
	if (c.req.path !== styleAddress(tenant)) throw new NotFound('style');
	return c.body(styleText(tenant), 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forEver });
});
