import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection, type Db } from '#kernel/db/connection.ts';
import { hasQueue } from '#kernel/jobs/backlog.ts';

/**
 * Takes what waits for an answer out of the queue, so that it can travel; also what a worker has begun, because its answer can no longer be written,
 * and what has failed for that reason since `since`.
 */
export const holdDeeds = async (tx: Tx, since: Date): Promise<void> => {
	if (!(await hasQueue(tx[connection]))) return;
	await sql`with taken as (
		delete from jobs.job where name like 'deed/%' and data ->> 'tenantId' = ${tx.tenantId}
			and (state in ('created', 'retry', 'active') or (state = 'failed' and completed_on >= ${since})) returning data, created_on)
		insert into held_deed (tenant_id, deed, subject_id, created_at)
		select ${tx.tenantId}, data ->> 'deed', data ->> 'subjectId', created_on from taken`.execute(tx[connection]);
};

export type HeldDeed = { readonly tenantId: string; readonly deed: string; readonly subjectId: string };

/** Deeds that waited when a backup was made; those of a municipality that was removed since wait for nothing. */
export const holdAgain = async (db: Db, deeds: readonly HeldDeed[]): Promise<void> => {
	const order = deeds.map(({ tenantId, deed, subjectId }, at) => ({ tenant_id: tenantId, deed, subject_id: subjectId, at }));
	await sql`insert into held_deed (tenant_id, deed, subject_id, created_at)
		select tenant_id, deed, subject_id, now() + at * interval '1 microsecond'
		from jsonb_to_recordset(${JSON.stringify(order)}::jsonb) as d (tenant_id text, deed text, subject_id text, at integer)
		where exists (select from tenant where id = d.tenant_id)`.execute(db);
};

/** The oldest held deeds of these names, taken away. Those of a municipality that moves stay until it is at home again. */
export const takeHeld = async (trx: Db, names: readonly string[], most: number): Promise<readonly HeldDeed[]> => {
	const { rows } = await sql<HeldDeed>`
		with next as materialized (
			select h.tenant_id, h.id, h.created_at from held_deed h join tenant t on t.id = h.tenant_id and t.handed_over_at is null
			where h.deed = any(${names}) order by h.created_at limit ${most} for update of h skip locked for key share of t
		), gone as (
			delete from held_deed h using next where h.tenant_id = next.tenant_id and h.id = next.id
			returning h.tenant_id, h.deed, h.subject_id, h.created_at
		)
		select tenant_id, deed, subject_id from gone order by created_at`.execute(trx);
	return rows;
};
