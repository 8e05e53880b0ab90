import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Hono } from 'hono';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';

/** A file of a library: the name in its address carries a version, `path` is where it lies. */
export type LibraryFile = { readonly name: string; readonly path: string; readonly type: string };

type Served = { readonly br: Uint8Array; readonly gzip: Uint8Array; readonly plain: Uint8Array };
/** The map of a script's source is not served: without this line no browser asks for it. */
const sourceMap = /\n\/\/# sourceMappingURL=.*\s*$/;

const load = async ({ path, type }: LibraryFile): Promise<Served> => {
	const bytes = await readFile(path);
	const plain = type.startsWith('text/') ? Buffer.from(bytes.toString('utf8').replace(sourceMap, '')) : bytes;
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
	const [br, gzipped] = await Promise.all([promisify(brotliCompress)(plain, quality), promisify(gzip)(plain)]);
	return { br, gzip: gzipped, plain };
};

const forEver = 'public, max-age=31536000, immutable';
/** Files packed when somebody asks for the first time, and kept by browsers for ever. */
export const packedFiles = (files: readonly LibraryFile[]) => {
	const loaded = new Map<string, Promise<Served>>();
	return new Hono<Env>().get('/:name', async (c) => {
		const wanted = files.find(({ name }) => name === c.req.param('name'));
		if (!wanted) throw new NotFound('library');
		const served = loaded.get(wanted.name) ?? load(wanted);
		loaded.set(wanted.name, served);
		const forms = await served;
		const accepted = c.req.header('accept-encoding') ?? '';
		const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
		return c.body(new Uint8Array(forms[encoding ?? 'plain']), 200, {
			'content-type': wanted.type,
			'cache-control': forEver,
			vary: 'accept-encoding',
			...(encoding && { 'content-encoding': encoding }),
		});
	});
};
