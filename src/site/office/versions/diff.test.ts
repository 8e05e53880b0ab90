import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { cpuSecondsOf } from '#testing/cpu.ts';
import { diff } from './diff.ts';

const side = (pieces: ReturnType<typeof diff>, left: 'inserted' | 'deleted'): string =>
	pieces
		.filter(({ kind }) => kind !== left)
		.map(({ text }) => text)
		.join('');

test('a changed word is marked and nothing else', () => {
	assert.deepEqual(diff('Umzug um 13 Uhr am Anger', 'Umzug um 14 Uhr am Anger'), [
		{ kind: 'same', text: 'Umzug um ' },
		{ kind: 'deleted', text: '13 ' },
		{ kind: 'inserted', text: '14 ' },
		{ kind: 'same', text: 'Uhr am Anger' },
	]);
});

test('both texts can be read from a comparison, whatever they are', () => {
	const text = fc.array(fc.constantFrom('a', 'b', 'Brot', ' ', '\n', 'ü'), { maxLength: 40 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = diff(before, after);
			assert.equal(side(pieces, 'inserted'), before);
			assert.equal(side(pieces, 'deleted'), after);
		}),
	);
});

test('a text of the longest allowed size is compared in a moment', () => {
	const before = 'Ein Satz mit Wörtern. '.repeat(900);
	const seconds = cpuSecondsOf(() => diff(before, `${before}\nNeu`));
	assert.ok(seconds < 2, `${seconds} s`);
});
