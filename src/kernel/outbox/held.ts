import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { hasQueue } from '#kernel/jobs/backlog.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { announce } from './outbox.ts';

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

const anyHeld = (ctx: Parameters<Job['run']>[0]) =>
	ctx[connection].selectFrom('heldDeed').select('id').where('tenantId', '=', ctx.tenantId).limit(1).executeTakeFirst();

const release = async (tx: Tx): Promise<void> => {
	const held = await tx[connection].deleteFrom('heldDeed').where('tenantId', '=', tx.tenantId).returningAll().execute();
	for (const { deed, subjectId } of held.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()))
		await announce(tx, deed, subjectId);
};

/** Where a municipality has come to, or was taken back, what waited goes on. */
export const releasing: Job = {
	name: 'outbox.release',
	says: 'Stellt nach einem Umzug wieder an, was noch zu erledigen war',
	cron: '* * * * *',
	run: async (ctx) => {
		if (await anyHeld(ctx)) await walled(ctx, release);
	},
};
