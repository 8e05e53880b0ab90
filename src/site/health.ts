import { sql } from 'kysely';
import { Hono } from 'hono';
import type { Db } from '#kernel/db/connection.ts';

/** For load balancers and watchdogs: `/healthz` says that the process lives, `/readyz` that the database answers it. */
export const health = (db: Db) =>
	new Hono()
		.get('/healthz', (c) => c.text('ok\n'))
		.get('/readyz', async (c) => {
			await sql`select 1`.execute(db);
			return c.text('ready\n');
		});
