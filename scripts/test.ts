import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a browser looks at waits much and computes little: five processes keep two cores busy, two of them with browsers. */
const aside = ['tests/**/*.test.ts', 'src/ui/**/*.test.tsx'];
/** As many others as Debian's database, as it is set up in CI, has room for. */
const parts = 3;
const wanted = process.argv.slice(2);
const dealt = (files: readonly string[], among: number): readonly (readonly string[])[] => {
	const sorted = files.toSorted();
	return [...sorted.keys()].slice(0, among).map((part) => sorted.filter((_, at) => at % among === part));
};
const shares =
	wanted.length > 0
		? dealt(wanted, parts)
		: [...dealt(globSync(aside), 2), ...dealt(globSync('src/**/*.test.{ts,tsx}', { exclude: aside }), parts)];

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

const codes = await Promise.all(shares.map(run));
// A share that ends without having summed up has failed, whatever it counted.
const broken = codes.some((code) => code !== 0) && total.fail + total.cancelled === 0 ? 1 : 0;
process.stdout.write(`${total.pass} passed, ${total.fail + total.cancelled + broken} failed\n`);
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
