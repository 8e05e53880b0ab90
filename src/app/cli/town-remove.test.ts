import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { staff } from '#kernel/context.ts';
import { Conflict } from '#kernel/errors.ts';
import { countTown, removeTown } from '#kernel/exchange/town/remove.ts';
import { writeTown } from '#kernel/exchange/town/write.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { handOver } from '#kernel/tenancy/hand-over.ts';
import { openVillage } from '#testing/village.ts';
import { kinds, travels } from '../modules.ts';
import { deskOf } from './desk.ts';
import { takeTown } from './town.ts';
import { temporary } from '#testing/temporary.ts';

const base = temporary('remove');
const { db } = await openVillage();
const file = join(base, 'auenrode.tgz');
const desk = () => deskOf(db, 'auenrode');

/** Every row of every table as text, by table. */
const everything = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
	const { rows: tables } = await sql<{ name: string }>`
		select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(db);
	const all = new Map<string, readonly string[]>();
	for (const { name } of tables) {
		const { rows } = await sql<{ line: string }>`select r::text as line from ${sql.table(name)} r order by 1`.execute(db);
		all.set(
			name,
			rows.map(({ line }) => line),
		);
	}
	return all;
};

test('a municipality that is at home here is not removed', async () => {
	const before = await countTown(await desk());
	await assert.rejects(removeTown(await desk()), Conflict);
	assert.equal(await countTown(await desk()), before);
});

test('one that was handed over is removed to its last row, the others keep each of theirs, and its export founds it again', async () => {
	await sql`update ballot_round set opens_at = opens_at + interval '1 year', closes_at = closes_at + interval '1 year' where counted_on is null`.execute(
		db,
	);
	await handOver(await desk());
	const ctx = await desk();
	await writeTown(file, staff(ctx, 'office.enter'), { kinds, travels, media: folderStore(join(base, 'media')), isPublic: false });
	const before = await everything();
	const named = await countTown(ctx);
	assert.ok((await removeTown(ctx)) <= named && named > 1000);
	const isOurs = (line: string) => /(^\(|,)auenrode(,|\)$)/.test(line);
	for (const [table, lines] of await everything())
		assert.deepEqual(
			lines,
			(before.get(table) ?? []).filter((line) => !isOurs(line)),
			table,
		);
	await assert.rejects(sql`delete from audit_entry`.execute(db), /only ever added to/);
	await takeTown(db, file, folderStore(join(base, 'again')));
	assert.ok((await countTown(await desk())) > 1000);
});
