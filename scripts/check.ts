import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

/** Every rule of the house, as many at once as there are cores; all that is broken is said in one run. */
const steps: readonly (readonly [string, ...string[]])[] = [
	['node', 'scripts/check-structure.ts'],
	['node', 'scripts/check-duplicates.ts'],
	['prettier', '--check', '--cache', '--log-level', 'warn', 'src', 'scripts', 'tests', 'bench'],
	['tsc', '--noEmit'],
	['oxlint', '--type-aware', '--deny-warnings', 'src', 'scripts', 'tests', 'bench'],
	['knip', '--no-progress'],
	['node', '--import', './scripts/load-typescript.mjs', 'scripts/check-texts.ts'],
	['node', '--import', './scripts/load-typescript.mjs', 'scripts/generate-docs.ts', '--check'],
	['tsc', '--project', 'tsconfig.islands.json'],
];

const waiting = steps.values();
const lane = async (): Promise<void> => {
	for (const [program, ...args] of waiting) {
		const started = performance.now();
		const step = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: `${import.meta.dirname}/..` });
		const ended = new Promise<number>((resolve) => step.on('close', (code) => resolve(code ?? 1)));
		const [said, complained, code] = await Promise.all([text(step.stdout), text(step.stderr), ended]);
		process.stdout.write(said + complained);
		if (code !== 0) process.exitCode = 1;
		console.log(`${code === 0 ? '' : 'BROKEN '}${program} ${args.at(-1)}: ${Math.round(performance.now() - started)} ms`);
	}
};
await Promise.all(Array.from({ length: availableParallelism() }, lane));
