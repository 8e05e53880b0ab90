import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direction, languages } from './language.ts';
import { word } from './words.ts';

test('every language has its own word where the scripts differ', () => {
	for (const lang of languages) assert.ok(word(lang, 'skip').length > 5);
	assert.equal(new Set(languages.map((lang) => word(lang, 'search'))).size, 5);
	assert.match(word('uk', 'error'), /[а-яіїєґ]/i);
	assert.match(word('ar', 'menu'), /[\u0600-\u06ff]/);
});

test('only Arabic runs from right to left', () => {
	assert.deepEqual(
		languages.filter((lang) => direction(lang) === 'rtl'),
		['ar'],
	);
});
