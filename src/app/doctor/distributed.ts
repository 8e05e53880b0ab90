import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';

type Table = { readonly name: string; readonly isOwned: boolean };

/**
 * How Citus would spread the tables over several machines: by municipality, where every key holds its id. The others are small and copied to each.
 */
export const distributionPlan = async (db: Db): Promise<readonly string[]> => {
	const { rows } = await sql<Table>`
		select c.relname as name, o.attnum is not null and not exists (
			select from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x') and o.attnum <> all (k.conkey)) as is_owned
		from pg_class c
		left join pg_attribute o on o.attrelid = c.oid and o.attname = 'tenant_id' and not o.attisdropped
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 2, 1`.execute(db);
	return rows.map(({ name, isOwned }) =>
		isOwned ? `select create_distributed_table('${name}', 'tenant_id');` : `select create_reference_table('${name}');`,
	);
};
