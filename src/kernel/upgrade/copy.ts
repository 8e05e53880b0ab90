import { pipeline } from 'node:stream/promises';
import { Client, type PoolConfig } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type KeptTable, tablesInOrder } from '#kernel/backup/order.ts';
import { buildSchema } from '#kernel/backup/schema.ts';
import { waitingDeeds } from '#kernel/backup/write.ts';
import { Conflict } from '#kernel/errors.ts';
import { enqueue } from '#kernel/jobs/enqueue.ts';
import { inventoryOf } from './inventory.ts';

export type Copied = {
	readonly tables: number;
	readonly rows: number;
	readonly sequences: number;
	readonly indexes: number;
	readonly deeds: number;
};

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Number of rows and a sum over the MD5 of each: the order does not count. Both sides write texts the same way. */
const printOf = async (client: Client, { name, columns }: KeptTable): Promise<{ count: string; print: string | null }> => {
	const { rows } = await client.query<{ count: string; print: string | null }>(
		`select count(*), sum(('x' || substr(md5(row(${quoted(columns)})::text), 1, 16))::bit(64)::bigint::numeric)::text as print from "${name}"`,
	);
	return rows[0] ?? { count: '0', print: null };
};

const sequenceNames = `select c.relname as name from pg_class c where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace order by 1`;

/** Each sequence goes on where it stood, not where the largest number stands: one that was given once is never given again. */
const copySequences = async (from: Client, to: Client): Promise<number> => {
	const { rows } = await from.query<{ name: string }>(sequenceNames);
	for (const { name } of rows) {
		const state = await from.query<{ last: string; called: boolean }>(
			`select last_value::text as last, is_called as called from "${name}"`,
		);
		const { last = '1', called = false } = state.rows[0] ?? {};
		await to.query('select setval($1::regclass, $2::bigint, $3)', [`"${name}"`, last, called]);
	}
	return rows.length;
};

const copyTable = async (from: Client, to: Client, { name, columns }: KeptTable): Promise<void> => {
	const list = quoted(columns);
	await pipeline(from.query(copyTo(`copy "${name}" (${list}) to stdout`)), to.query(copyFrom(`copy "${name}" (${list}) from stdin`)));
};

/** Words for the search are worked out anew by triggers while other tables come in, with the stemmer of the new version: they may differ. */
const stemmed = async (client: Client): Promise<ReadonlySet<string>> => {
	const { rows } = await client.query<{ name: string }>(
		`select attrelid::regclass || '.' || attname as name from pg_attribute where atttypid = 'tsvector'::regtype and attnum > 0`,
	);
	return new Set(rows.map(({ name }) => name));
};

const demandSame = async (from: Client, to: Client, table: KeptTable): Promise<number> => {
	const { name } = table;
	const [was, is] = [await printOf(from, table), await printOf(to, table)];
	if (was.count !== is.count || was.print !== is.print)
		throw new Conflict(`${name} is not the same after copying: ${was.count} rows before, ${is.count} after`);
	return Number(was.count);
};

const copyWithin = async (from: Client, to: Client): Promise<Copied> => {
	const { rows: ran } = await from.query<{ name: string }>('select name from migration order by name');
	await buildSchema(
		to,
		ran.map(({ name }) => name),
	);
	const [there, built] = [await inventoryOf(from), await inventoryOf(to)];
	const lost = [...there].filter((what) => !built.has(what));
	if (lost.length > 0)
		throw new Conflict(`this is not of the program and would be lost, take it away or keep it elsewhere: ${lost.join(', ')}`);
	const tables = await tablesInOrder(from);
	// A migration may have laid a first row.
	await to.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
	for (const table of tables) await copyTable(from, to, table);
	const anew = await stemmed(from);
	let rows = 0;
	for (const { columns, ...table } of tables) {
		const fixed = columns.filter((column) => !anew.has(`${table.name}.${column}`));
		rows += await demandSame(from, to, { ...table, columns: fixed });
	}
	const sequences = await copySequences(from, to);
	const indexes = [...built].filter((what) => what.startsWith('index ')).length;
	return { tables: tables.length, rows, sequences, indexes, deeds: 0 };
};

/** Copies the program's database into an empty one of another server, in one transaction, and compares every table. */
export const copyDatabase = async (source: PoolConfig, target: PoolConfig): Promise<Copied> => {
	const manner = { application_name: 'ortsmitte upgrade', options: '-c timezone=UTC -c extra_float_digits=1' };
	const [from, to] = [new Client({ ...source, ...manner }), new Client({ ...target, ...manner })];
	// Whoever asks hears of it; unheard, the end of a connection would end the process.
	for (const client of [from, to]) client.on('error', () => {});
	try {
		await Promise.all([from.connect(), to.connect()]);
		await from.query('begin isolation level repeatable read read only');
		await to.query('begin');
		const copied = await copyWithin(from, to);
		const deeds = await waitingDeeds(from);
		await to.query('commit');
		await enqueue(
			target,
			deeds.map(({ name, data }) => ({ name, data: Object(data) })),
		);
		return { ...copied, deeds: deeds.length };
	} finally {
		await Promise.all([from.end(), to.end()]);
	}
};
