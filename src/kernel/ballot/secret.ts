import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Unavailable } from '#kernel/errors.ts';

let master: Buffer | null = null;

/** The one secret of an installation (32 bytes), which lies outside of the database and of every backup. Set once, at start. */
export const lockBallotsWith = (secret: Buffer): void => {
	master = secret;
};

/** Thrown: `Unavailable`, where the process was started without a secret. */
export const masterSecret = (): Buffer => {
	if (!master) throw new Unavailable('ballots have no secret');
	return master;
};

/** A key of its own for each purpose. */
export const keyFor = (secret: Buffer, purpose: string): Buffer => createHmac('sha256', secret).update(purpose).digest();

type Sealing = { readonly key: Buffer; readonly of: string };
const [nonceLength, tagLength] = [12, 16];

/** AES-256-GCM; `of` names the row, so that a sealed value cannot be laid into another. */
export const sealed = (plain: Buffer, { key, of }: Sealing): Buffer => {
	const nonce = randomBytes(nonceLength);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Throws `Unavailable` where the secret is another than that of the day on which it was sealed. */
export const unsealed = (bytes: Buffer, { key, of }: Sealing): Buffer => {
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
		.setAAD(Buffer.from(of))
		.setAuthTag(bytes.subarray(-tagLength));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
	} catch {
		throw new Unavailable('the secret of this installation does not open this round');
	}
};

/** Whether a sealed value belongs to this key. */
export const opens = (bytes: Buffer, sealing: Sealing): boolean => {
	try {
		unsealed(bytes, sealing);
		return true;
	} catch (error) {
		if (error instanceof Unavailable) return false;
		throw error;
	}
};
