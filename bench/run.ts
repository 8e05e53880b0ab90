import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs each bench in a process of its own and keeps what it printed. */
for (const name of process.argv.slice(2).length > 0
	? process.argv.slice(2)
	: [
			'pages',
			'writes',
			'streams',
			'rush',
			'durability',
			'calendar',
			'stops',
			'maps',
			'ideas',
			'mail',
			'push',
			'defects',
			'blur',
			'matching',
			'drive',
			'evenness',
			'shocks',
			'planner',
			'roads',
			'ballots',
			'budgets',
			'suppression',
			'neutral',
			'lighthouse',
		]) {
	const { stdout, status } = spawnSync('node', ['--import', `./${join('scripts', 'load-typescript.mjs')}`, join('bench', `${name}.ts`)], {
		cwd: join(import.meta.dirname, '..'),
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	process.stdout.write(stdout);
	if (status === 0) writeFileSync(join(import.meta.dirname, 'results', `${name}.md`), stdout);
	else process.exitCode = 1;
}
