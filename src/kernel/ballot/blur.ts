import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** So many rows are written anew together before they rest. */
const recentRows = 32;

type Shuffled = { readonly table: 'ballot_eligibility' | 'ballot_spent'; readonly roundId: string };
const columnsOf = { ballot_eligibility: ['voter', 'issued'], ballot_spent: ['token', 'echo'] } as const;

const rewrite = async (tx: Tx, { table, roundId }: Shuffled, { which, isRecent }: { which: 'recent' | 'all'; isRecent: boolean }) => {
	const columns = columnsOf[table].map((name) => sql.ref(name));
	const chosen = which === 'recent' ? sql`and is_recent` : sql``;
	await sql`with gone as (
			delete from ${sql.table(table)} where tenant_id = ${tx.tenantId} and round_id = ${roundId} ${chosen}
			returning ${sql.join(columns)}
		)
		insert into ${sql.table(table)} (tenant_id, round_id, ${sql.join(columns)}, is_recent)
		select ${tx.tenantId}, ${roundId}, ${sql.join(columns)}, ${isRecent} from gone order by ${columns[0]}`.execute(tx[connection]);
};

/**
 * Writes the last rows of a record anew, in the order of their digests and by one transaction: neither their place in the file (`ctid`) nor
 * the number of the transaction (`xmin`) then says which came first. Needs `lockRound`.
 */
export const blur = async (tx: Tx, shuffled: Shuffled): Promise<void> => {
	const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(shuffled.table)}
		where tenant_id = ${tx.tenantId} and round_id = ${shuffled.roundId} and is_recent`.execute(tx[connection]);
	await rewrite(tx, shuffled, { which: 'recent', isRecent: (rows[0]?.count ?? 0) < recentRows });
};

/** The same with every row of a round, when it is over. */
export const blurAll = (tx: Tx, shuffled: Shuffled): Promise<void> => rewrite(tx, shuffled, { which: 'all', isRecent: false });
