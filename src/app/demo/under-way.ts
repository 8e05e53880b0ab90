import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';

const said = 'the demo world is being raised';
const note = (db: Db, text: string | null): Promise<unknown> => sql`comment on table tenant is ${sql.lit(text)}`.execute(db);

/** Raising a world is many deeds: until the last of them is done the database bears a note. */
export const untilRaised = async (db: Db, work: () => Promise<void>): Promise<void> => {
	await note(db, said);
	await work();
	await note(db, null);
};

/** Clears away a world whose raising was cut off: nobody could enter it yet, and what is missing would be missing for ever. */
export const clearHalf = async (db: Db): Promise<void> => {
	const { rows } = await sql<{ note: string | null }>`select obj_description('tenant'::regclass, 'pg_class') as note`.execute(db);
	if (rows[0]?.note === said) await sql`truncate tenant cascade`.execute(db);
};
