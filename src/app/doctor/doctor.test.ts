import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { masterSecret } from '#kernel/ballot/secret.ts';
import { connect } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { bucketStore } from '#kernel/media/bucket.ts';
import { pictureFile } from '#kernel/media/pictures.ts';
import { mapFile } from '#site/map/archives.ts';
import { openBucket } from '#testing/bucket.ts';
import { openNothing, openVillage } from '#testing/village.ts';
import { readConfig } from '../config.ts';
import { drawMissingMaps, mapsDirOf } from '../maps.ts';
import { databaseFindings, reachFindings } from './database.ts';
import { distributionPlan } from './distributed.ts';
import type { Finding } from './finding.ts';
import { mailFindings } from './mail.ts';
import { mediaFindings } from './media.ts';
import { besideFindings } from './municipalities.ts';
import { townFindings } from './town.ts';
import { temporary } from '#testing/temporary.ts';

const dataDir = temporary('doctor');
const faults = (findings: readonly Finding[]): string[] => findings.filter(({ level }) => level === 'wrong').map(({ what }) => what);
const config = { ...readConfig(), dataDir };

test('the demo world lacks administrators in two municipalities and nothing else', async () => {
	const { db } = await openVillage();
	assert.deepEqual(faults(await databaseFindings(db)), []);
	assert.deepEqual(faults(await townFindings(db, config)), ['Falkenbrück has no administrator', 'Heidewalde has no administrator']);
});

test('an empty database is named as such, with the way to mend it', async () => {
	const { db } = await openNothing();
	const findings = await databaseFindings(db);
	assert.match(faults(findings).join(), /lacks all migrations/);
	assert.match(findings[0]?.mend ?? '', /^bin\/ortsmitte migrate/);
});

test('a database of a newer program, and a log that is ahead of the clock, are found', async () => {
	const { db } = await openVillage();
	await sql`insert into audit_entry (tenant_id, deed, subject_id, at) values ('auenrode', 'test.go', 'x', now() + interval '1 day')`.execute(
		db,
	);
	assert.match(faults(await databaseFindings(db)).join(), /^The log holds a deed from .* and it is .* here$/);
	await sql`insert into migration (name) values ('2099-01-01-0000-fly.sql')`.execute(db);
	assert.deepEqual(faults(await databaseFindings(db)), ['The database has migrations of a newer program: 2099-01-01-0000-fly.sql']);
});

test('a table outside the wall, a lost picture, a municipality without a name and a full stop of the jobs are found', async () => {
	const { db } = await openVillage();
	await sql`alter table notice disable row level security`.execute(db);
	await sql`delete from tenant_host where tenant_id = 'auenrode'`.execute(db);
	await sql`insert into media (tenant_id, id, name, width, height, bytes, sizes, created_at)
		values ('auenrode', gen_random_uuid(), 'Der Anger', 1, 1, 1, '{1}', now())`.execute(db);
	await sql`create schema jobs`.execute(db);
	await sql`create table jobs.job (name text, state text, completed_on timestamptz, start_after timestamptz)`.execute(db);
	await sql`insert into jobs.job values ('deed/a', 'created', null, now() - interval '1 hour'), ('mail', 'failed', now(), now()),
		('clock/a', 'failed', now() - interval '1 hour', now()), ('clock/a', 'completed', now(), now())`.execute(db);
	const found = [
		...faults(await databaseFindings(db)),
		...faults(await townFindings(db, { ...config, dataDir: join(dataDir, 'nirgends') })),
	].join('; ');
	for (const fault of [
		/notice stands outside the wall/,
		/1 jobs failed/,
		/1 jobs wait/,
		/Auenrode has no host name/,
		/1 pictures have no file: Der Anger/,
		/nirgends cannot be written to/,
	])
		assert.match(found, fault);
});

test('a media store that refuses or is silent is named, one that works is not', async () => {
	const { db } = await openVillage();
	const { bucket, store, be } = await openBucket();
	assert.deepEqual(await mediaFindings(db, store), []);
	assert.match(
		faults(await mediaFindings(db, bucketStore({ ...bucket, secret: 'geraten' }))).join(),
		/answers 403 SignatureDoesNotMatch/,
	);
	be('silence');
	assert.match(faults(await mediaFindings(db, store)).join(), /no answer within/);
	const id = newId();
	be('none');
	await store.put(pictureFile({ tenantId: 'auenrode', id, size: 320 }), Buffer.from('x'));
	assert.match((await mediaFindings(db, store))[0]?.what ?? '', /1 picture folders belong to nothing/);
});

test('every table of a municipality can be spread by municipality', async () => {
	const { db } = await openVillage();
	const plan = await distributionPlan(db);
	const copied = plan.filter((line) => line.includes('create_reference_table')).map((line) => /'(\w+)'/.exec(line)?.[1]);
	assert.deepEqual(copied, [
		'backup_series',
		'cooperation',
		'cooperation_member',
		'database_branch',
		'migration',
		'push_key',
		'tenant',
		'tenant_host',
	]);
	assert.ok(plan.length > 20);
});

test('a wall with a gap, a wall without a door, and how each is mended', async () => {
	const { db } = await openVillage();
	await sql`alter table event disable row level security`.execute(db);
	await sql`drop policy wall on notice`.execute(db);
	const findings = (await databaseFindings(db)).filter(({ level }) => level === 'wrong');
	assert.match(faults(findings).join('; '), /event stands outside the wall.*; .*notice lets nobody through/);
	for (const { mend } of findings) await sql.raw(mend.replace('As the owner of the database: ', '')).execute(db);
	assert.deepEqual(faults(await databaseFindings(db)), []);
});

test('a mail server that does not take mails, mails that wait, a lock that does not shut and a database that is gone are named', async () => {
	const { db } = await openVillage();
	assert.deepEqual(await mailFindings(db, { smtpUrl: undefined }), []);
	await sql`insert into mail_message (tenant_id, id, content, due_at, created_at, changed_at, reply)
		values ('auenrode', gen_random_uuid(), '{}', now(), now() - interval '30 hours', now(), '450 später')`.execute(db);
	const mail = faults(await mailFindings(db, { smtpUrl: 'smtp://127.0.0.1:9' })).join('; ');
	assert.match(mail, /does not take mails: .*ECONNREFUSED.*; 1 mails wait, the oldest for 30 hours \(450 später\)/);
	const badLock = { ...config, backupLock: { recipient: 'age1quatsch' } };
	assert.match(faults(await townFindings(db, badLock)).join(), /No backup can be locked/);
	const gone = connect({ host: '/nirgends' }, { size: 1, isPatient: true });
	assert.match(faults(await reachFindings(gone)).join(), /The database does not answer/);
	await gone.destroy();
});

test('running votes that another secret locks and a map that lost its end are named', async () => {
	const { db } = await openVillage();
	const here = { ...config, dataDir: mkdtempSync(join(dataDir, 'beside-')) };
	await drawMissingMaps(db, mapsDirOf(here));
	assert.deepEqual(faults(await besideFindings(db, { ...here, ballotSecret: masterSecret().toString('hex') })), []);
	const running = { ...here, ballotSecret: undefined };
	assert.match(faults(await besideFindings(db, running)).join(), /votes and surveys of Auenrode are locked with another secret/);
	const map = mapFile(mapsDirOf(here), 'auenrode');
	truncateSync(map, statSync(map).size - 1);
	assert.match(faults(await besideFindings(db, running)).join(), /The map of Auenrode is damaged/);
});

test('a map whose import was killed before it took its place is named, and goes at the next start; one that is being written stays', async () => {
	const { db } = await openVillage();
	const here = { ...config, dataDir: mkdtempSync(join(dataDir, 'killed-')), ballotSecret: undefined };
	await drawMissingMaps(db, mapsDirOf(here));
	const map = mapFile(mapsDirOf(here), 'auenrode');
	const [killed, underWay] = [`${map}.4711.new`, `${map}.4712.new`];
	for (const path of [killed, underWay]) writeFileSync(path, 'half');
	const now = new Date();
	const before = new Date(now.getTime() - 2 * 3_600_000);
	utimesSync(killed, before, before);
	utimesSync(underWay, now, now);
	const hints = (await besideFindings(db, here)).filter(({ level }) => level === 'hint');
	assert.deepEqual(
		hints.map(({ what }) => what),
		[`An import was killed before its map took its place: ${killed}`],
	);
	assert.match(hints[0]?.mend ?? '', /--municipality auenrode again/);
	await drawMissingMaps(db, mapsDirOf(here));
	assert.deepEqual([existsSync(killed), existsSync(underWay)], [false, true]);
});
