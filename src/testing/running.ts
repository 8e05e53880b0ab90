import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporary } from './temporary.ts';

export type Answer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
	readonly milliseconds: number;
};
type Asked = {
	readonly method?: string;
	readonly form?: Readonly<Record<string, string>>;
	readonly cookie?: string;
	readonly bearer?: string;
};

/** The first line that the program prints when it serves. */
const ready = /localhost:(\d+) after /;

/** The program as an operator starts it: a process of its own with its own data folder. */
export class Running {
	/** A free one, chosen at the first start and kept. */
	port = 0;
	readonly folder: string;
	/** What it wrote to its error output since its start. */
	complaints = '';
	#server: ChildProcess | undefined;

	readonly #settings: Readonly<Record<string, string>>;

	constructor(settings: Readonly<Record<string, string>> = {}) {
		this.#settings = settings;
		this.folder = temporary('run');
	}

	get pid(): number {
		return this.#server?.pid ?? 0;
	}

	/** Milliseconds from the start of the process to its first word. */
	async start(): Promise<number> {
		const begun = performance.now();
		const env = { ...process.env, ...this.#settings, PORT: String(this.port), DATA_DIR: this.folder, NODE_TEST_CONTEXT: undefined };
		const server = spawn(
			'node',
			['--max-semi-space-size=8', '--import', `./${join('scripts', 'load-typescript.mjs')}`, join('src', 'app', 'server.ts')],
			{
				stdio: ['ignore', 'pipe', 'pipe'],
				detached: true,
				env,
			},
		);
		this.#server = server;
		this.complaints = '';
		server.stderr.on('data', (chunk: Buffer) => (this.complaints += chunk.toString()));
		await new Promise<void>((resolve, reject) => {
			server.stdout.on('data', (chunk: Buffer) => {
				const [, port] = ready.exec(chunk.toString()) ?? [];
				if (port === undefined) return;
				this.port = Number(port);
				resolve();
			});
			server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
		});
		return performance.now() - begun;
	}

	async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
		const server = this.#server;
		if (!server || server.exitCode !== null) return;
		const ended = new Promise((resolve) => server.removeAllListeners('exit').on('exit', resolve));
		server.kill(signal);
		await ended;
	}

	/** Ctrl+C as a terminal and npm give it: to every process of the group, and once more to the program. Answers its exit code. */
	async interrupt(): Promise<number | null> {
		const server = this.#server;
		if (!server) return null;
		const ended = new Promise<number | null>((resolve) => server.removeAllListeners('exit').on('exit', resolve));
		process.kill(-this.pid, 'SIGINT');
		await pause(50);
		if (server.exitCode === null) server.kill('SIGINT');
		return ended;
	}

	databasePid(): number {
		return Number(readFileSync(join(this.folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
	}

	ask(path: string, { method = 'GET', form, cookie, bearer }: Asked = {}): Promise<Answer> {
		const begun = performance.now();
		const body = form && new URLSearchParams(form).toString();
		const host = `auenrode.localhost:${this.port}`;
		const headers = {
			host,
			origin: `http://${host}`,
			...(cookie && { cookie }),
			...(bearer && { authorization: `Bearer ${bearer}` }),
			...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
		};
		return new Promise((resolve, reject) => {
			const sent = request({ host: '127.0.0.1', port: this.port, path, method, headers }, (response) => {
				let text = '';
				response.on('data', (chunk: Buffer) => (text += chunk.toString()));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, text, milliseconds: performance.now() - begun }),
				);
				response.on('error', reject);
			});
			sent.on('error', reject).end(body);
		});
	}

	/** Sends as many bytes as it takes until the program answers, and says how many it took. */
	flood(path: string, most: number): Promise<{ status: number; sent: number }> {
		const host = `auenrode.localhost:${this.port}`;
		const chunk = Buffer.alloc(1024 * 1024, 'x');
		return new Promise((resolve, reject) => {
			let sent = 0;
			const sending = request(
				{
					host: '127.0.0.1',
					port: this.port,
					path,
					method: 'POST',
					headers: { host, origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' },
				},
				(response) => {
					response.resume();
					resolve({ status: response.statusCode ?? 0, sent });
					sending.destroy();
				},
			);
			sending.on('error', (error) => (sent >= most ? reject(error) : undefined));
			const more = (): void => {
				if (sent >= most || sending.destroyed) return void sending.end();
				sent += chunk.length;
				if (sending.write(chunk)) setImmediate(more);
				else sending.once('drain', more);
			};
			more();
		});
	}

	memory(): number {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
	}

	async signIn(email: string, password: string): Promise<string> {
		const { headers } = await this.ask('/verwaltung/anmelden', { method: 'POST', form: { email, password } });
		return String(headers['set-cookie']).split(';')[0] ?? '';
	}

	async remove(): Promise<void> {
		await this.end();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
