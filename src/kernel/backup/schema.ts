import { basename } from 'node:path';
import { type Client, DatabaseError } from 'pg';
import { foreignAmong, migrations, migrationText } from '#kernel/db/migrate.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';

/** The schema as these migrations made it; later ones follow with the next start. */
export const buildSchema = async (client: Client, wanted: readonly string[]): Promise<void> => {
	const known = new Map(migrations().map((file) => [basename(file), file]));
	const foreign = foreignAmong(wanted);
	if (foreign.length > 0) throw new Conflict(`this was made by a newer program: it knows ${foreign.join(', ')}`);
	await client.query('drop schema public cascade; create schema public');
	await client.query('create table migration (name text primary key, at timestamptz not null default now())');
	try {
		for (const [name, path] of known)
			if (wanted.includes(name)) {
				await client.query(migrationText(path));
				await client.query('insert into migration (name) values ($1)', [name]);
			}
		await client.query('select raise_wall()');
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
		throw new Invalid({ 'migrations.json': `names no schema of this program: ${error.message}` });
	}
};
