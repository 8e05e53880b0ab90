import { readFile } from 'node:fs/promises';
import { nightColours } from './art/palette.ts';

const ground = ['tokens', 'ground', 'button', 'marks', 'head-and-foot', 'alert', 'alarm'];
const portal = [
	'hero',
	'cards',
	'lists',
	'notes',
	'prose',
	'calendar',
	'filters',
	'map',
	'tables',
	'forms',
	'confirmation',
	'timeline',
	'said',
	'ballots',
	'empty',
];
const office = ['office', 'editor', 'media', 'survey', 'charts'];
const last = ['large-text', 'motion', 'forced-colors', 'old-phones', 'print'];

/** The sheets and the files each is made of, in the order of the cascade. */
export const sheets = {
	portal: [...ground, ...portal, ...last],
	office: [...ground, ...portal, ...office, ...last],
	kiosk: [...ground, ...portal, 'kiosk', ...last],
};

export type Sheet = keyof typeof sheets;

const read = (name: string): Promise<string> => readFile(new URL(`style/${name}.css`, import.meta.url), 'utf8');

// The declarations between the braces of the one rule in night.css.
const insideRule = /:root \{([^}]*)\}/;

/** Night twice: for a device that asks for it, unless day is forced, and for a forced night. */
const nightRules = (source: string): string => {
	const drawn = Object.entries(nightColours).map(([name, value]) => `--il-${name}:${value}`);
	const declarations = `${insideRule.exec(source)?.[1] ?? ''}${drawn.join(';')}`;
	return `@media (prefers-color-scheme:dark){:root:not([data-kern-theme=light]){${declarations}}}:root[data-kern-theme=dark]{${declarations}}`;
};

// A margin or padding for both ends of a line or of a block; and `:is(…)` in a selector, with what stands before (no comment) and behind it.
const bothEnds = /\b(margin|padding)-(inline|block): ([^;]+);/g;
const either = /([^{};,/]*):is\(([^()]*)\)([^{};,/]*)/g;
// A space outside of brackets.
const between = / (?![^(]*\))/;

/** The same rules in the words of Chromium 80 and Safari 13: both ends apart, and every selector written out. */
const writtenOut = (source: string): string =>
	source
		.replace(bothEnds, (...[, side = '', axis = '', value = '']: string[]) => {
			const [start = '', end = start] = value.split(between);
			return `${side}-${axis}-start: ${start};${side}-${axis}-end: ${end};`;
		})
		.replace(either, (...[, before = '', choices = '', behind = '']: string[]) =>
			choices
				.split(', ')
				.map((choice) => `${before}${choice}${behind}`)
				.join(','),
		);

/** One sheet as readable CSS, without fonts. */
export const sheetSource = async (sheet: Sheet): Promise<string> => {
	const [night, ...parts] = await Promise.all([read('night'), ...sheets[sheet].map(read)]);
	const [tokens, ...others] = parts;
	return writtenOut([tokens, nightRules(night), ...others].join('\n'));
};
