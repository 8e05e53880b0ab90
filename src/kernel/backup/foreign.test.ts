import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { sql } from 'kysely';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { openNothing } from '#testing/village.ts';
import { migrations } from '#kernel/db/migrate.ts';
import { readBackup } from './read.ts';
import { temporary } from '#testing/temporary.ts';

const folder = temporary('foreign');
const dataDir = join(folder, 'data');
mkdirSync(join(dataDir, 'data'), { recursive: true });
writeFileSync(join(dataDir, 'data/PG_VERSION'), '18');
writeFileSync(join(dataDir, 'ballot.secret'), 'ab'.repeat(32));
const { to, db } = await openNothing();
const into = { to, dataDir, folders: ['karten'], media: folderStore(join(dataDir, 'media')), keysAt: join(folder, 'backup.keys') };

type Forged = readonly (readonly [name: string, said: string, head?: Partial<Header>])[];

/** An archive as somebody writes it who knows the format: its manifest fits whatever stands in it. */
const forge = async (entries: Forged): Promise<string> => {
	const path = join(folder, 'foreign.tgz');
	const archive = pack();
	const digest = (said: string) => createHash('sha256').update(said).digest('hex');
	const manifest = {
		format: 1,
		madeAt: '2026-11-22',
		rows: {},
		entries: Object.fromEntries(entries.map(([name, said]) => [name, digest(said)])),
	};
	for (const [name, said, head] of [...entries, ['manifest.json', JSON.stringify(manifest)] as const])
		archive.entry({ name, ...head }, said);
	archive.finalize();
	await pipeline(archive, createGzip(), createWriteStream(path));
	return path;
};

const schema = ['migrations.json', JSON.stringify(migrations().map((file) => basename(file)))] as const;
const people = (cover: unknown) => ['people.json', JSON.stringify({ series: 'x', madeAt: '2026-11-22', cover })] as const;

test('a foreign archive is refused with the name of the entry, and nothing in the data folder is touched', async () => {
	const bad: readonly [string, Forged, RegExp][] = [
		['files/data/PG_VERSION', [schema, ['files/data/PG_VERSION', '9']], /no file that belongs into a backup/],
		['files/ballot.secret', [schema, ['files/ballot.secret', 'cd']], /no file that belongs into a backup/],
		['files/../outside', [schema, ['files/../outside', 'x']], /no file that belongs into a backup/],
		['files/karten/../../outside', [schema, ['files/karten/../../outside', 'x']], /leads out of the data folder/],
		['files//etc/outside', [schema, ['files//etc/outside', 'x']], /no file that belongs into a backup/],
		[
			'files/karten/a.pmtiles',
			[schema, ['files/karten/a.pmtiles', '', { type: 'symlink', linkname: '/etc/passwd' }]],
			/is no plain file/,
		],
		['files/karten/a.pmtiles', [schema, ['files/karten/a.pmtiles', 'eins'], ['files/karten/a.pmtiles', 'zwei']], /stands in it twice/],
		['tables/pg_authid/000000', [schema, ['tables/pg_authid/000000', 'x']], /is no table of this program/],
		['people.json', [schema, people('x')], /cover/],
		['deeds.json', [schema, ['deeds.json', 'kein JSON']], /cannot be read/],
		['migrations.json', [['migrations.json', '[1']], /cannot be read/],
		['migrations.json', [['migrations.json', '[]']], /names no schema of this program/],
	];
	for (const [name, entries, says] of bad) {
		const path = await forge(entries);
		await assert.rejects(readBackup(path, into, {}), (error) => {
			assert.ok(error instanceof Invalid, `${name}: ${String(error)}`);
			assert.match(Object.entries(error.problems).join(), says);
			return true;
		});
		assert.deepEqual(readdirSync(dataDir).toSorted(), ['ballot.secret', 'data'], name);
		assert.equal(readFileSync(join(dataDir, 'data/PG_VERSION'), 'utf8'), '18');
		const { rows } = await sql<{ has: boolean }>`select to_regclass('public.tenant') is not null as has`.execute(db);
		assert.equal(rows[0]?.has, false);
	}
	assert.equal(existsSync(join(folder, 'outside')), false);
});

test('a database in which another program has its tables is left alone', async () => {
	const { to: theirs, db: their } = await openNothing();
	await sql`create table orders (id int)`.execute(their);
	await assert.rejects(
		readBackup(await forge([schema]), { ...into, to: theirs }, {}),
		(error) => error instanceof Conflict && /orders/.test(error.message),
	);
	await sql`select from orders`.execute(their);
});
