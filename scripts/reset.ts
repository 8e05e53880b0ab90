import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sheltered } from '../src/kernel/db/postgres/shelter.ts';

/** Throws the data of this checkout away, so that the next start raises the demo world anew. */
const folder = resolve(process.env['DATA_DIR'] ?? join(import.meta.dirname, '../data'));
for (const home of new Set([folder, sheltered(folder)])) {
	const pid = join(home, 'data/postmaster.pid');
	if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8').split('\n')[0]), 'SIGQUIT');
	rmSync(home, { recursive: true, force: true });
	console.log(`${home} is gone`);
}
