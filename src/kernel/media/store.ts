import { Invalid } from '#kernel/errors.ts';

/**
 * Where pictures lie, each under a name such as `auenrode/0190a1b2/0190a1b2-…/640.webp`. A place that does not answer, or refuses, is thrown as
 * `Unavailable` within seconds, with its address and its reason.
 */
export type Store = {
	/** Folder or address, for people. */
	readonly place: string;
	/** When it returns, the file is whole and durable; before, nobody finds it under its name. */
	readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
	readonly get: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
	/** The names below a folder, which ends with `/`; `''` is everything. */
	readonly list: (folder: string) => Promise<readonly string[]>;
	/** Says nothing when there is no such file. */
	readonly remove: (name: string) => Promise<void>;
};

/** Letters of an id or a file's own name in each step; none begins with a dot, so no name leads out of the store. */
const clean = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** The name, or `Invalid`: names come from files of other installations, too. */
export const cleanName = (name: string): string => {
	if (!clean.test(name)) throw new Invalid({ [name]: 'leads out of the data folder' });
	return name;
};

/** Takes away all files below a folder and says how many there were. */
export const clear = async (store: Store, folder: string): Promise<number> => {
	const names = await store.list(folder);
	for (const name of names) await store.remove(name);
	return names.length;
};
