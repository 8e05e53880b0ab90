import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const shortest = 12;

type Line = { file: string; number: number; text: string };
/** Lines that say something: blank ones, lone brackets and imports repeat without harm. */
const isTelling = ({ text }: Line): boolean => /[a-z]/i.test(text) && !text.startsWith('import ') && !text.startsWith('} from ');

const linesOf = (file: string): Line[] =>
	readFileSync(join(root, file), 'utf8')
		.split('\n')
		.map((text, at) => ({ file, number: at + 1, text: text.trim() }))
		.filter(isTelling);

const seen = new Map<string, Line>();
const faults: string[] = [];
for (const file of globSync(['src/**/*.{ts,tsx}', 'scripts/*.ts', 'tests/**/*.ts', 'bench/*.ts'], { cwd: root }).toSorted()) {
	const lines = linesOf(file);
	let skipTo = 0;
	for (const [at, line] of lines.entries()) {
		if (at + shortest > lines.length) break;
		const key = lines
			.slice(at, at + shortest)
			.map(({ text }) => text)
			.join('\n');
		const first = seen.get(key);
		if (!first) seen.set(key, line);
		else if (at >= skipTo) {
			faults.push(`${file}:${line.number} repeats ${first.file}:${first.number} for ${shortest} lines or more`);
			skipTo = at + shortest;
		}
	}
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} repeated blocks`);
process.exitCode = faults.length > 0 ? 1 : 0;
