import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { diskFault, wholeOrNothing } from '#kernel/disk.ts';
import { Invalid, Unavailable } from '#kernel/errors.ts';
import { settle } from '#kernel/settle.ts';
import { type Lock, locked } from './seal.ts';

/** An archive on its way, with the SHA-256 of each entry so far, in hexadecimal. */
export type Packing = { readonly archive: Pack; readonly entries: Record<string, string> };

/** Puts one entry into an archive and keeps its digest. */
export const add = ({ archive, entries }: Packing, name: string, bytes: Buffer): Promise<void> => {
	entries[name] = createHash('sha256').update(bytes).digest('hex');
	return new Promise((resolve, reject) => {
		const entry = archive.entry({ name, size: bytes.length }, bytes, (error) => (error ? reject(error) : resolve()));
		// Told above already; unheard, a full disk would end the process.
		entry.on('error', () => {});
	});
};

const hashing = (hash: Hash) =>
	async function* (read: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		for await (const part of read) {
			hash.update(part);
			yield part;
		}
	};

/** Puts a file into an archive as it stands when it is opened; none, where there is none by now. */
export const addFile = async ({ archive, entries }: Packing, name: string, path: string): Promise<void> => {
	const file = await open(path).catch(() => undefined);
	if (!file) return;
	const hash = createHash('sha256');
	try {
		const { size } = await file.stat();
		await pipeline(
			file.createReadStream({ autoClose: false, end: Math.max(size - 1, 0) }),
			hashing(hash),
			archive.entry({ name, size }),
		);
		entries[name] = hash.digest('hex');
	} finally {
		await file.close();
	}
};

/** The same for what would not fit into memory: it is laid into a file first, because an entry says its size before its bytes. */
export const addLarge = async ({ archive, entries }: Packing, name: string, parts: AsyncIterable<Buffer>): Promise<void> => {
	const folder = await mkdtemp(join(tmpdir(), 'ortsmitte-'));
	const file = join(folder, 'entry');
	const hash = createHash('sha256');
	await wholeOrNothing(folder, async () => {
		await pipeline(parts, hashing(hash), createWriteStream(file, { mode: 0o600 }));
		await pipeline(createReadStream(file), archive.entry({ name, size: (await stat(file)).size }));
	});
	entries[name] = hash.digest('hex');
	await rm(folder, { recursive: true });
};

/** Said before hours of work. */
const demandPlace = async (path: string): Promise<void> => {
	const [there, above] = await Promise.all([path, dirname(path)].map((one) => stat(one).catch(() => undefined)));
	if (!above?.isDirectory()) throw new Invalid({ [dirname(path)]: 'there is no such folder: make it, or name another' });
	if (there?.isDirectory()) throw new Invalid({ [path]: 'is a folder: name a file in it' });
};

/** Writes a `.tgz`, locked when a lock is given; under its own name only when it is whole, so an interrupted one is never taken for one. */
export const writeArchive = async <Filled>(path: string, fill: (packing: Packing) => Promise<Filled>, lock: Lock = {}): Promise<Filled> => {
	await demandPlace(path);
	const part = `${path}.part`;
	const archive = pack();
	const zipped = createGzip();
	const filling = fill({ archive, entries: {} });
	filling.then(
		() => archive.finalize(),
		(error: Error) => archive.destroy(error),
	);
	try {
		return await wholeOrNothing(part, async () => {
			pipeline(archive, zipped).catch(() => {});
			const sealed = await locked(zipped, lock);
			await pipeline(sealed, createWriteStream(part, { mode: 0o600 }));
			const filled = await filling;
			await settle(part);
			await rename(part, path);
			return filled;
		});
	} catch (error) {
		// Whoever fills would wait for room for ever, with her connection open.
		archive.destroy();
		zipped.destroy();
		await filling.catch(() => {});
		const fault = diskFault(error);
		throw fault === null ? error : new Unavailable(`${path} cannot be written, or the folder for temporary files: ${fault}`);
	}
};
