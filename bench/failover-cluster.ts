import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporary } from '#testing/temporary.ts';

const prefix = 'omf';
const network = '10.91.7';
export const hub = `${network}.1`;
export const password = 'nur-hier';
export const nodes = [1, 2, 3];
export const addressOf = (node: number): string => `${network}.${10 + node}`;
const spaceOf = (node: number): string => `${prefix}${node}`;

const configs = join(import.meta.dirname, '../deploy/failover');
const run = (program: string, ...args: string[]): string => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();
const quietly = (program: string, ...args: string[]): void => {
	try {
		run(program, ...args);
	} catch {
		// It was not there.
	}
};
const within = (node: number, ...words: string[]): string => run('ip', 'netns', 'exec', spaceOf(node), ...words);
const filled = (name: string, values: Readonly<Record<string, string>>): string =>
	Object.entries(values).reduce((text, [word, value]) => text.replaceAll(word, value), readFileSync(join(configs, name), 'utf8'));

const pidsIn = (node: number): number[] =>
	run('ip', 'netns', 'pids', spaceOf(node))
		.split('\n')
		.map(Number)
		.filter((pid) => pid > 0);

/** Everything on a machine dies in the same moment. */
const die = (node: number): void => {
	for (const pid of pidsIn(node)) quietly('kill', '-9', String(pid));
};

const clear = (): void => {
	for (const node of nodes) {
		try {
			die(node);
		} catch {
			// No such namespace.
		}
		quietly('ip', 'netns', 'delete', spaceOf(node));
		quietly('ip', 'link', 'delete', `${prefix}-veth${node}`);
	}
	quietly('ip', 'link', 'delete', `${prefix}-bridge`);
};

const lay = (): void => {
	run('ip', 'link', 'add', `${prefix}-bridge`, 'type', 'bridge');
	run('ip', 'address', 'add', `${hub}/24`, 'dev', `${prefix}-bridge`);
	run('ip', 'link', 'set', `${prefix}-bridge`, 'up');
	for (const node of nodes) {
		run('ip', 'netns', 'add', spaceOf(node));
		run('ip', 'link', 'add', `${prefix}-veth${node}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', spaceOf(node));
		run('ip', 'link', 'set', `${prefix}-veth${node}`, 'master', `${prefix}-bridge`, 'up');
		within(node, 'ip', 'address', 'add', `${addressOf(node)}/24`, 'dev', 'eth0');
		within(node, 'ip', 'link', 'set', 'eth0', 'up');
		within(node, 'ip', 'link', 'set', 'lo', 'up');
	}
};

/** What Patroni of that node answers, or 0. */
export const patroniSays = async (node: number, path: string): Promise<number> => {
	try {
		return (await fetch(`http://${addressOf(node)}:8008/${path}`, { signal: AbortSignal.timeout(400) })).status;
	} catch {
		return 0;
	}
};
export const nodeThat = async (is: 'primary' | 'sync', among: readonly number[] = nodes): Promise<number | undefined> => {
	const said = await Promise.all(among.map((node) => patroniSays(node, is)));
	return among.find((_, at) => said[at] === 200);
};

export const until = async (what: string, holds: () => Promise<boolean>, seconds = 120): Promise<void> => {
	for (const end = performance.now() + seconds * 1000; !(await holds()); await pause(50))
		if (performance.now() > end) throw new Error(`${what}: not within ${seconds} s`);
};

/** Three nodes in network namespaces, etcd and HAProxy beside the program; all of it goes with `stop`. */
export const raiseCluster = async () => {
	clear();
	const folder = temporary('failover');
	chmodSync(folder, 0o755);
	lay();
	const children: ChildProcess[] = [];
	const keep = (program: string, args: readonly string[]): void =>
		void children.push(spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'] }));
	const client = `http://${hub}:2379`;
	const listen = ['--listen-client-urls', client, '--advertise-client-urls', client, '--listen-peer-urls', 'http://127.0.0.1:2381'];
	keep('etcd', [
		'--data-dir',
		join(folder, 'etcd'),
		'--initial-advertise-peer-urls',
		'http://127.0.0.1:2381',
		'--initial-cluster',
		'default=http://127.0.0.1:2381',
		...listen,
	]);
	writeFileSync(
		join(folder, 'haproxy.cfg'),
		filled('haproxy.cfg', { ADDRESS: hub, ...Object.fromEntries(nodes.map((node) => [`NODE${node}`, addressOf(node)])) }),
	);
	keep('haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')]);

	const start = (node: number): void => {
		const config = join(folder, `${node}.yaml`);
		keep('ip', [
			'netns',
			'exec',
			spaceOf(node),
			'setpriv',
			'--reuid=postgres',
			'--regid=postgres',
			'--clear-groups',
			'patroni',
			config,
		]);
	};
	for (const node of nodes) {
		const data = join(folder, `node${node}`, 'data');
		mkdirSync(`${data}.socket`, { recursive: true });
		const values = {
			NODE: `node${node}`,
			ADDRESS: addressOf(node),
			ETCD: `${hub}:2379`,
			DATA: data,
			PASSWORD: password,
			NETWORK: `${network}.0/24`,
		};
		writeFileSync(join(folder, `${node}.yaml`), filled('patroni.yaml', values));
		run('chown', '-R', 'postgres:postgres', join(folder, `node${node}`));
		start(node);
	}
	const isWhole = async (): Promise<boolean> => {
		const alive = await Promise.all(nodes.map((node) => patroniSays(node, 'health')));
		return (
			alive.every((status) => status === 200) && (await nodeThat('primary')) !== undefined && (await nodeThat('sync')) !== undefined
		);
	};
	return {
		isWhole,
		/** Ways to lose a machine, each with its way back. */
		kill: die,
		start,
		unplug: (node: number) => void run('ip', 'link', 'set', `${prefix}-veth${node}`, 'down'),
		plug: (node: number) => void run('ip', 'link', 'set', `${prefix}-veth${node}`, 'up'),
		/** It reaches neither the other nodes nor etcd; the program still reaches it. */
		split: (node: number) => {
			for (const other of nodes) if (other !== node) within(node, 'iptables', '-A', 'OUTPUT', '-d', addressOf(other), '-j', 'DROP');
			within(node, 'iptables', '-A', 'OUTPUT', '-p', 'tcp', '--dport', '2379', '-j', 'DROP');
		},
		mend: (node: number) => void within(node, 'iptables', '-F', 'OUTPUT'),
		stop: async () => {
			clear();
			for (const child of children) child.kill('SIGKILL');
			await pause(500);
		},
	};
};
