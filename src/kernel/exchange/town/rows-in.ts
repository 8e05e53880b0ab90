import { sql } from 'kysely';
import * as z from 'zod';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import { type Going, goingTables } from './catalog.ts';
import { linesName } from './rows-out.ts';
import type { Travel } from './travel.ts';

type Town = ReadonlyMap<string, Buffer>;
type Line = { readonly at: string; readonly text: string };

const batch = 500;
const shape = z.record(z.string(), z.unknown());

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'cannot be read');

/** A line names columns that go along and no other: a password that somebody wrote into it is refused. */
const readLine = ({ columns }: Going, { at, text }: Line): z.output<typeof shape> => {
	let row: z.output<typeof shape>;
	try {
		row = shape.parse(JSON.parse(text));
	} catch (error) {
		throw new Invalid({ [at]: `is no JSON object: ${reasonOf(error)}` });
	}
	const foreign = Object.keys(row).find((name) => !columns.some((column) => column.name === name));
	if (foreign !== undefined) throw new Invalid({ [at]: `names ${foreign}, which does not travel` });
	return row;
};

type Read = Line & { readonly said: z.output<typeof shape> };

/** A table that an older program wrote may lack columns; then all of its lines do. */
const demandSame = (columns: readonly string[], { at, said }: Read): void => {
	if (Object.keys(said).length !== columns.length || columns.some((name) => !(name in said)))
		throw new Invalid({ [at]: 'has other columns than the first line' });
};

/** Puts the bytes of files back into the columns that name them, as PostgreSQL reads them (hexadecimal). */
const withBytes = (town: Town, { bytes }: Going, { at, said }: Read) =>
	Object.fromEntries(
		Object.entries(said).map(([name, value]) => {
			if (!(name in bytes) || typeof value !== 'string') return [name, value];
			const file = town.get(value);
			if (!file) throw new Invalid({ [at]: `names ${value}, which is not in the file` });
			return [name, `\\x${file.toString('hex')}`];
		}),
	);

type Columns = { readonly table: string; readonly columns: readonly string[] };

const put = async (tx: Tx, { table, columns }: Columns, rows: readonly string[]): Promise<void> => {
	const names = sql.join(columns.map((name) => sql.id(name)));
	await sql`insert into ${sql.table(table)} (tenant_id, ${names})
		select ${tx.tenantId}, ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
		tx[connection],
	);
};

/** All rows at once; where the database refuses them, one after the other, so that the error names the line. */
const putLines = async (tx: Tx, into: Columns, lines: readonly (Line & { readonly row: string })[]): Promise<void> => {
	await sql`savepoint lines`.execute(tx[connection]);
	try {
		await put(
			tx,
			into,
			lines.map(({ row }) => row),
		);
	} catch (error) {
		await sql`rollback to savepoint lines`.execute(tx[connection]);
		for (const { at, row } of lines)
			await put(tx, into, [row]).catch((reason: unknown) => {
				throw new Invalid({ [at]: reasonOf(reason) });
			});
		throw error;
	}
};

const linesOf = (town: Town, name: string): readonly Line[] =>
	(town.get(name)?.toString() ?? '').split('\n').flatMap((text, at) => (text === '' ? [] : [{ at: `${name}:${at + 1}`, text }]));

/** Every table of an export into a municipality that has none of them yet. Thrown: `Invalid` with file and line. */
export const putTables = async (tx: Tx, town: Town, travels: readonly Travel[]): Promise<number> => {
	const tables = await goingTables(tx, travels);
	const known = new Set(tables.map(({ name }) => linesName(name)));
	for (const name of town.keys())
		if (name.endsWith('.jsonl') && !known.has(name)) throw new Invalid({ [name]: 'is no table of this program that travels' });
	let count = 0;
	for (const table of tables) {
		const read = linesOf(town, linesName(table.name)).map((line) => ({ ...line, said: readLine(table, line) }));
		const columns = Object.keys(read[0]?.said ?? {});
		const hasBytes = Object.keys(table.bytes).length > 0;
		const lines = read.map((line) => {
			demandSame(columns, line);
			return { ...line, row: hasBytes ? JSON.stringify(withBytes(town, table, line)) : line.text };
		});
		for (let at = 0; at < lines.length; at += batch) await putLines(tx, { table: table.name, columns }, lines.slice(at, at + batch));
		count += lines.length;
	}
	return count;
};
