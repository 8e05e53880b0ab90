import { sql } from 'kysely';
import { Hono } from 'hono';
import type { Db } from '#kernel/db/connection.ts';
import type { Copy } from '#kernel/db/copies/copy.ts';

const standing = ({ name, isFresh, state, behind }: Copy): string => {
	if (isFresh()) return `replica ${name}: answers\n`;
	const now = state();
	return `replica ${name}: not asked, ${'trouble' in now ? now.trouble : `${behind() ?? '?'} bytes behind`}\n`;
};

/** For load balancers and watchdogs: `/healthz` says that the process lives, `/readyz` that the database answers it; a copy that fails it can do without. */
export const health = (db: Db, copies: readonly Copy[]) =>
	new Hono()
		.get('/healthz', (c) => c.text('ok\n'))
		.get('/readyz', async (c) => {
			await sql`select 1`.execute(db);
			return c.text(`ready\n${copies.map(standing).join('')}`);
		});
