import { spawnSync } from 'node:child_process';

/** Every rule of the house, cheapest first; the first one broken ends the run. */
const steps: readonly (readonly [string, ...string[]])[] = [
	['node', 'scripts/check-structure.ts'],
	['node', 'scripts/check-duplicates.ts'],
	['node', '--import', './scripts/load-typescript.mjs', 'scripts/check-texts.ts'],
	['tsc', '--noEmit'],
	['tsc', '--project', 'tsconfig.islands.json'],
	['prettier', '--check', '--log-level', 'warn', 'src', 'scripts', 'tests', 'bench'],
	['oxlint', '--type-aware', '--deny-warnings', 'src', 'scripts', 'tests', 'bench'],
	['knip', '--no-progress'],
	['node', '--import', './scripts/load-typescript.mjs', 'scripts/generate-docs.ts', '--check'],
];

for (const [program, ...args] of steps) {
	const started = performance.now();
	const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: `${import.meta.dirname}/..` });
	if (status !== 0) process.exit(status ?? 1);
	console.log(`${program} ${args.at(-1)}: ${Math.round(performance.now() - started)} ms`);
}
