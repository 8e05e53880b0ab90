import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes of a file, or the names in a folder, that are acknowledged are on the disk. */
export const settle = async (path: string): Promise<void> => {
	const file = await open(path, 'r');
	await file.sync().finally(() => file.close());
};

/** The same for what starts before anything else runs. */
export const settleSync = (path: string): void => {
	const file = openSync(path, 'r');
	fsyncSync(file);
	closeSync(file);
};
