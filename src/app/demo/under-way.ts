import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { Unavailable } from '#kernel/errors.ts';

const said = 'the demo world is being raised';
const way = 'Empty the database (npm run reset throws DATA_DIR away) and start again; DEMO=0 keeps what is there.';
const note = (db: Db, text: string | null): Promise<unknown> => sql`comment on table tenant is ${sql.lit(text)}`.execute(db);

/** Raising a world is many deeds: until the last of them is done the database bears a note. */
export const untilRaised = async (db: Db, work: () => Promise<void>): Promise<void> => {
	await note(db, said);
	await work();
	await note(db, null);
};

/** `Unavailable` where raising was cut off: the rest of that world would be missing for ever, and nobody could tell. */
export const demandRaised = async (db: Db): Promise<void> => {
	const { rows } = await sql<{ note: string | null }>`select obj_description('tenant'::regclass, 'pg_class') as note`.execute(db);
	if (rows[0]?.note !== said) return;
	throw new Unavailable(`The demo world is there by half, because raising it was cut off. ${way}`);
};
