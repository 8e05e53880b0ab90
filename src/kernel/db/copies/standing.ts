import type { ClientBase, Pool } from 'pg';
import * as z from 'zod';
import type { Point } from './floor.ts';

/**
 * After a failover the same position can stand for different things: on the line of history that went on, and on one that ended. The primary
 * therefore marks its line (system identifier and timeline), and only who has that mark is a copy of it. Waits for no standby.
 */
const marking = `insert into database_branch as known (branch)
	select system_identifier || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) from pg_control_system()
	on conflict (branch) do update set mark = known.mark
	returning branch, mark, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::int8 as position`;

const looking = `select pg_is_in_recovery() as copies, pg_wal_lsn_diff(coalesce(pg_last_wal_replay_lsn(), '0/0'), '0/0')::int8 as position,
	exists (select from database_branch where branch = $1 and mark::text = $2
		and branch like (select system_identifier from pg_control_system()) || '/%') as related`;

type Asked = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>;
const point = z.object({ branch: z.string(), mark: z.string(), position: z.number() });
const look = z.object({ copies: z.boolean(), position: z.number(), related: z.boolean() });

/** Marks the branch that this primary writes and says where it stands. Fails on a copy. */
export const markBranch = async (primary: Asked): Promise<Point> => point.parse((await primary.query(marking)).rows[0]);

/** Up to where everything acknowledged lies on the primary's disk. */
export const positionOf = async (primary: Asked): Promise<number> =>
	z
		.object({ position: z.number() })
		.parse((await primary.query(`select pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::int8 as position`)).rows[0]).position;

export type Standing = { readonly position: number } | { readonly trouble: 'gone' | 'promoted' | 'foreign' };

/** Where a copy stands on the primary's branch. `foreign`: another database, another line of history, or one not yet come to the mark. */
export const standingOf = async (copy: Asked, { branch, mark }: Point): Promise<Standing> => {
	try {
		const { copies, position, related } = look.parse((await copy.query(looking, [branch, mark])).rows[0]);
		if (!copies) return { trouble: 'promoted' };
		return related ? { position } : { trouble: 'foreign' };
	} catch {
		return { trouble: 'gone' };
	}
};
