import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import { Unavailable } from '#kernel/errors.ts';

const source = join(import.meta.dirname, '../..');

/** All migrations of kernel and modules in the one order they are ever run: by date and name, whoever owns them. */
export const migrations = (): readonly string[] =>
	globSync(['kernel/*/migrations/*.sql', 'modules/*/server/migrations/*.sql'], { cwd: source }).toSorted((a, b) =>
		basename(a) < basename(b) ? -1 : 1,
	);

/** The SQL of one migration. */
export const migrationText = (file: string): string => readFileSync(join(source, file), 'utf8');

/** Migrations that have not run yet. Throws where there is no table of them at all. */
export const missingMigrations = async <DB>(db: Kysely<DB>): Promise<readonly string[]> => {
	const { rows } = await sql<{ name: string }>`select name from migration`.execute(db);
	const done = new Set(rows.map(({ name }) => name));
	return migrations().filter((file) => !done.has(basename(file)));
};

/** Of migrations that have run, those of a newer program, which this one does not know. */
export const foreignAmong = (done: readonly string[]): readonly string[] => {
	const known = new Set(migrations().map((file) => basename(file)));
	return done.filter((name) => !known.has(name));
};

export const foreignMigrations = async <DB>(db: Kysely<DB>): Promise<readonly string[]> => {
	const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
	return foreignAmong(rows.map(({ name }) => name));
};

const mend = 'Start the program that was here before, or restore a backup of this one.';

/** An older program would write what the newer does not understand, and leave out what it does not know. */
export const demandKnown = ([first, ...more]: readonly string[]): void => {
	if (first === undefined) return;
	const others = more.length > 0 ? ` and ${more.length} more` : '';
	throw new Unavailable(`The database belongs to a newer program than this one (${first}${others}). Nothing was changed. ${mend}`);
};

const run = async <DB>(trx: Transaction<DB>, file: string): Promise<void> => {
	await sql.raw(migrationText(file)).execute(trx);
	await sql`insert into migration (name) values (${basename(file)})`.execute(trx);
};

/**
 * Brings the database up to date: each missing file once, all in one transaction, one process at a time. `Unavailable` for one of a newer program.
 * Afterwards every table that carries a municipality stands behind the wall of row-level security.
 */
export const migrate = <DB>(db: Kysely<DB>): Promise<readonly string[]> =>
	db.transaction().execute(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('ortsmitte.migrate'))`.execute(trx);
		await sql`create table if not exists migration (name text primary key, at timestamptz not null default now())`.execute(trx);
		demandKnown(await foreignMigrations(trx));
		const missing = await missingMigrations(trx);
		for (const file of missing) await run(trx, file);
		if (missing.length > 0) await sql`select raise_wall()`.execute(trx);
		return missing;
	});
