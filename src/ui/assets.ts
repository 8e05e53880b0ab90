import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fontFace, fontFiles, type FontFile } from './fonts.ts';
import { keptOr, type Made } from './kept-bundle.ts';
import { gate, withNewerMethods } from './old-browsers.ts';
import { sheetSource, type Sheet } from './stylesheets.ts';

/** A file to serve for ever: its address carries the hash of its content. Fonts are compressed already and have no other form. */
export type Asset = { body: Uint8Array; type: string; brotli: Uint8Array | null; gzip: Uint8Array | null };

/** `files` by address; `scripts` by name of the island (its file name without ending); `preload` the two fonts of a German page. */
export type Assets = {
	files: ReadonlyMap<string, Asset>;
	portalCss: string;
	officeCss: string;
	kioskCss: string;
	scripts: ReadonlyMap<string, string>;
	preload: readonly string[];
};

/** What each kind of file is written down to (docs/decisions/0230-old-phones.md): pages are readable from the first, islands work from the second. */
const floors = { css: ['chrome80', 'firefox78', 'safari13'], js: ['chrome92', 'firefox115', 'safari15.4'] };

type Served = { address: string; asset: Asset };

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url').slice(0, 10);

const compressed = async (body: Uint8Array): Promise<Pick<Asset, 'brotli' | 'gzip'>> => {
	const [brotli, gzipped] = await Promise.all([
		promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
		promisify(gzip)(body, { level: 9 }),
	]);
	return { brotli, gzip: gzipped };
};

const served = async (name: string, ending: string, text: string): Promise<Served> => {
	const body = new TextEncoder().encode(text);
	const type = ending === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
	return { address: `/assets/${name}-${hashOf(body)}.${ending}`, asset: { body, type, ...(await compressed(body)) } };
};

const font = async (file: FontFile): Promise<Served & { file: FontFile }> => {
	const body = await readFile(file.file);
	const address = `/assets/noto-${file.set}-${file.weight}-${hashOf(body)}.woff2`;
	return { address, asset: { body, type: 'font/woff2', brotli: null, gzip: null }, file };
};

const style = async (sheet: Sheet, faces: string): Promise<Served> => {
	const { transform } = await import('esbuild');
	const { code } = await transform(faces + (await sheetSource(sheet)), {
		loader: 'css',
		minify: true,
		charset: 'utf8',
		target: floors.css,
	});
	return served(sheet, 'css', code);
};

const source = fileURLToPath(new URL('..', import.meta.url));
const islandPlaces = ['ui/islands/*.ts', 'modules/*/islands/*.ts', 'site/islands/*.ts'];
const islandName = (file: string): string => basename(file).split('.')[0] ?? file;

const entryPoints = (): string[] => globSync(islandPlaces, { cwd: source, exclude: ['**/*.test.ts'] }).toSorted();

const islands = async (): Promise<Made<(Served & { name: string })[]>> => {
	const { build } = await import('esbuild');
	const { outputFiles, metafile } = await build({
		entryPoints: entryPoints(),
		metafile: true,
		absWorkingDir: source,
		bundle: true,
		minify: true,
		write: false,
		format: 'esm',
		charset: 'utf8',
		target: floors.js,
		banner: { js: gate },
		outdir: 'built',
		outbase: source,
	});
	const made = await Promise.all(
		outputFiles.map(async ({ path, text }) => ({
			name: islandName(path),
			...(await served(islandName(path), 'js', withNewerMethods(text))),
		})),
	);
	return { made, of: Object.keys(metafile.inputs).map((file) => join(source, file)) };
};

/** The bundler is a process of its own, which would stay beside the program for as long as that runs. */
const letGo = async (): Promise<void> => (await import('esbuild')).stop();

const makeAssets = async (): Promise<Made<Assets>> => {
	const [fonts, { made: scripts, of }] = await Promise.all([fontFiles().then((files) => Promise.all(files.map(font))), islands()]);
	const faces = fonts.map(({ file, address }) => fontFace(file, address)).join('');
	const [portal, office, kiosk] = await Promise.all([style('portal', faces), style('office', faces), style('kiosk', faces)]);
	await letGo();
	const made = {
		files: new Map([...fonts, ...scripts, portal, office, kiosk].map(({ address, asset }) => [address, asset])),
		portalCss: portal.address,
		officeCss: office.address,
		kioskCss: kiosk.address,
		scripts: new Map(scripts.map(({ name, address }) => [name, address])),
		preload: fonts.filter(({ file }) => file.set === 'latin').map(({ address }) => address),
	};
	return { made, of };
};

const root = join(source, '..');
/** What all of it hangs on: the style and what makes it, the islands there are, and the versions of what is installed. */
const always = (): string[] => [
	join(root, 'package-lock.json'),
	...globSync('ui/**/*.{ts,tsx,css,json}', { cwd: source }).map((file) => join(source, file)),
	...entryPoints().map((file) => join(source, file)),
];

/** Bundles styles, islands and fonts, once for each state of their files; kept where `scripts/load-typescript.mjs` keeps what it made. */
export const bundleAssets = (): Promise<Assets> =>
	keptOr(join(process.env['CACHE_DIRECTORY'] || join(root, 'node_modules/.cache'), 'assets.v8'), always(), makeAssets);
