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

/** One line after the other out of the bytes: as text and as objects, all of a table would take many times their size. */
function* linesOf(town: Town, name: string): Generator<Line> {
	const bytes = town.get(name) ?? Buffer.alloc(0);
	for (let [start, at] = [0, 1]; start < bytes.length; at++) {
		const found = bytes.indexOf(10, start);
		const end = found === -1 ? bytes.length : found;
		if (end > start) yield { at: `${name}:${at}`, text: bytes.toString('utf8', start, end) };
		start = end + 1;
	}
}

/** What is read of one table goes into the database batch by batch. */
const putTable = async (tx: Tx, town: Town, table: Going): Promise<number> => {
	const hasBytes = Object.keys(table.bytes).length > 0;
	let columns: readonly string[] | undefined;
	let waiting: (Line & { readonly row: string })[] = [];
	let count = 0;
	const flush = async (): Promise<void> => {
		await putLines(tx, { table: table.name, columns: columns ?? [] }, waiting);
		count += waiting.length;
		waiting = [];
	};
	for (const line of linesOf(town, linesName(table.name))) {
		const read = { ...line, said: readLine(table, line) };
		columns ??= Object.keys(read.said);
		demandSame(columns, read);
		waiting.push({ ...line, row: hasBytes ? JSON.stringify(withBytes(town, table, read)) : line.text });
		if (waiting.length >= batch) await flush();
	}
	if (waiting.length > 0) await flush();
	return count;
};

/** Every table of an export into a municipality that has none of them yet. Thrown: `Invalid` with file and line. */
export const putTables = async (tx: Tx, town: Town, travels: readonly Travel[]): Promise<number> => {
	const tables = await goingTables(tx, travels);
	const known = new Set(tables.map(({ name }) => linesName(name)));
	for (const name of town.keys())
		if (name.endsWith('.jsonl') && !known.has(name)) throw new Invalid({ [name]: 'is no table of this program that travels' });
	let count = 0;
	for (const table of tables) count += await putTable(tx, town, table);
	return count;
};
