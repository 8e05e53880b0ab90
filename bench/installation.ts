import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '#kernel/db/connection.ts';
import { asOwner } from '#kernel/db/postgres/cluster.ts';
import { temporary } from '#testing/temporary.ts';

export type Installation = {
	readonly port: number;
	/** The process of the program; its database is a child of it. */
	readonly server: number;
	readonly db: Db;
	readonly folder: string;
	readonly firstStart: number;
	/** Milliseconds until it serves again, with other settings when given. */
	readonly restart: (settings?: Readonly<Record<string, string>>) => Promise<number>;
	readonly stop: () => Promise<void>;
};

const root = join(import.meta.dirname, '..');

const started = (server: ChildProcess): Promise<number> =>
	new Promise((resolve, reject) => {
		const begun = performance.now();
		server.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes(' after ') && resolve(performance.now() - begun));
		server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
	});

/** The program as an operator runs it, in a folder of its own with the demo world. */
export const install = async (port: number): Promise<Installation> => {
	const folder = temporary('bench');
	const launch = (settings: Readonly<Record<string, string>> = {}) =>
		spawn(
			'node',
			[
				'--expose-gc',
				'--max-semi-space-size=8',
				'--import',
				`./${join('scripts', 'load-typescript.mjs')}`,
				join('src', 'app', 'server.ts'),
			],
			{
				cwd: root,
				stdio: ['ignore', 'pipe', 'inherit'],
				env: {
					...process.env,
					...settings,
					PORT: String(port),
					DATA_DIR: folder,
					NODE_COMPILE_CACHE: join(tmpdir(), 'om-bench-cache'),
				},
			},
		);
	let server = launch();
	process.on('exit', () => server.kill('SIGTERM'));
	const firstStart = await started(server);
	const db = connect(asOwner(folder), { size: 2, isPatient: true });
	const end = async (): Promise<void> => {
		const ended = new Promise((resolve) => server.removeAllListeners('exit').on('exit', resolve));
		server.kill('SIGTERM');
		await ended;
	};
	return {
		port,
		db,
		folder,
		firstStart,
		get server() {
			return server.pid ?? 0;
		},
		restart: async (settings) => {
			await end();
			server = launch(settings);
			return started(server);
		},
		stop: async () => {
			await db.destroy();
			await end();
		},
	};
};
