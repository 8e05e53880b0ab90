import { type RawBuilder, sql } from 'kysely';
import { add, addLarge, type Packing } from '#kernel/backup/archive.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { type Going, goingTables, schemaOf } from './catalog.ts';
import type { Travel } from './travel.ts';

/** `left`: rows that stay because of what they are. */
export type TableNote = { readonly rows: number; readonly left: number; readonly schema: ReturnType<typeof schemaOf> };

export const linesName = (table: string): string => `tables/${table}.jsonl`;

const quoted = (name: string): string => `"${name}"`;
/** Where the bytes of a row lie, said in SQL: its key says which row it is. */
const pathIn = ({ name, key }: Going, column: string, ending: string): string => {
	const row = key.filter((one) => one !== 'tenant_id').map((one) => `r.${quoted(one)}::text`);
	return `'tables/${name}/' || ${row.join(` || '-' || `)} || '/${column}.${ending}'`;
};

/** What PostgreSQL itself says of a row, as text: read into numbers of JavaScript, a large one would lose its last digits. */
const lineOf = (table: Going): string => {
	const plain = table.columns.filter(({ name }) => !(name in table.bytes)).map(({ name }) => `'${name}', r.${quoted(name)}`);
	const files = Object.entries(table.bytes).map(
		([name, ending]) => `'${name}', case when r.${quoted(name)} is not null then ${pathIn(table, name, ending)} end`,
	);
	return [...plain, ...files].map((pair) => `jsonb_build_object(${pair})`).join(' || ');
};

/** Rows are written in the order of their keys, or of all they say: what does not change gives the same file again. */
const orderOf = ({ key }: Going, line: string): string =>
	key.length > 0 ? key.map((name) => `r.${quoted(name)}`).join(', ') : `(${line})::text`;

const addBytes = async (packing: Packing, tx: Tx, table: Going): Promise<void> => {
	for (const [column, ending] of Object.entries(table.bytes)) {
		const from = sql`${sql.table(table.name)} r where r.tenant_id = ${tx.tenantId} and ${sql.raw(table.isMeant)}`;
		const path = sql.raw(pathIn(table, column, ending));
		const { rows } = await sql<{ path: string }>`
			select ${path} as path from ${from} and ${sql.ref(`r.${column}`)} is not null order by 1`.execute(tx[connection]);
		for (const { path: name } of rows) {
			const one = await sql<{ bytes: Buffer }>`select ${sql.ref(`r.${column}`)} as bytes from ${from} and ${path} = ${name}`.execute(
				tx[connection],
			);
			await add(packing, name, one.rows[0]?.bytes ?? Buffer.alloc(0));
		}
	}
};

const batch = 1000;

/** What a query says, of which no more than a batch is held at once. */
async function* linesOf(tx: Tx, query: RawBuilder<unknown>): AsyncGenerator<readonly string[]> {
	await sql`declare town_lines no scroll cursor for ${query}`.execute(tx[connection]);
	while (true) {
		const { rows } = await sql<{ line: string }>`fetch ${sql.lit(batch)} from town_lines`.execute(tx[connection]);
		if (rows.length === 0) break;
		yield rows.map(({ line }) => line);
	}
	await sql`close town_lines`.execute(tx[connection]);
}

/** Writes every table that goes along as JSON Lines, and its bytes as files. */
export const addTables = async (packing: Packing, tx: Tx, travels: readonly Travel[]): Promise<Readonly<Record<string, TableNote>>> => {
	const notes: Record<string, TableNote> = {};
	for (const table of await goingTables(tx, travels)) {
		const line = lineOf(table);
		const query = sql`
			select (${sql.raw(line)})::text as line from ${sql.table(table.name)} r
			where r.tenant_id = ${tx.tenantId} and ${sql.raw(table.isMeant)} order by ${sql.raw(orderOf(table, line))}`;
		let count = 0;
		const parts = async function* (): AsyncGenerator<Buffer> {
			for await (const lines of linesOf(tx, query)) {
				count += lines.length;
				yield Buffer.from(lines.map((one) => `${one}\n`).join(''));
			}
		};
		await addLarge(packing, linesName(table.name), parts());
		await addBytes(packing, tx, table);
		const all = await sql<{
			count: number;
		}>`select count(*)::int as count from ${sql.table(table.name)} where tenant_id = ${tx.tenantId}`.execute(tx[connection]);
		const left = (all.rows[0]?.count ?? 0) - count;
		notes[linesName(table.name)] = { rows: count, left, schema: schemaOf(table) };
	}
	return notes;
};
