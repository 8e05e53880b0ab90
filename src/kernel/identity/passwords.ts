import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

const tagOf = async (password: string, nonce: Buffer): Promise<Buffer> =>
	Buffer.from(await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost }));

/** `salt.tag`, both base64url. */
export const hashPassword = async (password: string): Promise<string> => {
	const nonce = randomBytes(16);
	return `${nonce.toString('base64url')}.${(await tagOf(password, nonce)).toString('base64url')}`;
};

/** Takes as long for an unknown account (`null`) as for a known one, so that the time tells nobody which accounts exist. */
export const isPassword = async (password: string, hash: string | null): Promise<boolean> => {
	const [salt = '', tag = ''] = (hash ?? `${'A'.repeat(22)}.${'A'.repeat(43)}`).split('.');
	const found = await tagOf(password, Buffer.from(salt, 'base64url'));
	const wanted = Buffer.from(tag, 'base64url');
	return hash !== null && wanted.length === found.length && timingSafeEqual(found, wanted);
};
