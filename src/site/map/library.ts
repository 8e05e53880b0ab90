import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { mapFiles } from '#screens/map-files.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist');

type Served = { readonly type: string; readonly br: Uint8Array; readonly gzip: Uint8Array; readonly plain: Uint8Array };
const load = async ({ file, type }: { file: string; type: string }): Promise<Served> => {
	const source = await readFile(join(folder, file), 'utf8');
	// The map of the source is not served: without this line no browser asks for it.
	const plain = Buffer.from(source.replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''));
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
	const [br, gzipped] = await Promise.all([promisify(brotliCompress)(plain, quality), promisify(gzip)(plain)]);
	return { type, br, gzip: gzipped, plain };
};
const loaded = new Map<string, Promise<Served>>();

const forEver = 'public, max-age=31536000, immutable';
/** Packed when somebody opens a map for the first time, and kept. */
export const mapLibrary = new Hono<Env>().get('/:name', async (c) => {
	const wanted = Object.values(mapFiles).find(({ name }) => name === c.req.param('name'));
	if (!wanted) throw new NotFound('library');
	const served = loaded.get(wanted.name) ?? load(wanted);
	loaded.set(wanted.name, served);
	const { type, ...forms } = await served;
	const accepted = c.req.header('accept-encoding') ?? '';
	const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
	return c.body(new Uint8Array(forms[encoding ?? 'plain']), 200, {
		'content-type': type,
		'cache-control': forEver,
		vary: 'accept-encoding',
		...(encoding && { 'content-encoding': encoding }),
	});
});
