import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { Invalid } from '#kernel/errors.ts';
import { isLocked, type Key, unlocked } from './seal.ts';

export type Entry = { readonly name: string; readonly bytes: Buffer; readonly hash: string };

const startOf = async (path: string): Promise<Uint8Array> => {
	const file = await open(path, 'r').catch(() => {
		throw new Invalid({ [path]: 'cannot be opened' });
	});
	const { buffer: start } = await file.read(Buffer.alloc(64), 0, 64, 0).finally(() => file.close());
	return start;
};

/** The entries of a backup in the order in which they were written; a foreign, damaged or cut file is named. */
export async function* entriesOf(path: string, key: Key): AsyncGenerator<Entry> {
	const isSealed = isLocked(await startOf(path));
	const file = createReadStream(path);
	const plain = isSealed ? await unlocked(file, key) : file;
	const archive = extract();
	const zipped = createGunzip();
	for (const stream of [plain, zipped]) stream.on('error', (error: Error) => archive.destroy(error));
	plain.pipe(zipped).pipe(archive);
	let last = 'its beginning';
	try {
		for await (const entry of archive) {
			const bytes = await buffer(entry);
			last = entry.header.name;
			yield { name: last, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
		}
	} catch (error) {
		if (error instanceof Invalid || !(error instanceof Error)) throw error;
		throw Object.assign(new Invalid({ [path]: `is no whole backup: it cannot be read after ${last}` }), { cause: error });
	} finally {
		file.destroy();
	}
}
