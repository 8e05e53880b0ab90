import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import { keepings } from '#app/modules.ts';
import { sealingsIn } from '#kernel/privacy/sealing.ts';
import { article } from '#modules/news/article.ts';
import type { Db } from '#kernel/db/connection.ts';
import { Conflict, Invalid, Unavailable } from '#kernel/errors.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openBucket } from '#testing/bucket.ts';
import { openNothing, openVillage } from '#testing/village.ts';
import { readBackup, type Target } from './read.ts';
import { writeBackup } from './write.ts';
import { temporary } from '#testing/temporary.ts';

const { db, to, as } = await openVillage();
const folder = temporary('backup');
const disk = join(folder, 'disk');
mkdirSync(disk);
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0;
after(() => {
	if (isMounted) spawnSync('umount', [disk]);
});
const dataDir = join(folder, 'data');
mkdirSync(join(dataDir, 'media/auenrode/0190'), { recursive: true });
writeFileSync(join(dataDir, 'media/auenrode/0190/640.webp'), 'ein Bild');
const mediaIn = (into: string) => folderStore(join(into, 'media'));
const keysAt = join(folder, 'backup.keys');
const source = { to, dataDir, folders: ['karten'], media: mediaIn(dataDir), sealings: sealingsIn(keepings), keysAt };
const news = verbsOf(article);
const write = (title: string) => news.save(as('anna'), { answers: { title, summary: 'Für die Sicherung', urgency: 'none' } });

/** A fingerprint of every table, so that nothing can differ unseen. */
const fingerprints = async (of: Db): Promise<Record<string, string | null>> => {
	const { rows } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration'`.execute(
		of,
	);
	const prints: Record<string, string | null> = {};
	for (const { name } of rows) {
		const print = await sql<{
			print: string | null;
		}>`select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.table(name)} t`.execute(of);
		prints[name] = print.rows[0]?.print ?? null;
	}
	return prints;
};
const newDataDir = () => mkdtempSync(join(folder, 'into-'));
const intoNew = (at: Target['to']): Target => {
	const into = newDataDir();
	return { to: at, dataDir: into, folders: ['karten'], media: mediaIn(into), keysAt };
};
const isUntouched = async (of: Db): Promise<boolean> =>
	(await sql<{ has: boolean }>`select to_regclass('public.tenant') is not null as has`.execute(of)).rows[0]?.has === false;

test('what was backed up stands in an empty installation, row for row and file for file, and goes on from there', async () => {
	const path = join(folder, 'whole.tgz');
	await writeBackup(path, source, {});
	const before = await fingerprints(db);
	const [target, into] = [await openNothing(), newDataDir()];
	const restored = await readBackup(path, { to: target.to, dataDir: into, folders: ['karten'], media: mediaIn(into), keysAt }, {});
	assert.deepEqual(await fingerprints(target.db), before);
	assert.ok(restored.rows > 1000);
	assert.equal(readFileSync(join(into, 'media/auenrode/0190/640.webp'), 'utf8'), 'ein Bild');
	const last = sql<{ number: number }>`select max(number) as number from audit_entry`;
	const most = (await last.execute(target.db)).rows[0]?.number ?? 0;
	await sql`insert into audit_entry (tenant_id, deed, subject_id, at) values ('auenrode', 'test.go', gen_random_uuid(), now())`.execute(
		target.db,
	);
	assert.equal((await last.execute(target.db)).rows[0]?.number, most + 1);
	await assert.rejects(
		readBackup(path, { to: target.to, dataDir: into, folders: ['karten'], media: mediaIn(into), keysAt }, {}),
		Conflict,
	);
});

test('a backup that is made while people write is one moment of it', async () => {
	const path = join(folder, 'busy.tgz');
	const over = new AbortController();
	const writing = (async () => {
		for (let at = 0; !over.signal.aborted; at++) await write(`Während der Sicherung ${at}`);
	})();
	await writeBackup(path, source, {});
	over.abort();
	await writing;
	const target = await openNothing();
	await readBackup(path, intoNew(target.to), {});
	const { rows } = await sql<{ things: number; deeds: number }>`
		select (select count(*)::int from publication_variant where title like 'Während der Sicherung%') as things,
			(select count(*)::int from audit_entry where subject like 'Während der Sicherung%') as deeds`.execute(target.db);
	assert.equal(rows[0]?.things, rows[0]?.deeds);
});

test('a cut, changed or foreign file is named and leaves nothing behind', async () => {
	const path = join(folder, 'good.tgz');
	await writeBackup(path, source, {});
	const good = readFileSync(path);
	const bad = join(folder, 'bad.tgz');
	const [target, into] = [await openNothing(), newDataDir()];
	const damaged = [
		...[0.1, 0.5, 0.9, 0.999].map((share) => good.subarray(0, Math.floor(good.length * share))),
		good.map((byte, at) => (at === good.length >> 1 ? byte ^ 0xff : byte)),
		Buffer.from('Das ist ein Brief.'),
		Buffer.alloc(0),
	];
	for (const bytes of damaged) {
		writeFileSync(bad, bytes);
		await assert.rejects(
			readBackup(bad, { to: target.to, dataDir: into, folders: ['karten'], media: mediaIn(into), keysAt }, {}),
			(error) => {
				assert.ok(error instanceof Invalid, String(error));
				assert.match(Object.values(error.problems).join(), /cut off, damaged or of another program|not what was saved|missing/);
				return true;
			},
		);
		assert.ok(await isUntouched(target.db));
		assert.equal(existsSync(join(into, 'media')), false);
	}
	await readBackup(path, { to: target.to, dataDir: into, folders: ['karten'], media: mediaIn(into), keysAt }, {});
});

test('a place that takes no backup is named before the work, and a database that ends during it ends no program', async () => {
	const nowhere = join(folder, 'nirgends');
	await assert.rejects(writeBackup(join(nowhere, 'a.tgz'), source, {}), {
		problems: { [nowhere]: 'there is no such folder: make it, or name another' },
	});
	await assert.rejects(writeBackup(folder, source, {}), { problems: { [folder]: 'is a folder: name a file in it' } });
	await assert.rejects(readBackup(folder, intoNew((await openNothing()).to), {}), { problems: { [folder]: 'is a folder, not a file' } });
	const media = {
		...mediaIn(dataDir),
		list: async () => {
			await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ortsmitte backup' and datname = current_database()`.execute(
				db,
			);
			return new Promise<string[]>((resolve) => setTimeout(resolve, 50, []));
		},
	};
	await writeBackup(join(folder, 'ended.tgz'), { ...source, media }, {});
});

test('pictures move with a backup from a folder into a bucket and back', async () => {
	const { store, be } = await openBucket();
	const [path, back] = [join(folder, 'moved.tgz'), join(folder, 'back.tgz')];
	await writeBackup(path, source, {});
	const [target, into] = [await openNothing(), newDataDir()];
	be('silence');
	await assert.rejects(readBackup(path, { to: target.to, dataDir: into, folders: ['karten'], media: store, keysAt }, {}), Unavailable);
	assert.ok(await isUntouched(target.db));
	be('none');
	await readBackup(path, { to: target.to, dataDir: into, folders: ['karten'], media: store, keysAt }, {});
	assert.deepEqual(await store.list(''), ['auenrode/0190/640.webp']);
	assert.equal(existsSync(join(into, 'media')), false);
	await writeBackup(back, { ...source, to: target.to, media: store }, {});
	be('silence');
	await assert.rejects(writeBackup(join(folder, 'never.tgz'), { ...source, media: store }, {}), Unavailable);
	assert.equal(existsSync(join(folder, 'never.tgz')), false);
	const home = await openNothing();
	const again = intoNew(home.to);
	await readBackup(back, again, {});
	assert.equal(String(Buffer.from((await again.media.get('auenrode/0190/640.webp')) ?? [])), 'ein Bild');
});

test('a locked backup opens with its key only, and age itself knows the format', async () => {
	const identity = await generateIdentity();
	const path = join(folder, 'locked.age');
	await writeBackup(path, source, { recipient: await identityToRecipient(identity) });
	assert.match(readFileSync(path).subarray(0, 21).toString(), /^age-encryption\.org\/v1/);
	assert.ok(!readFileSync(path).includes('Auenrode'));
	const target = await openNothing();
	const open = (key: { identity?: string; passphrase?: string }) => readBackup(path, intoNew(target.to), key);
	await assert.rejects(open({}), Invalid);
	await assert.rejects(open({ identity: await generateIdentity() }), Invalid);
	await assert.rejects(open({ passphrase: 'geraten' }), Invalid);
	assert.ok((await open({ identity })).rows > 1000);
});

test('a backup that breaks off leaves no file that looks like one', async () => {
	const path = join(folder, 'broken.tgz');
	await assert.rejects(writeBackup(path, { ...source, to: { host: '/nirgends' } }, {}));
	await assert.rejects(writeBackup(join(folder, 'no/such/folder.tgz'), source, {}));
	assert.deepEqual([existsSync(path), existsSync(`${path}.part`)], [false, false]);
});

test('a disk that gets full is named, and leaves room again', { skip: !isMounted && 'no right to mount a disk of 8 MB' }, async () => {
	writeFileSync(join(disk, 'full'), Buffer.alloc(7 * 1024 * 1024));
	const path = join(disk, 'full.tgz');
	for (const lock of [{}, { passphrase: 'nur zum Versuch' }])
		await assert.rejects(
			writeBackup(path, source, lock),
			(error) => error instanceof Unavailable && /no space is left/.test(error.message),
		);
	assert.deepEqual(readdirSync(disk), ['full']);
});
