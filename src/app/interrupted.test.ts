import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { asOwner, folders, runningPid } from '#kernel/db/postgres/cluster.ts';
import { Client } from 'pg';
import { startPostgres } from '#kernel/db/postgres/bundled.ts';
import { sheltered } from '#kernel/db/postgres/shelter.ts';
import { temporary } from '#testing/temporary.ts';

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

/** The program in a terminal, from its start on. */
const starting = (name: string, settings: Readonly<Record<string, string>> = {}): ChildProcess =>
	begun(join(folder, name), ['node', '--import', join(root, 'scripts/load-typescript.mjs'), join(root, 'src/app/server.ts')], settings);

test('Ctrl+C while the program starts ends its database too, and the next start raises the whole demo world', async () => {
	const name = 'server';
	const program = starting(name);
	await untilRows(name, 'select from tenant');
	assert.equal(await interrupted(program, 'SIGINT'), 0);
	assert.equal(runningPid(homeOf(name)), null);
	const again = starting(name);
	await new Promise((resolve) => again.stdout?.once('data', resolve));
	await untilRows(name, `select from publication where tenant_id = 'heidewalde'`);
	assert.equal(await interrupted(again, 'SIGINT'), 0);
});

test('a backup that somebody interrupts beside a running program leaves nothing of itself', async () => {
	const name = 'half';
	const postgres = await startPostgres(join(folder, name));
	const seeding = begun(join(folder, name), ['bin/ortsmitte', 'seed']);
	await new Promise((resolve) => seeding.on('exit', resolve));
	const target = join(temporary('backups'), 'town.tgz');
	const program = begun(join(folder, name), ['bin/ortsmitte', 'backup', target]);
	await until(() => existsSync(`${target}.part`));
	await interrupted(program, 'SIGINT');
	await postgres.stop();
	assert.deepEqual(readdirSync(join(target, '..')), []);
});
