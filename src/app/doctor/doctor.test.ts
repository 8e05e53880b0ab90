import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kernel/db/id.ts';
import { bucketStore } from '#kernel/media/bucket.ts';
import { pictureFile } from '#kernel/media/pictures.ts';
import { openBucket } from '#testing/bucket.ts';
import { openNothing, openVillage } from '#testing/village.ts';
import { readConfig } from '../config.ts';
import { databaseFindings } from './database.ts';
import { distributionPlan } from './distributed.ts';
import type { Finding } from './finding.ts';
import { mediaFindings } from './media.ts';
import { townFindings } from './town.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'om-doctor-'));
after(() => rmSync(dataDir, { recursive: true, force: true }));
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
	assert.match(faults(findings).join(), /lacks .* migrations/);
	assert.equal(findings[0]?.mend, 'bin/ortsmitte migrate');
});

test('a table outside the wall, a lost picture, a municipality without a name and a full stop of the jobs are found', async () => {
	const { db } = await openVillage();
	await sql`alter table notice disable row level security`.execute(db);
	await sql`delete from tenant_host where tenant_id = 'auenrode'`.execute(db);
	await sql`insert into media (tenant_id, id, name, width, height, bytes, sizes, created_at)
		values ('auenrode', gen_random_uuid(), 'Der Anger', 1, 1, 1, '{1}', now())`.execute(db);
	await sql`create schema jobs`.execute(db);
	await sql`create table jobs.job (name text, state text, completed_on timestamptz, start_after timestamptz)`.execute(db);
	await sql`insert into jobs.job values ('deed/a', 'created', null, now() - interval '1 hour'), ('mail', 'failed', now(), now())`.execute(
		db,
	);
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
