import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { keepings, kinds } from '#app/modules.ts';
import { openVillage } from '#testing/village.ts';
import { declaredColumns, namesIn, personalColumns, processingsIn } from './register.ts';

const { db } = await openVillage();

/** Numbers, truth, days and moments say nothing without the words beside them; these names lead to things, never to people. */
const bare = ['int2', 'int4', 'int8', '_int4', 'bool', 'float8', 'numeric', 'timestamptz', 'date'];
const toThings = ['tenant_id', 'owner_id', 'id', 'publication_id', 'place_id', 'member_id'];
const isNamedId = new Set(['passkey.id']);

const columns = async (): Promise<readonly string[]> => {
	const { rows } = await sql<{ name: string }>`select c.table_name || '.' || c.column_name as name
		from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
		where table_schema = 'public' and t.table_type = 'BASE TABLE' and not c.udt_name = any(${bare})`.execute(db);
	return rows.map(({ name }) => name).toSorted();
};
const asksForWord = (name: string): boolean => isNamedId.has(name) || !toThings.includes(name.split('.')[1] ?? '');

test('every column that can hold words about people is declared once: personal, or not', async () => {
	const declared = declaredColumns(keepings);
	const there = await columns();
	assert.deepEqual(
		there.filter((name) => asksForWord(name) && !declared.includes(name)),
		[],
		'no `keeping` names them, neither under `columns` of a processing nor as `impersonal`',
	);
	assert.deepEqual(
		declared.filter((name) => !there.includes(name)),
		[],
		'declared, but not in the database',
	);
	assert.deepEqual(
		declared.filter((name, at) => declared.indexOf(name) !== at),
		[],
		'declared twice',
	);
});

test('what a kind hides from the public or asks as an address or a telephone number is personal', () => {
	const personal = personalColumns(keepings);
	const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	const asked = kinds.flatMap(({ table, fields }) =>
		Object.entries(fields)
			.filter(([, { isPrivate, control }]) => control === 'email' || control === 'phone' || (isPrivate && control === 'line'))
			.map(([name]) => `${table}.${columnOf(name)}`),
	);
	assert.ok(asked.includes('notice.questions_email'));
	assert.deepEqual(
		asked.filter((name) => !personal.has(name)),
		[],
		'no processing of a `keeping` has them among its `columns`',
	);
});

test('every processing names its article of the GDPR, and none is there twice', () => {
	const all = processingsIn(keepings);
	assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
	for (const { id, basis } of all) assert.match(basis, /Art\. (6|88)/, id);
});

test('every record that names somebody who works here is a personal column, and its key leads to a row', async () => {
	const there = new Set(
		(
			await sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
		where table_schema = 'public'`.execute(db)
		).rows.map(({ name }) => name),
	);
	const personal = personalColumns(keepings);
	for (const { table, column, key } of namesIn(keepings)) {
		assert.ok(personal.has(`${table}.${column}`), `${table}.${column}`);
		for (const one of key.split(' ')) assert.ok(there.has(`${table}.${one}`), `${table}.${one}`);
	}
});
