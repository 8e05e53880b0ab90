import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';

/** How many jobs or mails of a municipality wait or have failed; `''` are those of no single municipality. */
export type Backlog = { readonly tenantId: string; readonly state: 'waiting' | 'failed'; readonly count: number };

const isThere = async (db: Db, relation: string): Promise<boolean> => {
	const { rows } = await sql<{ has: boolean }>`select to_regclass(${relation}) is not null as has`.execute(db);
	return rows[0]?.has === true;
};

/** The queue comes with the first start of a worker. */
export const hasQueue = (db: Db): Promise<boolean> => isThere(db, 'jobs.job');

/**
 * Done jobs stay for days and are most of the table: those that a scrape counts have an index of their own. It lies in the tables of pg-boss, which come
 * with its start and not with our migrations; two processes that start at once make it one after the other.
 * Once it is there a start only looks: even `if not exists` waits for every writer of the table and holds up those who come after.
 */
export const indexBacklog = async (db: Db): Promise<void> => {
	if (await isThere(db, 'jobs.ortsmitte_backlog')) return;
	await db.transaction().execute(async (transaction) => {
		await sql`select pg_advisory_xact_lock(hashtext('ortsmitte_backlog'))`.execute(transaction);
		await sql`create index if not exists ortsmitte_backlog on jobs.job (state, name)
			where state in ('created', 'retry', 'active', 'failed')`.execute(transaction);
	});
};

/** Jobs that are not done, those on their way into the queue among them; those that pg-boss keeps for itself begin with two underscores. */
export const backlogQuery = sql<Backlog>`
	select tenant_id, state, count(*)::int as count from (
		select coalesce(data ->> 'tenantId', '') as tenant_id, case state when 'failed' then 'failed' else 'waiting' end as state
		from jobs.job where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%'
		union all select tenant_id, 'waiting' from held_deed) as undone
	group by 1, 2`;

/** Jobs, by what the queue itself keeps (failed ones for some days). */
export const jobBacklog = async (db: Db): Promise<readonly Backlog[]> => {
	if (!(await hasQueue(db))) return [];
	const { rows } = await backlogQuery.execute(db);
	return rows;
};

/** Mails; refused ones of the last month. */
export const mailBacklog = async (db: Db): Promise<readonly Backlog[]> => {
	const { rows } = await sql<Backlog>`
		select tenant_id, 'waiting' as state, count(*)::int as count from mail_message where state = 'waiting' group by 1
		union all
		select tenant_id, 'failed', count(*)::int from mail_message where state = 'refused' group by 1`.execute(db);
	return rows;
};
