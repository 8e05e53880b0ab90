import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ours = /^om-(\d+)-/;
const remove = (folder: string): void => {
	try {
		rmSync(folder, { recursive: true, force: true });
	} catch (error) {
		// A small disk that a killed run mounted may still hang there.
		process.emitWarning(`${folder} stays: ${String(error)}`);
	}
};

const isRunning = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
};

const base = tmpdir();
// What a killed run left behind: a database of the whole suite is some gigabytes.
for (const name of readdirSync(base)) {
	const [, pid] = ours.exec(name) ?? [];
	if (pid !== undefined && !isRunning(Number(pid))) remove(join(base, name));
}

const made: string[] = [];
process.on('exit', () => made.forEach(remove));

/** A new folder that is gone when this process ends. */
export const temporary = (name: string): string => {
	const folder = mkdtempSync(join(base, `om-${process.pid}-${name}-`));
	made.push(folder);
	return folder;
};
