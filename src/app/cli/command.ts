import type { PoolConfig } from 'pg';
import type { Db } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';

export type Say = (text: string) => void;

export type CliCommand = {
	readonly isRaw?: false;
	readonly isAlone?: false;
	/** It only reads: programs that run have nothing to forget. */
	readonly isReader?: true;
	readonly run: (db: Db, args: readonly string[], say: Say) => Promise<void>;
};
/** Wants the database as it is, not brought up to date first. */
export type RawCommand = {
	readonly isRaw: true;
	readonly isAlone?: false;
	readonly run: (to: PoolConfig, args: readonly string[], say: Say) => Promise<void>;
};

/** Comes before any database. */
export type LoneCommand = {
	readonly isAlone: true;
	readonly run: (args: readonly string[], say: Say) => Promise<void>;
};

const missing = 'is missing';

/** What a command cannot do without, or `Invalid`. */
export const demand = (value: string | undefined, name: string): string => {
	if (value === undefined || value === '') throw new Invalid({ [name]: missing });
	return value;
};

/** Whether a command was typed without something that it needs: then its line of usage says what. */
export const isIncomplete = (error: unknown): boolean =>
	error instanceof Invalid && Object.values(error.problems).every((problem) => problem === missing);
