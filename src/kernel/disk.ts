import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './errors.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'no space is left on the disk',
	EDQUOT: 'the quota of the disk is used up',
	EROFS: 'the disk is read-only',
	EACCES: 'the folder may not be written to',
	EIO: 'the disk reports an error',
};

/** What a disk says against being written to, in words; `null` for any other error. */
export const diskFault = (error: unknown): string | null => reasons[codeOf(error)] ?? null;

/** Work on what is half until it ends: when it fails, or somebody interrupts the program, nothing of it is left. */
export const wholeOrNothing = async <Output>(half: string, work: () => Promise<Output>): Promise<Output> => {
	const remove = (): void => rmSync(half, { recursive: true, force: true });
	process.on('exit', remove);
	try {
		return await work();
	} catch (error) {
		remove();
		throw error;
	} finally {
		process.off('exit', remove);
	}
};

/**
 * Makes a folder and what is missing above it. Node's own `recursive` asks again and again where the folder above is there and takes none (`/proc`;
 * mkdir(2) says ENOENT to both).
 */
export const layFolder = (folder: string): void => {
	try {
		mkdirSync(folder);
	} catch (error) {
		if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return;
		const above = dirname(folder);
		if (codeOf(error) !== 'ENOENT' || statSync(above, { throwIfNoEntry: false })) throw error;
		layFolder(above);
		mkdirSync(folder);
	}
};
