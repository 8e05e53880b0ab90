import type { PoolConfig } from 'pg';
import { Conflict } from '#kernel/errors.ts';
import { connected } from './connected.ts';

/** A running program would find its tables gone, and write into the new ones what it remembers of the old. */
export const demandRest = async (to: PoolConfig): Promise<void> => {
	const client = await connected(to, 'ortsmitte restore');
	try {
		const { rows } = await client.query<{ name: string }>(`select distinct coalesce(nullif(application_name, ''), 'ortsmitte') as name
			from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid() order by name`);
		const names = rows.map(({ name }) => name).join(', ');
		if (names !== '') throw new Conflict(`a program works with this database (${names}): stop it, then restore`);
	} finally {
		await client.end();
	}
};
