import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fold } from './fold.ts';

const table = '../shared/data/standards/din91379/latin_list_search_form_1.3.txt';

test(
	'every letter of DIN 91379 folds to the search form of the standard',
	{ skip: !existsSync(table) && 'reference table not at hand' },
	() => {
		const letters = readFileSync(table, 'utf8')
			.split('\n')
			.map((row) => row.split(';').map((cell) => cell.trim()))
			.filter((cells) => cells[0] === 'bll' && cells.length > 6);
		const wrong = letters.flatMap(([, , codes = '', name, , , form = '']) => {
			const letter = String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)));
			return fold(letter) === form.toLowerCase() ? [] : [`${name}: ${fold(letter)} instead of ${form}`];
		});
		assert.ok(letters.length > 600);
		assert.deepEqual(wrong, []);
	},
);

test('names meet however they are typed', () => {
	assert.equal(fold('Müller'), fold('MUELLER'));
	assert.equal(fold('Łódź'), 'lodz');
	assert.equal(fold('Straße'), 'strasse');
});
