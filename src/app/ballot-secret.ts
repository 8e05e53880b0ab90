import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { layFolder } from '#kernel/disk.ts';
import { codeOf, Invalid } from '#kernel/errors.ts';
import { settleSync } from '#kernel/settle.ts';
import type { Config } from './config.ts';

const bytes = 32;
const hexadecimal = /^[0-9a-f]{64}$/i;

const fileIn = (dataDir: string): string => join(dataDir, 'ballot.secret');
const secretIn = (text: string): Buffer => {
	if (!hexadecimal.test(text)) throw new Invalid({ BALLOT_SECRET: 'must be 64 hexadecimal digits: openssl rand -hex 32 makes them' });
	return Buffer.from(text, 'hex');
};

/** There whole and on the disk, or not at all: what is locked with it outlives every power cut, and so must the secret. */
const lay = (file: string): void => {
	const part = `${file}.${process.pid}`;
	try {
		writeFileSync(part, randomBytes(bytes).toString('hex'), { mode: 0o600, flush: true });
		linkSync(part, file);
		settleSync(dirname(file));
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	} finally {
		rmSync(part, { force: true });
	}
};

/** Made at the first start, readable by its owner only; two processes that start at once end up with the same one. */
const inFolder = (dataDir: string): string => {
	const file = fileIn(dataDir);
	layFolder(resolve(dataDir));
	if (!existsSync(file)) lay(file);
	return readFileSync(file, 'utf8').trim();
};

/** The secret of the ballots of this installation. It is no part of a backup: whoever steals one reads no urn. */
export const ballotSecretOf = ({ ballotSecret, dataDir }: Pick<Config, 'ballotSecret' | 'dataDir'>): Buffer =>
	secretIn(ballotSecret ?? inFolder(dataDir));

/** The same without making one where there is none. */
export const knownBallotSecret = ({ ballotSecret, dataDir }: Pick<Config, 'ballotSecret' | 'dataDir'>): Buffer | null => {
	const file = fileIn(dataDir);
	if (ballotSecret === undefined && !existsSync(file)) return null;
	return secretIn(ballotSecret ?? readFileSync(file, 'utf8').trim());
};
