import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newId } from '#kernel/db/id.ts';
import { demoPassword, people } from '#app/demo/people.ts';
import { addressOf, hub, nodes, nodeThat, password, raiseCluster, until } from './failover-cluster.ts';
import { fire, type Shot } from './measure.ts';
import { cookieOf, form, formHeaders } from './sign-in.ts';
import { temporary } from '#testing/temporary.ts';

/** Needs root and, of Debian 12, patroni etcd-server haproxy postgresql-15 iptables: `npm run bench failover`. */
const port = 4140;
const host = `auenrode.localhost:${port}`;
const urlAt = (address: string): string => `postgresql://ortsmitte:${password}@${address}:5432/ortsmitte`;

const found = async (address: string): Promise<Set<string>> => {
	const client = new Client(urlAt(address));
	await client.connect();
	const { rows } = await client.query<{ title: string }>(`select title from publication_variant where title like 'Nummer %'`);
	await client.end();
	return new Set(rows.map(({ title }) => title));
};

const createDatabase = async (): Promise<void> => {
	const client = new Client({ host: hub, user: 'postgres', password, database: 'postgres' });
	await client.connect();
	for (const text of [
		`create role ortsmitte login password '${password}'`,
		'create role ortsmitte_walled nologin',
		'grant ortsmitte_walled to ortsmitte',
		'create database ortsmitte owner ortsmitte',
	])
		await client.query(text);
	await client.end();
};

const folder = temporary('failover-app');
const program = (): ReturnType<typeof spawn> =>
	spawn('node', ['--import', `./${join('scripts', 'load-typescript.mjs')}`, join('src', 'app', 'server.ts')], {
		cwd: join(import.meta.dirname, '..'),
		stdio: ['ignore', 'ignore', 'ignore'],
		env: {
			...process.env,
			PORT: String(port),
			DATA_DIR: folder,
			DATABASE_URL: urlAt(hub),
			DATABASE_REPLICA_URL: nodes.map((node) => urlAt(addressOf(node))).join(','),
		},
	});
const get = (path: string): Promise<number> =>
	fire({ port, host, path }).then(
		({ status }) => status,
		() => 0,
	);

type Told = { readonly title: string; readonly at: number };
const headers = formHeaders(host);
let number = 0;

/** Editors who save without a pause, and a visitor who reads. */
const work = (cookie: string) => {
	const over = new AbortController();
	const acknowledged: Told[] = [];
	const [refused, unread] = [[0], [0]];
	const save = (title: string): Shot => ({
		port,
		host,
		path: `/verwaltung/aktuelles/${newId()}/bearbeiten`,
		method: 'POST',
		headers: { ...headers, cookie },
		body: () =>
			form({
				_deed: 'save',
				_base: '',
				sprache: 'de',
				title,
				summary: 'Im Sturm geschrieben.',
				urgency: 'none',
				places: 'ebersfeld',
			}),
	});
	const write = async (): Promise<void> => {
		const title = `Nummer ${++number}`;
		const { status } = await fire(save(title)).catch(() => ({ status: 0 }));
		if (status >= 300 && status < 400) acknowledged.push({ title, at: performance.now() });
		else {
			refused[0] = (refused[0] ?? 0) + 1;
			await pause(20);
		}
	};
	const hand = async (): Promise<void> => {
		while (!over.signal.aborted) await write();
	};
	const read = async (): Promise<void> => {
		for (; !over.signal.aborted; await pause(50)) if ((await get('/aktuelles')) !== 200) unread[0] = (unread[0] ?? 0) + 1;
	};
	const hands = Promise.all([hand(), hand(), hand(), hand(), read()]);
	return {
		acknowledged,
		counts: () => ({ refused: refused[0] ?? 0, unread: unread[0] ?? 0 }),
		end: async () => {
			over.abort();
			await hands;
		},
	};
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const cluster = await raiseCluster();
let server: ReturnType<typeof program> | undefined;
try {
	await until('three nodes', cluster.isWhole);
	await until('the way to the primary', () =>
		createDatabase().then(
			() => true,
			() => false,
		),
	);
	server = program();
	await until('the program', async () => (await get('/readyz')) === 200);
	const cookie = await cookieOf({ port, host }, { email: people.anna.email, password: demoPassword });
	console.log(
		`Three PostgreSQL 15 under Patroni 3.0.2 (ttl 20 s, loop 5 s, synchronous_mode), etcd, HAProxy 2.6 and one Ortsmitte, in network namespaces of one machine with two cores. Four editors save through the program without a pause, a visitor reads ten times a second at most. ${new Date().toISOString().slice(0, 10)}.\n`,
	);
	console.log(
		'| the primary | acknowledged writes | lost | promoted after | first write acknowledged after | writes answered 503 | pages answered 503 | load of the machine |\n|---|---|---|---|---|---|---|---|',
	);
	const scenarios = [
		{ name: 'dies (kill -9 of all its processes)', lose: cluster.kill, mend: cluster.start },
		{ name: 'is unplugged (link down)', lose: cluster.unplug, mend: cluster.plug },
		{ name: 'is cut off from etcd and standbys, not from the program (iptables)', lose: cluster.split, mend: cluster.mend },
	];
	for (const { name, lose, mend } of scenarios) {
		await until('a whole cluster', cluster.isWhole, 180);
		const old = (await nodeThat('primary')) ?? 0;
		const others = nodes.filter((node) => node !== old);
		const working = work(cookie);
		await pause(5000);
		const begun = performance.now();
		lose(old);
		await until('a promotion', async () => (await nodeThat('primary', others)) !== undefined);
		const promoted = performance.now();
		await until('a write after it', async () => working.acknowledged.some(({ at }) => at > promoted));
		const first = working.acknowledged.find(({ at }) => at > promoted)?.at ?? NaN;
		await pause(3000);
		await working.end();
		const kept = await found(addressOf((await nodeThat('primary', others)) ?? 0));
		const lost = working.acknowledged.filter(({ title }) => !kept.has(title)).length;
		const { refused, unread } = working.counts();
		console.log(
			`| ${name} | ${working.acknowledged.length} | ${lost} | ${seconds(promoted - begun)} s | ${seconds(first - begun)} s | ${refused} | ${unread} | ${loadavg()[0]?.toFixed(1)} |`,
		);
		if (lost > 0) process.exitCode = 1;
		mend(old);
	}
	await until('the lost node back as a copy', cluster.isWhole, 180);
	await pause(2000);
	const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
	console.log(
		`\nAfterwards each lost node came back as a copy without help (pg_rewind); the same process of the program ran throughout and says:\n\n\`\`\`\n${await answer.text()}\`\`\``,
	);
} finally {
	server?.kill('SIGKILL');
	await cluster.stop();
}
