import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from './connection.ts';

type Row = Readonly<Record<string, unknown>>;
type Wish = { readonly rows: readonly Row[]; readonly replacing?: readonly string[] };

/**
 * Puts many rows into a table with one parameter: one for each value would pass the 65,535 that a statement may have. Columns are called as in
 * the database and are those of the first row; `replacing` are the columns by which a row is known already and gets the new values.
 */
export const fill = async (tx: Tx, table: string, { rows, replacing }: Wish): Promise<void> => {
	const [first] = rows;
	if (!first) return;
	const owned = rows.map((one) => ({ ...one, tenant_id: tx.tenantId }));
	const columns = Object.keys({ ...first, tenant_id: '' });
	const names = sql.join(columns.map((name) => sql.id(name)));
	const renewed = sql.join(columns.map((name) => sql`${sql.id(name)} = ${sql.id('excluded', name)}`));
	const known = sql.join(['tenant_id', ...(replacing ?? [])].map((name) => sql.id(name)));
	await sql`insert into ${sql.table(table)} (${names})
		select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(owned)}::jsonb)
		${replacing ? sql`on conflict (${known}) do update set ${renewed}` : sql``}`.execute(tx[connection]);
};
