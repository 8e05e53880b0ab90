import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { keepings, modules } from '#app/modules.ts';
import { walled } from '#kernel/command.ts';
import type { Db } from '#kernel/db/connection.ts';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { createAccount } from '#kernel/identity/invitations.ts';
import { closeForgotten } from '#kernel/identity/forgotten.ts';
import { eraseAccount } from '#kernel/identity/leaving.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { namesIn, personalColumns } from '#kernel/privacy/register.ts';
import { sealingsIn } from '#kernel/privacy/sealing.ts';
import { openNothing, openVillage } from '#testing/village.ts';
import { entriesOf, wholeOf } from './entries.ts';
import { coverField, uncoverField } from './person-field.ts';
import { readBackup } from './read.ts';
import { refreshKeys, writeBackup } from './write.ts';
import { temporary } from '#testing/temporary.ts';

const { db, to, as } = await openVillage();
const folder = temporary('people');
const [old, keysAt, keptKeys] = [join(folder, 'old.tgz'), join(folder, 'backup.keys'), join(folder, 'copy.keys')];
const sealings = sealingsIn(keepings);
const source = { to, dataDir: join(folder, 'data'), folders: [], media: folderStore(join(folder, 'media')), sealings, keysAt };

const [name, email] = ['Wilhelmine Abendroth', 'wilhelmine@abendroth.example'];
const { id } = await createAccount(as('samir'), { email, name, organisation: '', role: 'editor', place: '' });
await sql`insert into subscription (tenant_id, id, email, language, places, topics, kinds, rhythm, weekday, created_at, digested_until)
	values ('auenrode', gen_random_uuid(), ${email}, 'de', '{}', '{}', '{}', 'daily', 1, now(), now()),
		('auenrode', gen_random_uuid(), 'bleibt@example.org', 'de', '{}', '{}', '{}', 'daily', 1, now(), now())`.execute(db);
const { rows: cases } = await sql<{ id: string }>`
	update case_file set phase = 'closed', closed_at = now() - interval '20 years', forgotten_at = null where tenant_id = 'auenrode' and kind = 'defect'
		and id = (select case_id from defect where tenant_id = 'auenrode' limit 1) returning id`.execute(db);
const reported = cases[0]?.id ?? '';
await sql`insert into case_party (tenant_id, id, case_id, role, name, email, language, confirmed_at, created_at)
	values ('auenrode', gen_random_uuid(), ${reported}, 'reporter', ${name}, ${email}, 'de', now(), now())`.execute(db);
await sql`insert into case_message (tenant_id, id, case_id, side, author, body, at)
	values ('auenrode', gen_random_uuid(), ${reported}, 'citizen', ${name}, ${`Zeile eins\nZeile\tzwei \\ ${email}`}, now())`.execute(db);
await sql`update defect set description = ${`Ich bin ${name}.`} where case_id = ${reported}`.execute(db);
await writeBackup(old, source, {});
copyFileSync(keysAt, keptKeys);

const leave = (): Promise<void> =>
	walled(as('samir'), async (tx) => {
		await eraseAccount(tx, { id, name }, namesIn(keepings));
		await sql`delete from subscription where tenant_id = 'auenrode' and email = ${email}`.execute(db);
		for (const { run } of modules.find((one) => one.id === 'defects')?.sweeps ?? []) await run(tx);
	});
const restored = async (keys: string) => {
	const [target, into] = [await openNothing(), mkdtempSync(join(folder, 'into-'))];
	const result = await readBackup(
		old,
		{ to: target.to, dataDir: into, folders: [], media: folderStore(join(into, 'media')), keysAt: keys },
		{},
	);
	return { ...result, db: target.db };
};
const tellsOfHer = async (of: Db) => {
	const { rows } = await sql<{ who: string }>`
		select name || ' ' || email as who from account where tenant_id = 'auenrode' and id = ${id}
		union all select email from subscription where email like '%abendroth%' union all select name from case_party where email like '%abendroth%'
		union all select body from case_message where case_id = ${reported}::uuid
		union all select description from defect where case_id = ${reported}::uuid and description is not null`.execute(of);
	return rows.map(({ who }) => who);
};
const fingerprints = async (of: Db, isOut: (table: string) => boolean) => {
	const { rows } = await sql<{ table: string }>`
		select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(of);
	const prints: Record<string, string | null | undefined> = {};
	for (const { table } of rows.filter((one) => !isOut(one.table)))
		prints[table] = (
			await sql<{
				print: string | null;
			}>`select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.table(table)} t`.execute(of)
		).rows[0]?.print;
	return prints;
};

test('of every table with personal columns it is said whether they are sealed in backups, or why not', () => {
	const personal = new Set([...personalColumns(keepings)].map((column) => column.split('.')[0]));
	const said = new Set([...sealings.flatMap(({ rows }) => Object.keys(rows)), ...keepings.flatMap(({ open = {} }) => Object.keys(open))]);
	assert.deepEqual(
		[...personal].filter((table) => !said.has(table ?? '')),
		[],
		'the `keeping` of their module says neither `sealed` nor, with the reason, `open`',
	);
	for (const { rows } of sealings)
		for (const [table, { columns }] of Object.entries(rows))
			for (const column of columns.split(' ')) assert.ok(personalColumns(keepings).has(`${table}.${column}`), `${table}.${column}`);
});

test('a field opens with its own key and at its own place only, whatever stands in it', () => {
	const key = Buffer.alloc(32, 7);
	for (const raw of ['', 'Müller', '\\\\x00ff', '~1~falsch', '~0~', 'a\\tb\\nc', '\\N']) {
		assert.equal(uncoverField(coverField(raw, { key, of: 'a' }), { key, of: 'a' }), raw);
		assert.equal(uncoverField(coverField(raw, { key: undefined, of: 'a' }), { key: undefined, of: 'a' }), raw);
	}
	const sealed = coverField('Müller', { key, of: 'a' });
	assert.equal(uncoverField(sealed, { key: undefined, of: 'a' }), undefined);
	assert.throws(() => uncoverField(sealed, { key, of: 'b' }), Invalid);
});

test('without its keys a backup says nothing about a person; with them everything comes back as it was', async () => {
	const said: string[] = [];
	for await (const entry of entriesOf(old, {})) if (entry.name !== 'tables/audit_entry/000000') said.push(String(await wholeOf(entry)));
	const all = said.join();
	assert.ok(all.length > 1_000_000 && all.includes('Auenrode'));
	assert.deepEqual(
		[email, 'bleibt@example.org', `Ich bin ${name}`].filter((words) => all.includes(words)),
		[],
	);
	const whole = await restored(keptKeys);
	assert.equal(whole.forgotten, 0);
	assert.equal((await tellsOfHer(whole.db)).length, 5);
	assert.deepEqual(
		await fingerprints(whole.db, (table) => table === 'migration'),
		await fingerprints(db, (table) => table === 'migration'),
	);
});

test('who was deleted stays deleted when an older backup comes back, and nobody else is touched', async () => {
	await leave();
	await refreshKeys(source, {});
	const later = await restored(keysAt);
	assert.deepEqual(await tellsOfHer(later.db), [`Gelöschtes Konto ${id}@deleted.invalid`]);
	assert.ok(later.forgotten >= 3);
	await closeForgotten(later.db);
	const standing = sql`select closed_at is not null as closed, (select count(*)::int from assignment where account_id = a.id) as roles
		from account a where id = ${id}`;
	assert.deepEqual((await standing.execute(later.db)).rows, [{ closed: true, roles: 0 }]);
	const touched = [
		'migration',
		'backup_key',
		'account',
		'assignment',
		'one_time_token',
		'subscription',
		'mail_message',
		'publication_version',
	];
	const isOut = (table: string) => touched.includes(table) || table.startsWith('case_') || table === 'defect' || table === 'audit_entry';
	assert.deepEqual(await fingerprints(later.db, isOut), await fingerprints(db, isOut));
	const left = sql<{ people: number }>`select (select count(*)::int from account where email not like '%@deleted.invalid')
		+ (select count(*)::int from subscription) + (select count(*)::int from case_party) as people`;
	assert.deepEqual((await left.execute(later.db)).rows, (await left.execute(db)).rows);
});

test('missing keys, older ones and those of another installation are named, and nothing is restored', async () => {
	await assert.rejects(restored(join(folder, 'nowhere.keys')), /there is no such file. Lay the newest keys/);
	const stranger = await openVillage();
	const strange = join(folder, 'strange.keys');
	await sql`update backup_series set id = gen_random_uuid()`.execute(stranger.db);
	await refreshKeys({ to: stranger.to, sealings, keysAt: strange }, {});
	await assert.rejects(restored(strange), Conflict);
	await writeBackup(old, { ...source, keysAt: join(folder, 'newer.keys') }, {});
	await assert.rejects(restored(keptKeys), /older than the backup/);
});
