import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { binaries } from '#kernel/db/postgres/binaries.ts';
import { answers, asOwner, asSuperuser, folders } from '#kernel/db/postgres/cluster.ts';
import { identity } from '#kernel/db/postgres/shelter.ts';
import { temporary } from './temporary.ts';

const { uid = process.getuid?.() ?? 0, gid = process.getgid?.() ?? 0 } = identity;

/** `postgresql://…` of the owner of a bundled database. */
export const urlOf = (home: string): string => {
	const { host, user, database } = asOwner(home);
	return `postgresql://${user}@/${database}?host=${encodeURIComponent(host ?? '')}`;
};

/** Files that belong to the primary's process, not to its data. */
const own = /postmaster\.(pid|opts)$|\/pg_wal\/.*\/.|\/pg_replslot\/./;

/** A streaming copy of a bundled database that is running, made as the manual says without pg_basebackup (26.3.3). */
export const openStandby = async (primary: string) => {
	const home = temporary('copy');
	const { data, socket } = folders(home);
	chownSync(home, uid, gid);
	mkdirSync(socket, { recursive: true });
	chownSync(socket, uid, gid);
	const source = new Client(asSuperuser(primary));
	await source.connect();
	await source.query(`select pg_backup_start('copy', true)`);
	cpSync(folders(primary).data, data, { recursive: true, filter: (path) => !own.test(path) });
	const { rows } = await source.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
	await source.end();
	writeFileSync(join(data, 'backup_label'), rows[0]?.labelfile ?? '');
	writeFileSync(join(data, 'standby.signal'), '');
	const conninfo = `host=${folders(primary).socket} user=postgres`;
	writeFileSync(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\nwal_retrieve_retry_interval = 200\n`);
	execFileSync('chown', ['-R', `${uid}:${gid}`, home]);

	let server: ChildProcess | undefined;
	const ask = async <Row extends object>(text: string): Promise<readonly Row[]> => {
		const client = new Client(asSuperuser(home));
		await client.connect();
		try {
			return (await client.query<Row>(text)).rows;
		} finally {
			await client.end();
		}
	};
	return {
		url: urlOf(home),
		ask,
		pid: () => server?.pid ?? 0,
		start: async (): Promise<void> => {
			const settings = ['listen_addresses=', `unix_socket_directories=${socket}`, 'max_connections=60', 'jit=off'].flatMap((one) => [
				'-c',
				one,
			]);
			server = spawn(join(binaries(home), 'bin/postgres'), ['-D', data, ...settings], { ...identity, cwd: '/', stdio: 'ignore' });
			while (!(await answers(asSuperuser(home)))) await pause(20);
		},
		/** It receives everything and applies it only so many milliseconds later. */
		delay: async (milliseconds: number): Promise<void> => {
			await ask(`alter system set recovery_min_apply_delay = '${milliseconds}ms'`);
			await ask('select pg_reload_conf()');
		},
		stop: async (signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> => {
			const ending = server;
			server = undefined;
			if (!ending) return;
			const ended = new Promise((resolve) => ending.once('exit', resolve));
			ending.kill(signal);
			await ended;
		},
		remove: () => rmSync(home, { recursive: true, force: true }),
	};
};
