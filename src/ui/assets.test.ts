import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { bundleAssets, type Assets } from './assets.ts';

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
			.filter((address) => /copy-link|auto-submit|file-preview|character-count|confirm-leave/.test(address))
			.map(gzipped);
		assert.equal(sum.length, 5);
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

	test('no side is named left or right, so that Arabic needs no second sheet', () => {
		const text = new TextDecoder().decode(assets.files.get(assets.officeCss)?.body);
		assert.deepEqual(
			text.match(/(?:margin|padding|border)-(?:left|right)[:-]|text-align:(?:left|right)|float:|[{;](?:left|right):/g),
			null,
		);
	});
});
