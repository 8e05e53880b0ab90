import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import { isLocked, type Key, unlocked } from './seal.ts';

/** `parts` gives the bytes once, as they come; `hash` is their SHA-256, in hexadecimal, once all came. */
export type Entry = { readonly name: string; readonly size: number; readonly parts: AsyncIterable<Buffer>; readonly hash: () => string };

/** No text of JavaScript is longer. */
const largest = 512 * 1024 * 1024;

/** Of a file that is wrong everywhere, nobody reads more. */
const longest = 300;

/** An entry whole in memory. It says its size before its bytes: one that would not fit is refused before it is read. */
export const wholeOf = async ({ name, size, parts }: Entry): Promise<Buffer> => {
	if (size > largest) throw new Invalid({ [name]: `is larger than ${largest / 1024 / 1024} MB` });
	return buffer(parts);
};

/** What an entry says as JSON; `Invalid` names it when it says something else. */
export const readJson = <T>(name: string, bytes: Buffer, shape: z.ZodType<T>): T => {
	try {
		return shape.parse(JSON.parse(bytes.toString()));
	} catch (error) {
		if (error instanceof z.ZodError) throw new Invalid({ [name]: `cannot be read: ${Invalid.from(error).message.slice(0, longest)}` });
		throw new Invalid({ [name]: `cannot be read: ${error instanceof Error ? error.message : 'it is no JSON'}` });
	}
};

const unopened: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'is a folder, not a file' };

const startOf = async (path: string): Promise<Uint8Array> => {
	const refuse = (error: unknown): never => {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		throw new Invalid({ [path]: unopened[code] ?? `cannot be opened (${code})` });
	};
	const file = await open(path, 'r').catch(refuse);
	const { buffer: start } = await file
		.read(Buffer.alloc(64), 0, 64, 0)
		.catch(refuse)
		.finally(() => file.close());
	return start;
};

type Reading = { readonly digest: Hash; readonly broken: (error: unknown) => Error };

async function* counted(entry: AsyncIterable<unknown>, { digest, broken }: Reading): AsyncGenerator<Buffer> {
	try {
		for await (const chunk of entry) {
			if (!Buffer.isBuffer(chunk)) continue;
			digest.update(chunk);
			yield chunk;
		}
	} catch (error) {
		throw broken(error);
	}
}

/** Links, devices and folders are nothing that this program writes, nor is one name for two entries. */
const demandPlain = ({ name, type }: Header, seen: ReadonlySet<string>): void => {
	if (type !== 'file') throw new Invalid({ [name]: 'is no plain file' });
	if (seen.has(name)) throw new Invalid({ [name]: 'stands in it twice' });
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
	const seen = new Set<string>();
	let last = 'its beginning';
	const broken = (cause: unknown): Error =>
		Object.assign(new Invalid({ [path]: `is cut off, damaged or of another program: nothing can be read after ${last}` }), { cause });
	try {
		for await (const entry of archive) {
			const { name, size } = entry.header;
			demandPlain(entry.header, seen);
			const digest = createHash('sha256');
			yield { name, size, parts: counted(entry, { digest, broken }), hash: () => digest.digest('hex') };
			entry.resume();
			seen.add(name);
			last = name;
		}
	} catch (error) {
		throw error instanceof Invalid || !(error instanceof Error) ? error : broken(error);
	} finally {
		file.destroy();
	}
}
