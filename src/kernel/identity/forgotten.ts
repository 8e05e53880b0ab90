import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { deletedHost } from './account-input.ts';

/**
 * Accounts that came back out of a backup of before, without a name because their keys are gone: they are closed, have no role and nothing to do, as
 * they were when the backup was restored.
 */
export const closeForgotten = async (db: Db): Promise<void> => {
	const forgotten = sql`select tenant_id, id from account where email like ${`%@${deletedHost}`}`;
	await db.transaction().execute(async (trx) => {
		await sql`update account set closed_at = now() where closed_at is null and (tenant_id, id) in (${forgotten})`.execute(trx);
		await sql`delete from assignment where (tenant_id, account_id) in (${forgotten})`.execute(trx);
		await sql`update case_file set assignee_id = null where phase <> 'closed' and (tenant_id, assignee_id) in (${forgotten})`.execute(
			trx,
		);
	});
};
