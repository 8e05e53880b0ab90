import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { asOwner, folders, runningPid } from '#kernel/db/postgres/cluster.ts';
import { startPostgres } from '#kernel/db/postgres/bundled.ts';
import { sheltered } from '#kernel/db/postgres/shelter.ts';
import { foundMunicipality } from '#kernel/tenancy/founding.ts';
import { temporary } from '#testing/temporary.ts';
import { clearHalf, untilRaised } from './demo/under-way.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporary('interrupted');

/** A program in a terminal of its own, so that Ctrl+C reaches it and nobody else. */
const begun = (
	dataDir: string,
	[command, ...words]: readonly [string, ...string[]],
	settings: Readonly<Record<string, string>> = {},
): ChildProcess =>
	spawn(command, words, {
		cwd: root,
		detached: true,
		stdio: ['pipe', 'pipe', 'pipe'],
		env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: '1', NODE_TEST_CONTEXT: undefined, ...settings },
	});

const until = async (isSo: () => boolean): Promise<void> => {
	for (let at = 0; at < 1500 && !isSo(); at++) await pause(20);
	assert.ok(isSo());
};

const interrupted = (program: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
	new Promise((resolve) => {
		program.on('exit', resolve);
		process.kill(-(program.pid ?? 0), signal);
		program.kill(signal);
	});

const homeOf = (name: string): string => sheltered(join(folder, name));
const isUp = (name: string) => (): boolean => existsSync(folders(homeOf(name)).pid) && runningPid(homeOf(name)) !== null;

/** How many rows the database of an installation answers; none while it does not. */
const rowsOf = async (name: string, query: string): Promise<number> => {
	const client = new Client(asOwner(homeOf(name)));
	client.on('error', () => {});
	try {
		await client.connect();
		return (await client.query(query)).rowCount ?? 0;
	} catch {
		return 0;
	} finally {
		await client.end().catch(() => {});
	}
};
const untilRows = async (name: string, query: string): Promise<void> => {
	for (let at = 0; at < 600 && (await rowsOf(name, query)) === 0; at++) await pause(50);
};

/** It waits for a mail that does not come. */
const waiting = (name: string): ChildProcess => begun(join(folder, name), ['bin/ortsmitte', 'mail', 'bounce']);

const rounds: readonly {
	readonly signal: NodeJS.Signals;
	readonly words: readonly string[];
	readonly code: number;
	readonly why: string;
}[] = [
	{ signal: 'SIGINT', words: ['seed'], code: 130, why: 'hears so' },
	{ signal: 'SIGTERM', words: ['seed'], code: 143, why: 'hears so' },
	{ signal: 'SIGTERM', words: ['mail', 'bounce'], code: 75, why: 'the mail server comes again' },
];
for (const { signal, words, code, why } of rounds)
	test(`whoever ends ${words.join(' ')} with ${signal} ends the database that it started, and ${why}`, async () => {
		const name = `${words.join('-')}-${signal}`;
		const program = begun(join(folder, name), ['bin/ortsmitte', ...words]);
		let said = '';
		program.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
		await until(isUp(name));
		assert.equal(await interrupted(program, signal), code);
		assert.equal(runningPid(homeOf(name)), null);
		assert.equal(said, 'Interrupted.\n');
	});

test('whoever ends a command beside a running program leaves it its database', async () => {
	const name = 'beside';
	const postgres = await startPostgres(join(folder, name));
	const program = waiting(name);
	await untilRows(name, `select from pg_stat_activity where usename = 'ortsmitte' and pid <> pg_backend_pid()`);
	assert.equal(await interrupted(program, 'SIGINT'), 75);
	assert.ok(isUp(name)());
	await postgres.stop();
});

const village = { slug: 'dorf', name: 'Dorf', type: 'village', about: '' } as const;
const town = { id: 'musterdorf', name: 'Musterdorf', hosts: ['musterdorf.localhost'], state: 'DE-ST', villages: [village] };

/** The program in a terminal, from its start on. */
const starting = (name: string, settings: Readonly<Record<string, string>> = {}): ChildProcess =>
	begun(join(folder, name), ['node', '--import', join(root, 'scripts/load-typescript.mjs'), join(root, 'src/app/server.ts')], settings);

test('Ctrl+C while the program starts ends its database too, and a demo world that was cut off is raised anew', async () => {
	const name = 'server';
	const program = starting(name);
	await untilRows(name, 'select from tenant');
	assert.equal(await interrupted(program, 'SIGINT'), 0);
	assert.equal(runningPid(homeOf(name)), null);

	const postgres = await startPostgres(join(folder, name));
	const db = connect(postgres.to, { size: 1, isPatient: true });
	const towns = async () => (await db.selectFrom('tenant').select('id').execute()).length;
	assert.ok((await towns()) > 0);
	await clearHalf(db);
	assert.equal(await towns(), 0);
	await untilRaised(db, () => foundMunicipality(db, town));
	await clearHalf(db);
	assert.equal(await towns(), 1, 'what stands whole is left alone');
	await db.destroy();
	await postgres.stop();
});

test('a backup that somebody interrupts beside a running program leaves nothing of itself', async () => {
	const name = 'half';
	const postgres = await startPostgres(join(folder, name), { isFast: true });
	const db = connect(postgres.to, { size: 1, isPatient: true });
	await migrate(db);
	await foundMunicipality(db, town);
	await sql`insert into audit_entry (tenant_id, deed, subject_id, subject, at)
		select ${town.id}, 'test.go', gen_random_uuid(), repeat(md5(n::text), 9), now() from generate_series(1, 100000) n`.execute(db);
	await db.destroy();
	const target = join(temporary('backups'), 'town.tgz');
	const program = begun(join(folder, name), ['bin/ortsmitte', 'backup', target]);
	await until(() => existsSync(`${target}.part`));
	assert.equal(await interrupted(program, 'SIGINT'), 130);
	await postgres.stop();
	assert.deepEqual(readdirSync(join(target, '..')), []);
});
