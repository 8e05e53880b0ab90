import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { Invalid } from '#kernel/errors.ts';

/** How backups are locked: for the holder of a key (`age1…`), by a passphrase, or not at all. */
export type Lock = { readonly recipient?: string | undefined; readonly passphrase?: string | undefined };
export type Key = { readonly identity?: string | undefined; readonly passphrase?: string | undefined };

/** First bytes of every file that age has locked (age-encryption.org/v1). */
const mark = 'age-encryption.org/v1';
export const isLocked = (start: Uint8Array): boolean => Buffer.from(start.subarray(0, mark.length)).toString('latin1') === mark;

type Web = { getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }> } };

/** The types of web streams in Node and in the DOM do not fit each other: both are walked by hand. */
const nodeStream = (stream: Web): Readable => {
	const reader = stream.getReader();
	return Readable.from(
		(async function* () {
			for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) yield Buffer.from(part.value);
		})(),
	);
};
const webStream = (stream: Readable): ReadableStream<Uint8Array> => {
	const parts: AsyncIterator<Buffer> = stream.iterator();
	return new ReadableStream({
		pull: async (controller) => {
			const { done, value } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
	});
};

const encrypterFor = ({ recipient, passphrase }: Lock): Encrypter => {
	const encrypter = new Encrypter();
	try {
		if (recipient === undefined) encrypter.setPassphrase(passphrase ?? '');
		else encrypter.addRecipient(recipient);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Invalid({ BACKUP_RECIPIENT: `is no key of age, which begins with age1 (${why})` });
	}
	return encrypter;
};

/** What is wrong with a lock, so that no backup can be made; `null` when it shuts. */
export const lockFault = (lock: Lock): string | null => {
	try {
		encrypterFor(lock);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};

/** Locks a stream where a lock is given. */
export const locked = async (plain: Readable, lock: Lock): Promise<Readable> => {
	if (lock.recipient === undefined && lock.passphrase === undefined) return plain;
	return nodeStream(await encrypterFor(lock).encrypt(webStream(plain)));
};

/** Opens a locked stream; `Invalid` names the key when it does not fit. */
export const unlocked = async (sealed: Readable, { identity, passphrase }: Key): Promise<Readable> => {
	if (identity === undefined && passphrase === undefined)
		throw new Invalid({ BACKUP_IDENTITY: 'is missing, or BACKUP_PASSPHRASE: this file is locked' });
	const decrypter = new Decrypter();
	try {
		if (identity !== undefined) decrypter.addIdentity(identity);
	} catch {
		throw new Invalid({ BACKUP_IDENTITY: 'is no identity of age, which begins with AGE-SECRET-KEY-1' });
	}
	if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
	try {
		return nodeStream(await decrypter.decrypt(webStream(sealed)));
	} catch {
		const name = identity === undefined ? 'BACKUP_PASSPHRASE' : 'BACKUP_IDENTITY';
		throw new Invalid({ [name]: 'does not open this file: it was locked for another, or its beginning is damaged' });
	}
};
