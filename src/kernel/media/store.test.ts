import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Invalid, Unavailable } from '#kernel/errors.ts';
import { openBucket } from '#testing/bucket.ts';
import { bucketStore } from './bucket.ts';
import { folderStore } from './folder.ts';
import { clear, type Store } from './store.ts';
import { temporary } from '#testing/temporary.ts';

const base = temporary('store');
const { bucket, store, be } = await openBucket();
const unavailable =
	(reason: RegExp) =>
	(error: unknown): boolean => {
		assert.ok(error instanceof Unavailable, String(error));
		assert.match(error.message, reason);
		return true;
	};

const places: readonly (readonly [string, Store])[] = [
	['a folder', folderStore(join(base, 'media'))],
	['a bucket of an S3 server', store],
];
for (const [name, place] of places) {
	test(`${name} gives back the bytes it was given, lists them by folder, and forgets them`, async () => {
		const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
		const [one, two, foreign] = ['auenrode/0190/a/640.webp', 'auenrode/0190/a/1280.webp', 'kleinau/0190/a/640.webp'];
		for (const file of [one, two, foreign]) await place.put(file, bytes);
		assert.ok(Buffer.from(bytes).equals((await place.get(one)) ?? Buffer.of()));
		await place.put(one, bytes.subarray(0, 10));
		assert.equal((await place.get(one))?.byteLength, 10);
		assert.deepEqual((await place.list('')).toSorted(), [two, one, foreign].toSorted());
		assert.deepEqual((await place.list('auenrode/')).toSorted(), [two, one].toSorted());
		assert.deepEqual(await place.list('auen/'), []);
		assert.equal(await place.get('auenrode/0190/a/1.webp'), undefined);
		await place.remove('auenrode/0190/a/1.webp');
		assert.equal(await clear(place, 'auenrode/'), 2);
		assert.deepEqual(await place.list(''), [foreign]);
	});

	test(`${name} takes no name that leads out of it`, async () => {
		for (const wrong of ['../geheim', '/etc/passwd', 'a/../../b', 'a//b', '', 'a/.', '.versteckt', 'a?b', 'a%2f..'])
			await assert.rejects(async () => place.put(wrong, Buffer.from('x')), Invalid, wrong);
	});
}

test('more pictures than one answer of S3 names are all found', async () => {
	const names = Array.from({ length: 1005 }, (_, at) => `viele/${at}.webp`);
	for (let at = 0; at < names.length; at += 50)
		await Promise.all(names.slice(at, at + 50).map((name) => store.put(name, Buffer.from('x'))));
	assert.equal((await store.list('viele/')).length, names.length);
});

test('a wrong secret, a wrong key, a bucket that is not there and an address where nobody listens are named', async () => {
	const asking = (changed: Partial<typeof bucket>) => bucketStore({ ...bucket, ...changed });
	await assert.rejects(
		asking({ secret: 'geraten' }).put('a/b', Buffer.from('x')),
		unavailable(/bilder answers 403 SignatureDoesNotMatch/),
	);
	await assert.rejects(asking({ secret: 'geraten' }).get('a/b'), unavailable(/SignatureDoesNotMatch/));
	await assert.rejects(asking({ key: 'FREMD' }).list(''), unavailable(/403 InvalidAccessKeyId/));
	const absent = asking({ url: bucket.url.replace('bilder', 'nirgends') });
	for (const deed of [() => absent.put('a/b', Buffer.from('x')), () => absent.get('a/b'), () => absent.list('')])
		await assert.rejects(deed, unavailable(/404 NoSuchBucket/));
	await assert.rejects(
		asking({ url: 'http://127.0.0.1:4/bilder' }).list(''),
		unavailable(/127\.0\.0\.1:4\/bilder fails: .*ECONNREFUSED/),
	);
});

test('a store that fails in passing is asked again, one that is silent is given up', async () => {
	be('sometimes');
	await store.put('a/b', Buffer.from('noch einmal'));
	assert.equal(Buffer.from((await store.get('a/b')) ?? []).toString(), 'noch einmal');
	be('silence');
	await assert.rejects(store.put('a/c', Buffer.from('x')), unavailable(/no answer within 1.5 s/));
	be('none');
	assert.equal(await store.get('a/c'), undefined);
});

test('a folder that cannot be written to says so and leaves no half file', async () => {
	const folder = join(base, 'voll');
	mkdirSync(folder);
	writeFileSync(join(folder, 'a'), 'eine Datei, wo ein Ordner sein müsste');
	const full = folderStore(folder);
	await assert.rejects(full.put('a/b', Buffer.from('x')), unavailable(/The media folder .*voll fails: (ENOTDIR|EEXIST)/));
	assert.equal(await full.get('a/b'), undefined);
	assert.equal(existsSync(join(folder, 'a/b.part')), false);
});
