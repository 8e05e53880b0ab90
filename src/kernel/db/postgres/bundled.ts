import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { binaries, bundledMajor } from './binaries.ts';
import {
	answers,
	asOwner,
	asSuperuser,
	createCluster,
	createOwner,
	demandOwnFiles,
	demandOwnMajor,
	folders,
	runningPid,
	untilReady,
} from './cluster.ts';
import { identity, sheltered } from './shelter.ts';

/** `wasRunning`: another process keeps it; whoever only looks in leaves it running. */
export type Postgres = { readonly to: PoolConfig; readonly wasRunning: boolean; readonly stop: () => Promise<void> };
type Manner = { /** Trades crash safety for speed: tests only. */ isFast?: boolean; report?: (text: string) => void };

const fast = ['-F', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'];
const steady = ['-c', 'shared_buffers=128MB', '-c', 'max_connections=60', '-c', 'log_min_duration_statement=1000'];

/** A steady one stands in a process group of its own: Ctrl+C in the terminal reaches the program alone, which ends its work and then the database. */
export const launch = (native: string, home: string, isFast: boolean): ChildProcess => {
	const { data, log, socket } = folders(home);
	const written = openSync(log, 'a');
	const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${socket}`, '-c', 'jit=off', ...(isFast ? fast : steady)];
	return spawn(join(native, 'bin/postgres'), ['-D', data, ...settings], {
		...identity,
		cwd: '/',
		detached: !isFast,
		stdio: ['ignore', written, written],
	});
};

const isThere = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

/** Fast shutdown: running statements end, everything acknowledged stays. Its file goes a moment before the process does. */
export const stopPid = async (home: string, pid: number): Promise<void> => {
	process.kill(pid, 'SIGINT');
	while (existsSync(folders(home).pid) && runningPid(home) === pid) await pause(10);
	for (let at = 0; at < 50 && isThere(pid); at++) await pause(10);
};

/** Waits for one that outlived its parent: it is adopted when it answers, and stopped when it does not. */
const adopt = async (home: string): Promise<boolean> => {
	const pid = runningPid(home);
	if (pid === null) return false;
	for (let tries = 0; tries < 10; tries++) {
		if (await answers(asSuperuser(home))) return true;
		await pause(200);
	}
	await stopPid(home, pid);
	return false;
};

/**
 * Starts the bundled PostgreSQL on a folder, or adopts the one that outlived a killed parent there.
 * A database that dies is started again, at most once a second, until it is stopped on purpose.
 */
export const startPostgres = async (folder: string, { isFast = false, report = () => {} }: Manner = {}): Promise<Postgres> => {
	const home = sheltered(resolve(folder));
	let isLeaving = false;
	let isUp = false;
	demandOwnFiles(home);
	const native = binaries(home);
	demandOwnMajor(home, bundledMajor());
	createCluster(native, home);

	const supervise = (): ChildProcess => {
		const server = launch(native, home, isFast);
		server.on('exit', (code, signal) => {
			if (isLeaving || !isUp) return;
			report(`PostgreSQL ended (${signal ?? code}); starting it again`);
			setTimeout(() => void (isLeaving || supervise()), 1000).unref();
		});
		return server;
	};
	const watchAdopted = (): NodeJS.Timeout =>
		setInterval(() => {
			if (isLeaving || runningPid(home) !== null) return;
			clearInterval(watch);
			supervise();
		}, 1000).unref();

	let watch: NodeJS.Timeout | undefined;
	const wasRunning = await adopt(home);
	if (wasRunning) watch = watchAdopted();
	else {
		const server = supervise();
		await untilReady(home, () => server.exitCode === null);
	}
	isUp = true;
	await createOwner(home);
	return {
		to: asOwner(home),
		wasRunning,
		stop: async () => {
			isLeaving = true;
			clearInterval(watch);
			const pid = runningPid(home);
			if (pid !== null) await stopPid(home, pid);
		},
	};
};
