import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Something and the files it was made of. */
export type Made<T> = { readonly made: T; readonly of: readonly string[] };
type Kept<T> = Made<T> & { readonly digest: string };

/** A file that is gone counts as another one. */
const contentOf = (file: string): Buffer | string => {
	try {
		return readFileSync(file);
	} catch {
		return '';
	}
};

const digestOf = (files: readonly string[]): string => {
	const hash = createHash('sha256').update(process.version);
	for (const file of [...new Set(files)].toSorted()) hash.update(`\n${file}\n`).update(contentOf(file));
	return hash.digest('base64url');
};

const readKept = <T>(file: string): Kept<T> | undefined => {
	try {
		return deserialize(readFileSync(file));
	} catch {
		return undefined;
	}
};

/** Written beside and renamed: two processes may start at once. A folder that cannot be written to only costs time. */
const keep = <T>(file: string, kept: Kept<T>): void => {
	try {
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(`${file}.${process.pid}`, serialize(kept));
		renameSync(`${file}.${process.pid}`, file);
	} catch {}
};

/**
 * What was made last time, unless one of the files it was made of, or one of `always`, has another content now: a start costs neither its time nor
 * the memory that whatever makes it leaves behind.
 */
export const keptOr = async <T>(file: string, always: readonly string[], make: () => Promise<Made<T>>): Promise<T> => {
	const kept = readKept<T>(file);
	if (kept && kept.digest === digestOf([...always, ...kept.of])) return kept.made;
	const { made, of } = await make();
	keep(file, { made, of, digest: digestOf([...always, ...of]) });
	return made;
};
