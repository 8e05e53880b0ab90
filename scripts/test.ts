import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a browser looks at waits much and computes little: five processes keep two cores busy, two of them with browsers at first. */
const aside = ['tests/**/*.test.ts', 'src/ui/**/*.test.tsx'];
/** As many processes at a time as Debian's database, as it is set up in CI, has room for; with browsers two more. */
const others = 3;
const wanted = process.argv.slice(2);
const dealt = (files: readonly string[], among: number): readonly (readonly string[])[] =>
	[...files.keys()].slice(0, among).map((part) => files.filter((_, at) => at % among === part));
/** Large shares first, then small ones for whoever is done: no process works alone for long at the end. */
const sharesOf = (files: readonly string[]): readonly (readonly string[])[] => {
	const sorted = files.toSorted();
	const isLate = (at: number): boolean => at % 4 === 3;
	return [
		...dealt(
			sorted.filter((_, at) => !isLate(at)),
			others,
		),
		...dealt(
			sorted.filter((_, at) => isLate(at)),
			others,
		),
	];
};
const shares =
	wanted.length > 0
		? dealt(wanted.toSorted(), others)
		: [...dealt(globSync(aside).toSorted(), 2), ...sharesOf(globSync('src/**/*.test.{ts,tsx}', { exclude: aside }))];
const lanes = wanted.length > 0 ? others : others + 2;

const typescript = ['--import', './scripts/load-typescript.mjs'];
/** A test that fails may leave a program running; the others' results must not wait for it. */
const manner = [...typescript, '--test', '--test-isolation=none', '--test-force-exit', '--test-reporter=spec'];
/** How Node's reporter sums up. */
const sum = /^ℹ (pass|fail|cancelled) (\d+)$/;
const total = { pass: 0, fail: 0, cancelled: 0 };

/** Nothing was tested when this ends before it has said where the demo world stands. */
const world = spawn('node', [...typescript, 'src/testing/shared-world.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
const where = await new Promise<string>((resolve) => {
	createInterface({ input: world.stdout }).once('line', resolve);
	world.once('exit', () => {
		process.stdout.write('0 passed, 1 failed\n');
		process.exit(1);
	});
});
world.removeAllListeners('exit');

const run = (files: readonly string[]): Promise<number> =>
	new Promise((resolve) => {
		const env = { ...process.env, TEST_WORLD: where };
		const tests = spawn('node', [...manner, ...files], { env, stdio: ['ignore', 'pipe', 'inherit'] });
		createInterface({ input: tests.stdout }).on('line', (line) => {
			process.stdout.write(`${line}\n`);
			const [, name, count] = sum.exec(line) ?? [];
			if (name === 'pass' || name === 'fail' || name === 'cancelled') total[name] += Number(count);
		});
		tests.on('close', (code) => resolve(code ?? 1));
	});

const waiting = shares.values();
const codes: number[] = [];
const work = async (): Promise<void> => {
	for (const share of waiting) codes.push(await run(share));
};
await Promise.all(Array.from({ length: lanes }, work));
world.stdin.end();
// A share that ends without having summed up has failed, whatever it counted.
const broken = codes.some((code) => code !== 0) && total.fail + total.cancelled === 0 ? 1 : 0;
process.stdout.write(`${total.pass} passed, ${total.fail + total.cancelled + broken} failed\n`);
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
