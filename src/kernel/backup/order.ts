import type { ClientBase } from 'pg';
import { Conflict } from '#kernel/errors.ts';

export type KeptTable = { readonly name: string; readonly columns: readonly string[]; readonly serials: readonly string[] };

/** Tables of the program with the columns that can be written; what PostgreSQL works out itself is worked out again. */
const tablesIn = async (client: ClientBase): Promise<KeptTable[]> => {
	const { rows } = await client.query<KeptTable>(`
		select c.relname as name,
			array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
			coalesce(array_agg(a.attname::text) filter (where pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null), '{}') as serials
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`);
	return rows;
};

const referencesIn = async (client: ClientBase): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
	const { rows } = await client.query<{ from: string; to: string }>(`
		select f.relname as from, t.relname as to from pg_constraint k
		join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
		where k.contype = 'f' and f.relnamespace = 'public'::regnamespace and f.oid <> t.oid`);
	return new Map([...Map.groupBy(rows, ({ from }) => from)].map(([from, all]) => [from, new Set(all.map(({ to }) => to))]));
};

/** Each table after those that it refers to, so that rows can be written in this order. `migration` is left out: it belongs to the schema. */
export const tablesInOrder = async (client: ClientBase): Promise<readonly KeptTable[]> => {
	const [tables, references] = [await tablesIn(client), await referencesIn(client)];
	const waiting = new Map(tables.filter(({ name }) => name !== 'migration').map((table) => [table.name, table]));
	const ordered: KeptTable[] = [];
	while (waiting.size > 0) {
		const ready = [...waiting.values()].filter(({ name }) => ![...(references.get(name) ?? [])].some((to) => waiting.has(to)));
		if (ready.length === 0) throw new Conflict(`tables refer to each other in a ring: ${[...waiting.keys()].join(', ')}`);
		for (const table of ready) {
			waiting.delete(table.name);
			ordered.push(table);
		}
	}
	return ordered;
};
