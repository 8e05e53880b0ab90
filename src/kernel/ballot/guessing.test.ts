import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openVillage } from '#testing/village.ts';
import { isGuessing } from './guessing.ts';

test('nobody who has the database finds out by trying addresses which of them asked for a right to vote', async () => {
	const { db, visitor } = await openVillage();
	const address = '192.0.2.7';
	assert.equal(await isGuessing(visitor(), address), false);
	const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from throttle t`.execute(db);
	assert.ok(rows.length > 0);
	const known = [address, `ballot\n${address}`].flatMap((text) => [text, createHash('sha256').update(text).digest('hex')]);
	assert.ok(rows.every(({ row }) => known.every((one) => !row.includes(one))));
});
