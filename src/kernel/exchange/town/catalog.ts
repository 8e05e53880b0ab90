import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Travel } from './travel.ts';

type Column = { readonly name: string; readonly type: string };
type Reference = { readonly to: string; readonly from: readonly string[]; readonly known: readonly string[] };
export type Found = {
	readonly name: string;
	readonly columns: readonly Column[];
	readonly key: readonly string[];
	readonly refs: readonly Reference[];
};
/** A table that goes along: the columns that do, its key, and the condition that its rows meet. */
export type Going = Found & { readonly bytes: Readonly<Record<string, string>>; readonly isMeant: string };

const namesOf = (side: 'con' | 'conf') => {
	const [keys, table] = [sql.ref(`k.${side}key`), sql.ref(`k.${side}relid`)];
	return sql`(select jsonb_agg(a.attname order by at.n) from unnest(${keys}) with ordinality at(num, n)
		join pg_attribute a on a.attrelid = ${table} and a.attnum = at.num)`;
};

const found = async (tx: Tx): Promise<readonly Found[]> => {
	const { rows } = await sql<Found>`
		select c.relname as name,
			(select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname) order by a.attnum)
				from pg_attribute a join pg_type t on t.oid = a.atttypid
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			coalesce((select ${namesOf('con')} from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'), '[]') as key,
			coalesce((select jsonb_agg(
				jsonb_build_object('to', k.confrelid::regclass::text, 'from', ${namesOf('con')}, 'known', ${namesOf('conf')}) order by k.conname)
				from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '[]') as refs
		from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`.execute(tx[connection]);
	return rows;
};

/** Each after those of the others that it refers to. */
const inOrder = (tables: readonly Found[]): readonly Found[] => {
	const waiting = new Map(tables.map((table) => [table.name, table]));
	const ordered: Found[] = [];
	for (let before = -1; waiting.size > 0 && before !== ordered.length;) {
		before = ordered.length;
		for (const table of [...waiting.values()])
			if (!table.refs.some(({ to }) => waiting.has(to))) {
				waiting.delete(table.name);
				ordered.push(table);
			}
	}
	return ordered;
};

/** Every table of the program, each after those that it refers to. */
export const tables = async (tx: Tx): Promise<readonly Found[]> => inOrder(await found(tx));

/** The tables that go along, in the order in which they can be written. Conditions follow the keys: what hangs on a row that stays, stays. */
export const goingTables = async (tx: Tx, travels: readonly Travel[]): Promise<readonly Going[]> => {
	const goes = Object.assign({}, ...travels.map((travel) => travel.goes ?? {})) satisfies NonNullable<Travel['goes']>;
	const all = new Map((await found(tx)).map((table) => [table.name, table]));
	const meant = (name: string, row: string): string => {
		const own = goes[name]?.only?.rows.replaceAll('r.', `${row}.`) ?? '';
		const above = (all.get(name)?.refs ?? []).flatMap(({ to, from, known }) => {
			const condition = to in goes ? meant(to, `${row}_`) : '';
			if (condition === '') return [];
			const same = known.map((column, at) => `${row}_."${column}" = ${row}."${from[at]}"`).join(' and ');
			const isFree = from.map((column) => `${row}."${column}" is null`).join(' or ');
			return [`(${isFree} or exists (select from "${to}" ${row}_ where ${same} and ${condition}))`];
		});
		return [own, ...above].filter((one) => one !== '').join(' and ');
	};
	return inOrder([...all.values()].filter(({ name }) => name in goes)).map((table) => {
		const { without = {}, bytes = {} } = goes[table.name] ?? {};
		const columns = table.columns.filter(({ name }) => name !== 'tenant_id' && !(name in without));
		return { ...table, columns, bytes, isMeant: meant(table.name, 'r') || 'true' };
	});
};

const types: Readonly<Record<string, string>> = {
	int2: 'integer',
	int4: 'integer',
	int8: 'integer',
	float8: 'number',
	numeric: 'number',
	bool: 'boolean',
	date: 'date',
	timestamptz: 'datetime',
	jsonb: 'any',
};

/** The Table Schema (Data Package 2.0) of a table's lines. */
export const schemaOf = ({ columns, key, bytes }: Going) => ({
	fields: columns.map(({ name, type }) => ({
		name,
		type: types[type] ?? (type.startsWith('_') ? 'array' : 'string'),
		...(name in bytes && { description: 'path of the file that holds the bytes' }),
	})),
	primaryKey: key.filter((name) => columns.some((column) => column.name === name)),
});
