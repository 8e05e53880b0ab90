import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { counted } from './plural.ts';

const source = resolve(import.meta.dirname, '../..');

test('twenty-one things are named as twenty-one in every language', () => {
	assert.equal(counted('uk', 21, { one: '# внесок', few: '# внески', other: '# внесків' }), '21 внесок');
	assert.equal(counted('pl', 21, { one: 'Jeden wpis', few: '# wpisy', other: '# wpisów' }), '21 wpisów');
	assert.equal(counted('pl', 3, { one: 'Jeden wpis', few: '# wpisy', other: '# wpisów' }), '3 wpisy');
	assert.equal(counted('ar', 2, { one: 'مساهمة واحدة', two: 'مساهمتان', few: '# مساهمات', other: '# مساهمة' }), 'مساهمتان');
});

test('no Ukrainian text spells out the one, whose form holds 21 and 31 too', () => {
	// `counted('uk', count, { one: '…'`, over line breaks
	const forms = /'uk',\s*\w+,\s*\{\s*one: '(?<one>[^']*)'/gu;
	const found = globSync('**/*.{ts,tsx}', { cwd: source, exclude: ['**/*.test.ts'] }).flatMap((file) =>
		[...readFileSync(resolve(source, file), 'utf8').matchAll(forms)].map(({ groups }) => `${file}: ${groups?.['one'] ?? ''}`),
	);
	assert.ok(found.length >= 8);
	assert.deepEqual(
		found.filter((form) => !form.includes('#')),
		[],
	);
});
