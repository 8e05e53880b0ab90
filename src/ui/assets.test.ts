import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { bundleAssets, type Assets } from './assets.ts';
import { withNewerMethods } from './old-browsers.ts';
import { sheetSource } from './stylesheets.ts';

suite('what a browser loads', () => {
	let assets: Assets;
	before(async () => {
		assets = await bundleAssets();
	});

	const gzipped = (address: string): number => assets.files.get(address)?.gzip?.length ?? Number.POSITIVE_INFINITY;

	test('the style of the portal fits into 12 KB', () => {
		assert.ok(gzipped(assets.portalCss) <= 12 * 1024, `${gzipped(assets.portalCss)} bytes`);
	});

	test('all scripts together fit into 3 KB, a fifth of what a citizen may be asked to load', () => {
		const sum = [...assets.scripts.values()]
			.filter((address) => /copy-link|auto-submit|file-preview|character-count|confirm-leave|said-once/.test(address))
			.map(gzipped);
		assert.equal(sum.length, 6);
		assert.ok(sum.reduce((total, size) => total + size, 0) <= 3 * 1024);
	});

	test('the two fonts of a German page are small', () => {
		assert.equal(assets.preload.length, 2);
		for (const address of assets.preload) assert.ok((assets.files.get(address)?.body.length ?? Number.POSITIVE_INFINITY) < 20_000);
	});

	test('compressed and plain form say the same, and the style asks for nothing outside', () => {
		const css = assets.files.get(assets.portalCss);
		const text = new TextDecoder().decode(css?.body);
		assert.equal(gunzipSync(css?.gzip ?? new Uint8Array()).toString(), text);
		assert.doesNotMatch(text, /https?:\/\//);
		for (const [, address = ''] of text.matchAll(/url\(([^)]+)\)/g)) assert.ok(assets.files.has(address), address);
	});

	test('no side is named left or right, so that Arabic needs no second sheet', async () => {
		assert.deepEqual(
			(await sheetSource('office')).match(
				/(?:margin|padding|border)-(?:left|right)[:-]|text-align: (?:left|right)|float:|[{;\s](?:left|right):/g,
			),
			null,
		);
	});

	const textOf = (address: string): string => new TextDecoder().decode(assets.files.get(address)?.body);

	test('a phone of 2020 reads the style: nothing that Chromium 80 and Safari 13 refuse stands without another way', () => {
		for (const address of [assets.portalCss, assets.officeCss, assets.kioskCss]) {
			const text = textOf(address);
			const shorthand = /[;{](?:margin|padding)-(?:inline|block):|[;{](?:inset|rotate|scale):/g;
			const newer = /:is\(|:where\(|&|@layer|@container|@scope|oklch\(|color-mix\(|light-dark\(|\(width[<>]|\d[sl]vh/g;
			assert.deepEqual([...(text.match(shorthand) ?? []), ...(text.match(newer) ?? [])], [], address);
			// The height without the bars of a browser comes after the one that all know.
			for (const [said] of text.matchAll(/[^;{]+dvh[^;}]*/g)) assert.ok(text.includes(`${said.replace('dvh', 'vh')};${said}`), said);
			// A list of selectors falls as a whole with the one that is not known.
			for (const [, list = ''] of text.matchAll(/[{}]([^{}@]*:has\([^{}]*)\{/g)) assert.doesNotMatch(list, /,/);
		}
	});

	test('a tablet of 2021 runs every island: no newer syntax, no newer method that the script does not bring along', async () => {
		for (const address of assets.scripts.values()) {
			const text = textOf(address);
			const written = (target: string[]): Promise<string> =>
				transform(text, { target, minify: true, charset: 'utf8' }).then(({ code }) => code);
			assert.equal(await written(['chrome92', 'firefox115', 'safari15.4']), await written(['esnext']), address);
			const newer =
				/\.(?:hasOwn|toSorted|toReversed|toSpliced|requestSubmit|findLast|findLastIndex|groupBy|fromAsync|withResolvers|toHex|fromBase64|toBase64)\(|structuredClone\(|AbortSignal\.(?:timeout|any)|Temporal\.|Iterator\./g;
			for (const used of text.match(newer) ?? []) assert.ok(text.includes(`"${used.slice(1, -1)}",{value:`), `${address} ${used}`);
		}
	});

	test('an older browser refuses every script as a whole, so that a page is never changed by half', () => {
		for (const address of assets.scripts.values()) assert.match(textOf(address), /\(class\{#a;a\(b\)\{return#a in b\}\}\);/);
	});

	test('what a script brings along does what newer browsers do', () => {
		const script = withNewerMethods(
			'[Object.hasOwn({a:1},"a"),list.toSorted((a,b)=>a-b),list.toReversed(),list.toSpliced(1,1,9,8),list]',
		);
		const older = 'delete Object.hasOwn;for(const name of ["toSorted","toReversed","toSpliced"])delete Array.prototype[name];';
		const said: unknown = runInNewContext(
			`${older}const list=[3,1,2];${script.replace(/\[Object[^;]*$/, (last) => `JSON.stringify(${last})`)}`,
		);
		assert.equal(said, '[true,[1,2,3],[2,1,3],[3,9,8,2],[3,1,2]]');
	});
});
