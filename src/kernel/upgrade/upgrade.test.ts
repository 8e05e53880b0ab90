import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client, type PoolConfig } from 'pg';
import { raise } from '#app/demo/raise.ts';
import { connect, type Db } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { launch, startPostgres, stopPid } from '#kernel/db/postgres/bundled.ts';
import { asOwner, createCluster, createOwner, folders, majorOf, runningPid, untilReady } from '#kernel/db/postgres/cluster.ts';
import { Conflict } from '#kernel/errors.ts';
import { enqueue } from '#kernel/jobs/enqueue.ts';
import '#testing/world.ts';
import { confirmUpgrade, upgradePostgres } from './upgrade.ts';
import { temporary } from '#testing/temporary.ts';

const debian = '/usr/lib/postgresql/15';
const skip = existsSync(join(debian, 'bin/postgres')) ? false : `no PostgreSQL 15 in ${debian}`;
const folder = temporary('up');
const say = (): void => {};
after(async () => {
	for (const home of [folder, folders(folder).next]) {
		const pid = runningPid(home);
		if (pid !== null) await stopPid(home, pid);
	}
});

/** The folder under the PostgreSQL that made it, as an older program had it. */
const onOld = async <Output>(home: string, work: (to: PoolConfig) => Promise<Output>): Promise<Output> => {
	const server = launch(debian, home, true);
	await untilReady(home, () => server.exitCode === null);
	try {
		return await work(asOwner(home));
	} finally {
		await stopPid(home, runningPid(home) ?? 0);
	}
};
const withDb = async <Output>(to: PoolConfig, work: (db: Db) => Promise<Output>): Promise<Output> => {
	const db = connect(to, { size: 1, isPatient: true });
	return work(db).finally(() => db.destroy());
};
const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256));

/** Every table with number and digest of its rows as text, and where each sequence stands. What is worked out is worked out anew: stemmers differ by version. */
const everything = async (db: Db) => {
	const { rows } = await sql<{ name: string; columns: string }>`
		select relname as name, string_agg(format('%I', attname), ', ' order by attname) as columns from pg_class c
		join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and atttypid <> 'tsvector'::regtype
		where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' group by 1 order by 1`.execute(db);
	const prints: Record<string, unknown> = {};
	for (const { name, columns } of rows) {
		const one = sql`select count(*), md5(string_agg(t::text, '|' order by t::text collate "C")) as print
			from (select ${sql.raw(columns)} from ${sql.table(name)}) t`;
		prints[name] = (await one.execute(db)).rows[0];
	}
	const sequences = await sql`select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1`.execute(db);
	const indexes = await sql`select indexname from pg_indexes where schemaname = 'public' order by 1`.execute(db);
	const extensions = await sql`select extname from pg_extension order by 1`.execute(db);
	return { prints, sequences: sequences.rows, indexes: indexes.rows, extensions: extensions.rows };
};

const cli = join(import.meta.dirname, '../../app/cli.ts');
const loader = join(import.meta.dirname, '../../../scripts/load-typescript.mjs');

const raiseOld = async (): Promise<void> => {
	createCluster(debian, folder);
	const server = launch(debian, folder, true);
	await untilReady(folder, () => server.exitCode === null);
	await createOwner(folder);
	await withDb(asOwner(folder), async (db) => {
		await migrate(db);
		await raise(db, new Date());
		await sql`insert into case_picture (tenant_id, id, role, width, height, large, small, is_blurred, upload_key, created_at)
			values ('auenrode', gen_random_uuid(), 'report', 1, 1, ${bytes}, ${bytes.subarray(0, 256)}, false, 'x', now())`.execute(db);
		await sql`insert into audit_entry (tenant_id, deed, subject_id, at) values ('auenrode', 'test.go', gen_random_uuid(), now())`.execute(
			db,
		);
		await sql`select setval(pg_get_serial_sequence('audit_entry', 'number'), 5000000)`.execute(db);
	});
	await enqueue(asOwner(folder), [{ name: 'deed/test.go', data: { deed: 'test.go', tenantId: 'auenrode', subjectId: 'x' } }]);
	await stopPid(folder, runningPid(folder) ?? 0);
};

test('files of PostgreSQL 15 are refused by name, survive a kill, and come over whole', { skip }, async () => {
	await raiseOld();
	const before = await onOld(folder, (to) => withDb(to, everything));
	await assert.rejects(startPostgres(folder), /data is of PostgreSQL 15, this program brings \d+: run ortsmitte upgrade/);

	for (const share of [0.5]) {
		const child = spawn(process.execPath, ['--import', loader, cli, 'upgrade'], {
			env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
		});
		while (child.exitCode === null && !existsSync(folders(folder).next)) await pause(20);
		await pause(share * 3000);
		child.kill('SIGKILL');
		assert.equal(majorOf(folders(folder).data), '15', 'the old files are where they were');
	}

	const rest = runningPid(folder);
	if (rest !== null) await stopPid(folder, rest);
	await onOld(folder, async (to) => {
		const client = new Client(to);
		await client.connect();
		await assert.rejects(upgradePostgres(folder, { say }), /a program works with .*: stop it first/);
		await client.query('create table fremd (x int)');
		await client.query('select lo_create(4711)');
		await client.end();
	});
	await assert.rejects(upgradePostgres(folder, { say }), (error) => {
		assert.ok(error instanceof Conflict, String(error));
		assert.match(error.message, /would be lost.*table fremd.*large object 4711/);
		return true;
	});
	await onOld(folder, (to) => withDb(to, (db) => sql`select lo_unlink(4711)`.execute(db)));
	await onOld(folder, (to) => withDb(to, (db) => sql`drop table fremd`.execute(db)));

	const done = await upgradePostgres(folder, { say });
	assert.equal(done?.from, '15');
	assert.equal(done.copied?.deeds, 1);
	const postgres = await startPostgres(folder);
	const [now, deeds] = await withDb(postgres.to, async (db) => [
		await everything(db),
		(await sql`select data ->> 'tenantId' as town from jobs.job where name = 'deed/test.go'`.execute(db)).rows,
	]);
	await postgres.stop();
	assert.deepEqual(now, before);
	assert.deepEqual(deeds, [{ town: 'auenrode' }]);
	assert.equal(
		done.copied.rows,
		Object.values(now.prints).reduce<number>((sum, one) => sum + Number(Object(one).count), 0),
	);
	assert.equal(await upgradePostgres(folder, { say }), undefined);
	assert.ok(majorOf(done.kept));
});

test('cut off between the two renames, the program refuses to start anew and the upgrade ends its work', { skip }, async () => {
	const { data, next } = folders(folder);
	mkdirSync(next, { recursive: true });
	renameSync(data, join(next, 'data'));
	await assert.rejects(startPostgres(folder), /was interrupted before its last step: run ortsmitte upgrade/);
	assert.equal((await upgradePostgres(folder, { say }))?.copied, null);
	const postgres = await startPostgres(folder);
	await withDb(postgres.to, (db) => sql`select from tenant`.execute(db));
	await postgres.stop();
	assert.deepEqual(confirmUpgrade(folder), [join(folder, 'data-15')]);
});

test('without a network the way to the old programs is said in one sentence', () => {
	const home = temporary('up');
	const { data } = folders(home);
	mkdirSync(data);
	writeFileSync(join(data, 'PG_VERSION'), '11\n');
	const unreached = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_config_cache: join(home, 'npm') };
	const { status, stderr } = spawnSync(process.execPath, ['--import', loader, cli, 'upgrade'], {
		env: { ...process.env, ...unreached, DATA_DIR: home, DATABASE_URL: '' },
		encoding: 'utf8',
	});
	assert.equal(status, 1);
	assert.match(
		stderr,
		/^npm could not fetch PostgreSQL 11 \([^)]+\)\. Try again, or name a folder with its programs: .*--binaries FOLDER\n$/,
	);
});
