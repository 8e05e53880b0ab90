import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { codeOf, Unavailable } from '#kernel/errors.ts';
import { settle } from '#kernel/settle.ts';
import { cleanName, type Store } from './store.ts';

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error));

const write = async (root: string, path: string, bytes: Uint8Array): Promise<void> => {
	const part = `${path}.part`;
	await mkdir(dirname(path), { recursive: true });
	try {
		const file = await open(part, 'w');
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
	for (let at = dirname(path); at.length >= root.length; at = dirname(at)) await settle(at);
};

/** Pictures in a folder of this machine, or of a disk that several machines share. */
export const folderStore = (folder: string): Store => {
	const root = resolve(folder);
	const named = (error: unknown): never => {
		throw new Unavailable(`The media folder ${root} fails: ${error instanceof Error ? error.message : String(error)}`, {
			cause: error,
		});
	};
	const absent = (error: unknown): undefined => (isMissing(error) ? undefined : named(error));
	const pathOf = (name: string): string => join(root, cleanName(name));
	return {
		place: root,
		put: (name, bytes) => write(root, pathOf(name), bytes).catch(named),
		get: (name) => readFile(pathOf(name)).catch(absent),
		list: async (below) => {
			const start = below === '' ? root : pathOf(below.replace(/\/$/, ''));
			const found = await readdir(start, { recursive: true, withFileTypes: true }).catch(absent);
			const files = (found ?? []).filter((one) => one.isFile() && !one.name.endsWith('.part'));
			return files.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
		},
		remove: (name) => rm(pathOf(name), { force: true }).catch(named),
	};
};
