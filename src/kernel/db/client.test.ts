import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openNothing } from '#testing/village.ts';
import { connect, unanswered } from './connection.ts';

const { to } = await openNothing();
const db = connect(to, { size: 1 });
await sql`create table held_back (id integer primary key)`.execute(db);

const put = (id: number) => sql`insert into held_back values (${id}) ${unanswered}`;
const kept = async (): Promise<readonly number[]> =>
	(await sql<{ id: number }>`select id from held_back order by id`.execute(db)).rows.map(({ id }) => id);

test('what waits for no answer is done before whatever follows it, in order', async () => {
	const counted = await db.transaction().execute(async (transaction) => {
		await put(1).execute(transaction);
		await put(2).execute(transaction);
		const { rows } = await sql<{ count: number }>`select count(*) from held_back where id > ${0}`.execute(transaction);
		await put(3).execute(transaction);
		return rows[0]?.count;
	});
	assert.equal(counted, 2);
	assert.deepEqual(await kept(), [1, 2, 3]);
});

test('a refused one undoes the whole and says why, at the latest when all is to be kept', async () => {
	const twice = db.transaction().execute(async (transaction) => {
		await put(4).execute(transaction);
		await put(1).execute(transaction);
	});
	await assert.rejects(twice, /held_back_pkey/);
	const asked = db.transaction().execute(async (transaction) => {
		await put(1).execute(transaction);
		await sql`select 1 where 1 = ${1}`.execute(transaction);
	});
	await assert.rejects(asked, /held_back_pkey/);
	assert.deepEqual(await kept(), [1, 2, 3]);
});

test('what was given up before anything was asked never reaches the database, and the connection goes on', async () => {
	const given = db.transaction().execute(async (transaction) => {
		await put(5).execute(transaction);
		throw new Error('no');
	});
	await assert.rejects(given, /^Error: no$/);
	assert.deepEqual(await kept(), [1, 2, 3]);
	await db.transaction().execute(async (transaction) => void (await put(6).execute(transaction)));
	assert.deepEqual(await kept(), [1, 2, 3, 6]);
});

test('outside a transaction nothing is held back', async () => {
	await put(7).execute(db);
	assert.deepEqual(await kept(), [1, 2, 3, 6, 7]);
	await assert.rejects(put(7).execute(db), /held_back_pkey/);
	await db.destroy();
});
