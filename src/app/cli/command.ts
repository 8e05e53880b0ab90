import type { Db } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';

export type Say = (text: string) => void;
export type CliCommand = {
	readonly usage: string;
	readonly says: string;
	readonly run: (db: Db, args: readonly string[], say: Say) => Promise<void>;
};

/** What a command cannot do without, or `Invalid`. */
export const demand = (value: string | undefined, name: string): string => {
	if (value === undefined || value === '') throw new Invalid({ [name]: 'is missing' });
	return value;
};
