import type { ClientBase } from 'pg';
import * as z from 'zod';
import type { Sealing } from '#kernel/privacy/sealing.ts';
import { coverField, uncoverField } from './person-field.ts';
import { keyOfMatter } from './person-keys.ts';

/** A column that is sealed: where it stands in a row, and where the name of its matter does. */
const sealedColumn = z.object({
	at: z.number(),
	name: z.string(),
	matter: z.string(),
	by: z.string(),
	byAt: z.number(),
	tenantAt: z.number(),
	/** What a field says whose key is gone, in the text format of COPY; `null`: the row goes. */
	gone: z.string().nullable(),
	/** The row that goes, by this column. */
	ends: z.object({ table: z.string(), by: z.string() }),
});
/** By table; kept in the backup itself, so that a later program opens it as it was sealed. */
export const coverShape = z.record(z.string(), z.array(sealedColumn));
export type Cover = z.output<typeof coverShape>;
type Column = z.output<typeof sealedColumn>;
type Keys = ReadonlyMap<string, Buffer>;

const escaped = (text: string): string =>
	text.replace(/[\\\t\n\r]/g, (sign) => `\\${sign === '\t' ? 't' : sign === '\n' ? 'n' : sign === '\r' ? 'r' : sign}`);

type Known = { readonly name: string; readonly columns: readonly string[] };

/** What an emptied column says: null, its declared words, or nothing in its own type. */
const nothing: Readonly<Record<string, string>> = { jsonb: '{}', bytea: '', text: '' };

/** Works out for every table which of its columns are sealed; `tables` as they are copied. */
export const coverOf = async (client: ClientBase, sealings: readonly Sealing[], tables: readonly Known[]): Promise<Cover> => {
	const { rows } = await client.query<{ table: string; name: string; type: string; optional: boolean }>(
		`select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as optional from information_schema.columns
			where table_schema = 'public'`,
	);
	const cover: Cover = {};
	for (const { matter, rows: sealed, emptied = {}, ends } of sealings)
		for (const [table, { by, columns }] of Object.entries(sealed)) {
			const all = tables.find(({ name }) => name === table)?.columns ?? [];
			for (const name of columns.split(' ').filter((column) => all.includes(column))) {
				const { type = 'text', optional: isOptional = true } = rows.find((one) => one.table === table && one.name === name) ?? {};
				const says = emptied[table]?.[name];
				const empty = says === undefined ? (isOptional ? '\\N' : (nothing[type] ?? '{}')) : escaped(says);
				const place = { at: all.indexOf(name), name, matter, by, byAt: all.indexOf(by), tenantAt: all.indexOf('tenant_id') };
				(cover[table] ??= []).push({
					...place,
					gone: emptied[table] ? empty : null,
					ends: ends ? { table: ends, by: 'id' } : { table, by },
				});
			}
		}
	return cover;
};

const lines = (change: (fields: string[]) => void) => {
	const decoder = new TextDecoder();
	let rest = '';
	return (chunk: Uint8Array): Buffer => {
		const whole = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
		rest = whole.pop() ?? '';
		return Buffer.from(
			whole
				.map((line) => {
					const fields = line.split('\t');
					change(fields);
					return `${fields.join('\t')}\n`;
				})
				.join(''),
		);
	};
};

const keyFor = (keys: Keys, { tenantAt, matter, byAt }: Column, fields: readonly string[]) =>
	keys.get(keyOfMatter(fields[tenantAt] ?? '', matter, fields[byAt] ?? ''));
const placeOf = (table: string, { name, byAt }: Column, fields: readonly string[]): string => `${table}.${name} ${fields[byAt]}`;

/** Seals the rows of a table as COPY writes them, chunk by chunk: a row ends with a line, since COPY escapes those within. */
export const covering = (table: string, columns: readonly Column[], keys: Keys) =>
	lines((fields) => {
		for (const column of columns)
			fields[column.at] = coverField(fields[column.at] ?? '', {
				key: keyFor(keys, column, fields),
				of: placeOf(table, column, fields),
			});
	});

/** A matter whose key is gone, in a table whose rows go with it. */
export type Gone = { readonly table: string; readonly by: string; readonly tenantId: string; readonly name: string };

/** Opens the rows again; `forget` hears of those that are to go. */
export const uncovering = (table: string, columns: readonly Column[], { keys, forget }: { keys: Keys; forget: (gone: Gone) => void }) => {
	let count = 0;
	return lines((fields) => {
		for (const column of columns) {
			const raw = fields[column.at] ?? '';
			const plain = uncoverField(raw, { key: keyFor(keys, column, fields), of: placeOf(table, column, fields) });
			const name = fields[column.byAt] ?? '';
			if (plain === undefined && column.gone === null) forget({ ...column.ends, tenantId: fields[column.tenantAt] ?? '', name });
			// A row that goes after the last table stands until then: its texts must differ, as those of the table may have to.
			fields[column.at] = plain ?? column.gone?.replaceAll('{id}', name) ?? `${count++}`;
		}
	});
};
