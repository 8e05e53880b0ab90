import type { PoolConfig } from 'pg';
import type { Db } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';

export type Say = (text: string) => void;
type About = { readonly usage: string; readonly says: string };
export type CliCommand = About & {
	readonly isRaw?: false;
	readonly isAlone?: false;
	readonly run: (db: Db, args: readonly string[], say: Say) => Promise<void>;
};
/** Wants the database as it is, not brought up to date first. */
export type RawCommand = About & {
	readonly isRaw: true;
	readonly isAlone?: false;
	readonly run: (to: PoolConfig, args: readonly string[], say: Say) => Promise<void>;
};

/** Comes before any database. */
export type LoneCommand = About & {
	readonly isAlone: true;
	readonly run: (args: readonly string[], say: Say) => Promise<void>;
};

/** What a command cannot do without, or `Invalid`. */
export const demand = (value: string | undefined, name: string): string => {
	if (value === undefined || value === '') throw new Invalid({ [name]: 'is missing' });
	return value;
};
