import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isId, newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { day } from '#kernel/time/span.ts';
import { megabyte } from '#screens/body-limit.ts';

/** How the columns of a file answer the questions of a kind. `columns`, `key`, `x` and `y` are names of columns, empty for none. */
const mapping = z.object({
	columns: z.record(z.string(), z.string()),
	constants: z.record(z.string(), z.string()),
	key: z.string(),
	x: z.string(),
	y: z.string(),
	source: z.string(),
});
export type Mapping = z.output<typeof mapping>;

const about = z.object({ name: z.string(), kind: z.string(), format: z.enum(['csv', 'ics']), mapping: mapping.optional() });
export type About = z.output<typeof about>;
export type Shelf = { readonly importsDir: string; readonly tenantId: string };

/** Bytes of the largest file that is taken. */
export const largestFile = 25 * megabyte;

const folderOf = ({ importsDir, tenantId }: Shelf, id: string): string => {
	if (!isId(id)) throw new NotFound('import');
	return join(importsDir, tenantId, id);
};

/** What nobody came back for within a day is thrown away. */
const sweep = async ({ importsDir, tenantId }: Shelf, now: Date): Promise<void> => {
	const folders = await readdir(join(importsDir, tenantId)).catch(() => []);
	for (const folder of folders) {
		const path = join(importsDir, tenantId, folder);
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
		if (now.getTime() - mtimeMs > day) await rm(path, { recursive: true, force: true });
	}
};

const writeAbout = (shelf: Shelf, id: string, what: About): Promise<void> =>
	writeFile(join(folderOf(shelf, id), 'about.json'), JSON.stringify(what));

/** Lays a file aside until it is imported. */
export const keepFile = async (shelf: Shelf, bytes: Uint8Array, { now, ...what }: About & { now: Date }): Promise<string> => {
	await sweep(shelf, now);
	const id = newId();
	await mkdir(folderOf(shelf, id), { recursive: true });
	await writeFile(join(folderOf(shelf, id), 'file'), bytes);
	await writeAbout(shelf, id, what);
	return id;
};

export const keptFile = async (shelf: Shelf, id: string, kind: string): Promise<{ bytes: Uint8Array; about: About }> => {
	const folder = folderOf(shelf, id);
	const [bytes, written] = await Promise.all([readFile(join(folder, 'file')), readFile(join(folder, 'about.json'), 'utf8')]).catch(
		() => [undefined, undefined] as const,
	);
	const read = about.safeParse(written === undefined ? undefined : JSON.parse(written));
	if (!bytes || !read.success || read.data.kind !== kind) throw new NotFound('import');
	return { bytes, about: read.data };
};

export const keepMapping = async (shelf: Shelf, id: string, what: About): Promise<void> => writeAbout(shelf, id, what);
export const dropFile = (shelf: Shelf, id: string): Promise<void> => rm(folderOf(shelf, id), { recursive: true, force: true });
