import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const source = resolve(import.meta.dirname, '../..');

/** German, its translations, easy German; `ui/words.ts` says the same in three constants. */
const definition = /^\n\t(?<german>\{[^]*?\}),\n\t\{\n\t\ten: [^]*?\n\t\},\n\t\{\n(?<easy>[^]*?)\n\t\},$/;
const small = /const german = (?<german>\{[^]*?\n\});[^]*const easy: Partial<Words> = \{\n(?<easy>[^]*?)\n\};/;
const definedIn = (text: string): readonly RegExpExecArray[] =>
	[small.exec(text), ...text.split('defineTexts(').map((part) => definition.exec(part.split('\n);')[0] ?? ''))].filter(
		(one) => one !== null,
	);
/** Where a text begins; the forms of `counted` belong to the text around them. */
const beginning = /(?<![\w'])(?!one:|other:)(?=\w+: (?:\(|'|`))/;
/** `'…'` and `` `…` ``, in which a value stands for one word. */
const said = /'(?<plain>[^'\n]+)'|`(?<around>[^`]+)`/g;
const value = /\$\{counted\(.*?\}\)\}|\$\{.*?\}/g;

const textsIn = (part: string): Map<string, string> =>
	new Map(part.split(beginning).map((text) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':'))]));
const easy = globSync(['**/*texts.ts', 'ui/words.ts'], { cwd: source }).flatMap((file) => {
	const text = readFileSync(resolve(source, file), 'utf8');
	return definedIn(text).flatMap(({ groups: { german = '', easy: own = '' } = {} }) =>
		[...new Map([...textsIn(german), ...textsIn(own)])].flatMap(([key, one]) =>
			[...one.matchAll(said)].map(([, plain, around = '']) => ({
				at: `${file} ${key}`,
				text: plain ?? around.replace(value, 'Wort'),
			})),
		),
	);
});

/** What Leichte Sprache avoids (rules of the Netzwerk Leichte Sprache), as far as letters show it. */
const avoided = {
	genitive: /\b(des|eines|dessen|deren)\b/i,
	subjunctive: /\b(würd|könnt|möcht|hätt|wär|müsst|dürft)e/i,
	passive: /\b(wird|werden|wurden?)\b/i,
	abbreviation: /\b(z\. ?B|bzw|usw|etc|ca|Nr|Tel|Str|u\. ?a|d\. ?h|ggf|inkl|evtl|max|min|km|Mo|Di|Mi|Do|Fr|Sa|So)\./,
	'two thoughts': /nicht nur|sondern|;| – |\bobwohl\b|\bsobald\b|\bfalls\b|\bum\b.*\bzu\b/i,
	'number in letters': /\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|einmal im)\b/i,
	'nobody named': /\bman\b/i,
	'compound without a middle dot': /\p{L}{14,}/u,
};
const longest = 12;
const sentences = (text: string): string[] => text.split(/(?<=[.!?:])\s+/);

test('every word for readers of Leichte Sprache is easy', () => {
	assert.ok(easy.length > 900, `${easy.length} texts`);
	const faults = easy.flatMap(({ at, text }) => [
		...Object.entries(avoided).flatMap(([name, pattern]) => (pattern.test(text) ? [`${at}: ${name}: ${text}`] : [])),
		...sentences(text).flatMap((one) => (one.split(/\s+/).length > longest ? [`${at}: longer than ${longest} words: ${one}`] : [])),
	]);
	assert.deepEqual(faults, []);
});
