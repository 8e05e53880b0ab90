import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * What a browser looks at waits much and computes little; with copies of whole databases and the drives of a real town beside it, it takes as long
 * as the rest of the suite.
 */
const aside = [
	'tests/**/*.test.ts',
	'src/ui/**/*.test.tsx',
	'src/kernel/{backup,upgrade}/**/*.test.ts',
	'src/app/cli/**/*.test.ts',
	'src/modules/roads/matching/*.test.ts',
];
const wanted = process.argv.slice(2).toSorted();
const everyOther = (from: number): readonly string[] => wanted.filter((_, at) => at % 2 === from);
const halves =
	wanted.length > 0
		? [everyOther(0), everyOther(1)].filter(({ length }) => length > 0)
		: [globSync(aside), globSync('src/**/*.test.{ts,tsx}', { exclude: aside })];

const manner = ['--import', './scripts/load-typescript.mjs', '--test', '--test-isolation=none', '--test-reporter=spec'];
/** How Node's reporter sums up. */
const sum = /^ℹ (pass|fail|cancelled) (\d+)$/;
const total = { pass: 0, fail: 0, cancelled: 0 };

const run = (files: readonly string[]): Promise<number> =>
	new Promise((resolve) => {
		const tests = spawn('node', [...manner, ...files.toSorted()], { stdio: ['ignore', 'pipe', 'inherit'] });
		createInterface({ input: tests.stdout }).on('line', (line) => {
			process.stdout.write(`${line}\n`);
			const [, name, count] = sum.exec(line) ?? [];
			if (name === 'pass' || name === 'fail' || name === 'cancelled') total[name] += Number(count);
		});
		tests.on('close', (code) => resolve(code ?? 1));
	});

const codes = await Promise.all(halves.map(run));
// A half that ends without having summed up has failed, whatever it counted.
const broken = codes.some((code) => code !== 0) && total.fail + total.cancelled === 0 ? 1 : 0;
process.stdout.write(`${total.pass} passed, ${total.fail + total.cancelled + broken} failed\n`);
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
