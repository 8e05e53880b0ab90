import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hero } from './heroes.ts';
import { dayColours, painted } from './palette.ts';
import { isSceneName, scene } from './scenes.ts';
import { village } from './villages.ts';

const names = [
	'fest',
	'strasse',
	'kurs',
	'wald',
	'markt',
	'see',
	'bus',
	'idee',
	'haus',
	'feuerwehr',
	'sport',
	'musik',
	'schule',
	'garten',
	'bibliothek',
];

const drawings = (): string[] => [
	...names.flatMap((name) => (isSceneName(name) ? [scene(name)] : [])),
	hero('auenrode'),
	hero('musterstadt'),
	village('grabow', { pines: true }),
];

test('each of fifteen themes has its drawing', () => {
	assert.deepEqual(
		names.filter((name) => !isSceneName(name)),
		[],
	);
});

test('a village keeps its face, and no two of forty share one', () => {
	const slugs = Array.from({ length: 40 }, (_, index) => `ortsteil-${index}`);
	const faces = slugs.map((slug) => village(slug).replaceAll(slug, ''));
	assert.equal(new Set(faces).size, 40);
	assert.deepEqual(
		slugs.map((slug) => village(slug).replaceAll(slug, '')),
		faces,
	);
});

test('no drawing holds a number that is none, and all of them are hidden decoration', () => {
	for (const drawing of drawings()) {
		assert.doesNotMatch(drawing, /NaN|undefined|Infinity/);
		assert.match(drawing, /^<svg [^>]*aria-hidden="true">/);
	}
});

test('served as a file, a drawing has no variable left and is darker at night', () => {
	for (const drawing of drawings()) {
		assert.doesNotMatch(painted(drawing, 'day'), /var\(/);
		assert.notEqual(painted(drawing, 'night'), painted(drawing, 'day'));
	}
	assert.match(painted(hero('auenrode'), 'night'), /#ffd774/, 'no window is lit');
	assert.match(painted(village('ebersfeld'), 'day', { roof: '#123456' }), /#123456/);
	assert.ok(!painted(village('ebersfeld'), 'day', { roof: '#123456' }).includes(dayColours.roof));
});
