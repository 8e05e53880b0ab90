import type { ClientBase } from 'pg';
import * as z from 'zod';
import type { Sealing } from '#kernel/privacy/sealing.ts';
import { coverField, uncoverField } from './person-field.ts';
import { keyOfMatter } from './person-keys.ts';

/** As this program calls its tables and columns: these become SQL, and a backup is a file. */
const plainName = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** A column that is sealed: where it stands in a row, and where the name of its matter does. */
const sealedColumn = z.object({
	at: z.number(),
	name: z.string(),
	matter: z.string(),
	by: plainName,
	byAt: z.number(),
	tenantAt: z.number(),
	/** What a field says whose key is gone, in the text format of COPY; `null`: the row goes. */
	gone: z.string().nullable(),
	/** The row that goes, by this column. */
	ends: z.object({ table: plainName, by: plainName }),
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

type Typed = { readonly table: string; readonly name: string; readonly type: string; readonly isOptional: boolean };

const emptyOf = ({ type, isOptional }: Pick<Typed, 'type' | 'isOptional'>, says: string | undefined): string => {
	if (says !== undefined) return escaped(says);
	return isOptional ? '\\N' : (nothing[type] ?? '{}');
};

type Sealed = { readonly sealing: Sealing; readonly table: string; readonly known: readonly string[]; readonly types: readonly Typed[] };

const columnsOf = ({ sealing: { matter, rows, emptied = {}, ends }, table, known, types }: Sealed): Column[] => {
	const { by = '', columns = '' } = rows[table] ?? {};
	const says = emptied[table];
	return columns
		.split(' ')
		.filter((column) => known.includes(column))
		.map((name) => {
			const typed = types.find((one) => one.table === table && one.name === name) ?? { type: 'text', isOptional: true };
			return {
				at: known.indexOf(name),
				name,
				matter,
				by,
				byAt: known.indexOf(by),
				tenantAt: known.indexOf('tenant_id'),
				gone: says ? emptyOf(typed, says[name]) : null,
				ends: ends ? { table: ends, by: 'id' } : { table, by },
			};
		});
};

/** Works out for every table which of its columns are sealed; `tables` as they are copied. */
export const coverOf = async (client: ClientBase, sealings: readonly Sealing[], tables: readonly Known[]): Promise<Cover> => {
	const { rows: types } = await client.query<Typed>(
		`select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as "isOptional"
			from information_schema.columns where table_schema = 'public'`,
	);
	const cover: Cover = {};
	for (const sealing of sealings)
		for (const table of Object.keys(sealing.rows)) {
			const known = tables.find(({ name }) => name === table)?.columns ?? [];
			cover[table] = [...(cover[table] ?? []), ...columnsOf({ sealing, table, known, types })];
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
