import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleTheses } from './thesis-texts.ts';
import { codeOf, readTheses, readWishes, thesesIn, writeTheses, writeWishes } from './theses.ts';

const text = `Handwerk | Ich baue gern.
en: I like to build.
? Zum Beispiel Bänke.
en: For example benches.
Ich singe gern.`;

test('theses are read as an editor writes them, and written the same way', () => {
	const theses = thesesIn(text);
	assert.deepEqual(
		theses.map(({ short, text: said, hint }) => [short, said, hint]),
		[
			['Handwerk', { de: 'Ich baue gern.', en: 'I like to build.' }, { de: 'Zum Beispiel Bänke.', en: 'For example benches.' }],
			['', { de: 'Ich singe gern.' }, {}],
		],
	);
	assert.equal(writeTheses(theses), text);
	assert.equal(thesesIn(exampleTheses).length, 24);
	assert.ok(thesesIn(exampleTheses).every(({ text: said }) => Object.keys(said).length === 5));
});

test('what is wrong is named by its line', () => {
	assert.deepEqual(readTheses(''), { line: 1, says: 'noch keine These' });
	assert.deepEqual(readTheses('en: First'), { line: 1, says: 'zuerst kommt eine These' });
	assert.deepEqual(readTheses('Ich singe.\nIch  SINGE!'), { line: 2, says: 'diese These steht schon weiter oben' });
	assert.deepEqual(readTheses(`Ich singe.\n${'x'.repeat(301)}`), { line: 2, says: 'eine These hat höchstens 300 Zeichen' });
});

test('a mended comma leaves a thesis what it was; other words are another thesis', () => {
	assert.equal(codeOf('Ich baue, gern.'), codeOf('ich baue gern'));
	assert.notEqual(codeOf('Ich baue gern.'), codeOf('Ich baue ungern.'));
});

test('answers survive the address, and those to theses that are gone count for nothing', () => {
	const theses = thesesIn(text);
	const [first = { code: '' }, second = { code: '' }] = theses;
	const wishes = new Map([
		[first.code, { position: -1, isDouble: true }],
		[second.code, { position: 0, isDouble: false }],
	] as const);
	const written = writeWishes(wishes);
	assert.deepEqual(readWishes(written, theses), { wishes, unknown: 0 });
	assert.deepEqual(readWishes(written, [second]), {
		wishes: new Map([[second.code, { position: 0, isDouble: false }]]),
		unknown: 1,
	});
	for (const odd of ['', '%', 'j', 'abcdex', '𝓐'.repeat(500)]) assert.equal(readWishes(odd, theses).wishes.size, 0);
});
