import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { messageFor, mistakesTitle, sentenceOf } from './messages.ts';

const source = join(import.meta.dirname, '../..');
/** `new Problem('code')`, and the words that zod is given for a rule of a command: `.min(1, 'required')`, `error: 'code'`. */
const codes = /new Problem\('(\w+)'\)|\.(?:min|max|regex|refine|int)\([^\n]*?, '(\w+)'\)|problem: '(not\w+)'|error: '(\w+)'/g;

test('every code with which a field or a command refuses an answer has a German sentence', () => {
	const files = globSync(['kernel/{kind,identity,media,tenancy}/*.ts', 'modules/*/*.ts'], { cwd: source, exclude: ['**/*.test.ts'] });
	const found = new Set(
		files.flatMap((file) =>
			[...readFileSync(join(source, file), 'utf8').matchAll(codes)].flatMap((match) => match.slice(1).filter(Boolean)),
		),
	);
	assert.ok(found.size > 15, [...found].join(' '));
	for (const code of found) assert.doesNotMatch(sentenceOf(code), /bitte prüfen \(/, code);
});

test('a mistake names its field, one without a field stands for itself', () => {
	assert.equal(
		messageFor({ start: { label: 'Beginn' } }, 'start', 'notADateTime'),
		'Beginn: bitte Datum und Uhrzeit angeben, zum Beispiel 20.6.2026 14:00',
	);
	assert.equal(messageFor({}, 'id', 'stillUsed'), 'Das Bild wird noch gezeigt');
	assert.equal(messageFor({}, 'x', 'Das passt so nicht.'), 'Das passt so nicht.');
	assert.equal(mistakesTitle(1), 'Eine Angabe stimmt noch nicht');
});
