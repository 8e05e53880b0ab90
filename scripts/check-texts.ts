import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Finds texts of screens that nobody reads: translated into five languages, shown in none. */
const root = join(import.meta.dirname, '..', 'src');
const defined = /^export const (\w+) = defineTexts\(\n[^]*?\n\);/gm;
const files = globSync('**/*.{ts,tsx}', { cwd: root })
	.filter((path) => !/\.test\.tsx?$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
	.map(({ path, text }) => ({ path, rest: text.replaceAll(defined, ''), names: [...text.matchAll(defined)].map(([, name = '']) => name) }));
const everything = files.map(({ rest }) => rest).join('\n');

const matches = (text: string, pattern: string): boolean => new RegExp(pattern).test(text);
/** What texts are called where they are read: `texts`, `duty`, `portalTexts[ctx.language]`. */
const callsOf = (readers: string, name: string): string => {
	const declared = [...readers.matchAll(new RegExp(`const ([^=\\n]+) = [^\\n]*\\b${name}\\[`, 'g'))].flatMap(([, words = '']) => words.match(/\w+/g) ?? []);
	return `\\b(${[...new Set(['texts', 'words', ...declared])].join('|')}|${name}\\[[^\\]]+\\])`;
};
/** Asked by a value (a state, a fault), or handed on as a whole to an island or a page of several modules. */
const isOpen = (readers: string, name: string): boolean =>
	matches(readers, `\\b(texts|${name}\\[[^\\]]+\\])\\[|\\(texts\\)|(\\(|=> |\\.\\.\\.\\w+ \\} = )${name}\\[[^\\]]+\\](?!\\.)`);

const unread = async (path: string, name: string): Promise<readonly string[]> => {
	const { [name]: texts }: Readonly<Record<string, { readonly de: object } | undefined>> = await import(join(root, path));
	const near = files.filter((file) => matches(file.rest, `\\b${name}\\b`) || dirname(file.path) === dirname(path));
	const readers = near.map(({ rest }) => rest).join('\n');
	const everywhere = matches(readers, `typeof ${name}\\b`) ? everything : readers;
	// `choice('…', speciesTexts.de)`: its keys are answers of a kind, each of which somebody may give.
	if (matches(readers, `\\bchoices?\\('[^']*', ${name}\\.de\\)`)) return [];
	const [calls, isKeyAValue] = [callsOf(readers, name), isOpen(readers, name)];
	const isRead = (key: string): boolean =>
		matches(everywhere, `${calls}\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} = `) || (isKeyAValue && matches(everything, `'${key}'|\\b${key}: '|\\b(texts|words|says)\\.${key}\\b`));
	return Object.keys(texts?.de ?? {}).flatMap((key) => (isRead(key) ? [] : [`${path}: nobody reads ${name}.${key}`]));
};

const faults = (await Promise.all(files.flatMap(({ path, names }) => names.map((name) => unread(path, name))))).flat();
for (const fault of faults) console.error(fault);
console.log(`${faults.length} texts that nobody reads`);
process.exitCode = faults.length > 0 ? 1 : 0;
