import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import * as z from 'zod';
import { raise } from '#app/demo/raise.ts';
import { lockBallotsWith } from '#kernel/ballot/secret.ts';
import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { startPostgres } from '#kernel/db/postgres/bundled.ts';
import { temporary } from './temporary.ts';

const shape = z.object({ to: z.record(z.string(), z.json()), template: z.string(), secret: z.string() });
/** A PostgreSQL for tests, the database in it that holds the demo world, and what the votes in it are locked with, in hexadecimal digits. */
export type World = { readonly to: PoolConfig; readonly template: string; readonly secret: string };

/** What was raised for all processes of a run (`scripts/test.ts`), as JSON. */
const shared = process.env['TEST_WORLD'];
const handed: World | undefined = shared ? shape.parse(JSON.parse(shared)) : undefined;

// One for all tests of a process: with a second one the votes of the demo world could not be opened any more.
const secret = handed?.secret ?? randomBytes(32).toString('hex');
lockBallotsWith(Buffer.from(secret, 'hex'));

export const inDatabase = ({ to }: Pick<World, 'to'>, database: string): PoolConfig =>
	to.connectionString ? { connectionString: to.connectionString.replace(/\/[^/?]*(?=\?|$)/, `/${database}`) } : { ...to, database };

type Raised = World & { readonly end: () => Promise<void> };
/** Raises the demo world once: in the PostgreSQL that `TEST_DATABASE_URL` names, or in a bundled one that lives as long as the tests. */
export const raiseWorld = async (): Promise<Raised> => {
	const external = process.env['TEST_DATABASE_URL'];
	const postgres = external
		? { to: { connectionString: external }, stop: async () => {} }
		: await startPostgres(temporary('village'), { isFast: true });
	const world: World = { to: postgres.to, template: `template_village_${process.pid}`, secret };
	const admin = connect(world.to, { size: 1, isPatient: true });
	const template = sql.id(world.template);
	const end = async (): Promise<void> => {
		await sql`drop database if exists ${template}`.execute(admin);
		await admin.destroy();
		await postgres.stop();
	};
	await sql`drop database if exists ${template}`.execute(admin);
	await sql`create database ${template}`.execute(admin);
	const db = connect(inDatabase(world, world.template), { size: 2, isPatient: true });
	// One that cannot be raised ends the tests at once: what stays open would keep them waiting for ever.
	try {
		await migrate(db);
		await raise(db, new Date());
	} catch (error) {
		await db.destroy();
		await end();
		throw error;
	}
	await db.destroy();
	return { ...world, end };
};

/** The one that was raised for the whole run, or one for this process alone. */
export const openWorld = async (): Promise<Raised> => (handed ? { ...handed, end: async () => {} } : raiseWorld());
