import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { codeOf, Unavailable } from '#kernel/errors.ts';
import { settleSync } from '#kernel/settle.ts';
import { identity, socketFolder } from './shelter.ts';

const superuser = 'postgres';
const owner = 'ortsmitte';

export const folders = (home: string) => ({
	data: join(home, 'data'),
	log: join(home, 'postgres.log'),
	pid: join(home, 'data/postmaster.pid'),
	socket: socketFolder(home),
	/** Home of the cluster that an upgrade fills. */
	next: join(home, 'upgrade'),
});

/** Folders of data that upgrades left beside the one in use, until somebody confirms. */
export const keptData = (home: string): readonly string[] =>
	existsSync(home)
		? readdirSync(home)
				.filter((name) => /^data-\d+$/.test(name))
				.map((name) => join(home, name))
		: [];

/** The major version that made the files of a cluster; nothing where there is none. */
export const majorOf = (data: string): string | undefined => {
	try {
		return readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
	} catch (error) {
		// Files that this user may not read are no new folder.
		if (codeOf(error) !== 'ENOENT') throw error;
		return undefined;
	}
};

/** Files of one major version are none for another; and where an upgrade was cut off between two renames there are none at all for a moment. */
export const demandOwnMajor = (home: string, bundled: string): void => {
	const { data, next } = folders(home);
	const there = majorOf(data);
	if (there === undefined && majorOf(join(next, 'data')) !== undefined && keptData(home).length > 0)
		throw new Unavailable(`An upgrade of ${data} was interrupted before its last step: run ortsmitte upgrade`);
	if (there !== undefined && there !== bundled)
		throw new Unavailable(`${data} is of PostgreSQL ${there}, this program brings ${bundled}: run ortsmitte upgrade`);
};

const nameOf = (uid: number): string => spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' }).stdout.trim() || `user ${uid}`;

/**
 * Root may do anything to the files of another user, and would: it would take the folder for `nobody`, and the program that serves from it could not
 * enter any more. So root leaves alone what a user of its own keeps.
 */
export const demandOwnFiles = (home: string): void => {
	const { data } = folders(home);
	if (identity.uid === undefined || majorOf(data) === undefined) return;
	const { uid } = statSync(data);
	if (uid !== 0 && uid !== identity.uid)
		throw new Unavailable(`${data} belongs to ${nameOf(uid)}: do this as ${nameOf(uid)}, not as root (sudo -u, docs/operating.md)`);
};

const own = (folder: string): void => {
	mkdirSync(folder, { recursive: true });
	if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
	chmodSync(folder, 0o700);
};

const laid = 'laid-';
/** What an attempt that was killed left. Whoever still writes there, because only its parent was killed, fails and removes the rest. */
const removeRest = (home: string): void => {
	for (const name of readdirSync(home).filter((one) => one.startsWith(laid)))
		rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
};

/**
 * Creates the files of a new cluster: German collation by ICU, UTF-8, nobody enters but through the socket in a folder of its own. They are laid beside
 * their place and moved there when they are whole: a kill or a power cut leaves no half cluster.
 */
export const createCluster = (native: string, home: string): void => {
	const { data, socket } = folders(home);
	own(home);
	own(socket);
	if (majorOf(data) !== undefined) return;
	removeRest(home);
	const beside = join(home, `${laid}${process.pid}`);
	const locale = ['--locale-provider=icu', '--icu-locale=de-DE', '--locale=C.UTF-8', '--encoding=UTF8'];
	const args = ['-D', beside, '-U', superuser, '-A', 'trust', '--no-instructions', ...locale];
	// What is wrong it says itself.
	const { status } = spawnSync(join(native, 'bin/initdb'), args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
	try {
		if (status === 0) renameSync(beside, data);
	} catch (error) {
		rmSync(beside, { recursive: true, force: true });
		if (codeOf(error) !== 'ENOTEMPTY') throw error;
	}
	if (majorOf(data) === undefined) throw new Unavailable(`PostgreSQL could not lay out its files in ${data}: is the folder empty?`);
	settleSync(home);
};

export const asSuperuser = (home: string): PoolConfig => ({ host: folders(home).socket, user: superuser, database: 'postgres' });
export const asOwner = (home: string): PoolConfig => ({ host: folders(home).socket, user: owner, database: owner });

export const answers = async (to: PoolConfig): Promise<boolean> => {
	const client = new Client({ ...to, connectionTimeoutMillis: 1000 });
	client.on('error', () => {});
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
};

export const runningPid = (home: string): number | null => {
	try {
		const pid = Number(readFileSync(folders(home).pid, 'utf8').split('\n')[0]);
		return pid > 0 && process.kill(pid, 0) ? pid : null;
	} catch {
		return null;
	}
};

/** Why it ended, as PostgreSQL itself wrote last; where to look for the rest. */
export const lastWords = (home: string): string => {
	const { log } = folders(home);
	const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-8000) : '';
	const [, why] = [...said.matchAll(/^(?:.*(?:FATAL|PANIC): +|postgres: )(.+)/gm)].at(-1) ?? [];
	return why === undefined ? `See ${log}.` : `It says: ${why} (${log}).`;
};

const patience = 20_000;
export const untilReady = async (home: string, isAlive: () => boolean): Promise<void> => {
	const deadline = Date.now() + patience;
	while (!(await answers(asSuperuser(home)))) {
		if (!isAlive()) throw new Unavailable(`The bundled PostgreSQL does not start. ${lastWords(home)}`);
		if (Date.now() > deadline) throw new Unavailable(`The bundled PostgreSQL did not answer within 20 s. ${lastWords(home)}`);
		await pause(15);
	}
};

const createRole = async (client: Client, described: string): Promise<void> => {
	const { rowCount } = await client.query('select from pg_roles where rolname = $1', [described.split(' ')[0]]);
	if (!rowCount) await client.query(`create role ${described}`);
};

/** The program owns its database but is no superuser: row-level security holds for it too. */
export const createOwner = async (home: string): Promise<void> => {
	const client = new Client(asSuperuser(home));
	await client.connect();
	try {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [owner]);
		if (rowCount) return;
		await createRole(client, `${owner} login createdb`);
		await createRole(client, 'ortsmitte_walled nologin');
		await client.query(`grant ortsmitte_walled to ${owner}`);
		await client.query(`create database ${owner} owner ${owner}`);
	} finally {
		await client.end();
	}
};
