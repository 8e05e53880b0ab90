import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection, unanswered } from './connection.ts';

/** Whoever does the same thing in this municipality at the same moment waits here until this transaction ends. */
export const lockOn = async (tx: Tx, name: string): Promise<void> => {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} ${name}`}, 0)) ${unanswered}`.execute(tx[connection]);
};
