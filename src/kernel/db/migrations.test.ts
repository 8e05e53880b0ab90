import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { kinds } from '#app/modules.ts';
import { openVillage } from '#testing/village.ts';
import { migrations } from './migrate.ts';

const { db } = await openVillage();

test('the database has the columns that each kind declares', async () => {
	for (const { table, fields } of kinds) {
		const { rows } = await sql<{
			name: string;
		}>`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`.execute(db);
		const declared = ['tenantId', 'publicationId', ...Object.keys(fields)].map((name) =>
			name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
		);
		const columns = new Set(rows.map(({ name }) => name));
		assert.deepEqual(
			declared.filter((name) => !columns.has(name)),
			[],
			table,
		);
	}
});

test('migrations have one order, by date, whoever owns them', () => {
	const names = migrations().map((file) => basename(file));
	assert.deepEqual(names, [...new Set(names)].toSorted());
});
