import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { newId } from '#kernel/db/id.ts';
import { demoPassword, people } from '#app/demo/people.ts';
import { Running } from '#testing/running.ts';
import { temporary } from '#testing/temporary.ts';

/**
 * No acknowledgement without durability: `strace` makes the disk fail at the database's commit and at the laying down of a picture, a backup is killed
 * on its way. What was acknowledged must be there afterwards. Needs strace and the right to trace.
 */
const here = new Running();
const well = async (): Promise<void> => {
	for (let tries = 0; tries < 900; tries++) {
		if ((await here.ask('/readyz').catch(() => null))?.status === 200) return;
		await pause(100);
	}
	throw new Error('the program did not recover');
};
/** Those that work for the database, without the one that starts them: what it starts after a fall finds a healthy disk. */
const databasePids = (): string[] => {
	const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(here.databasePid())]).stdout.toString();
	return listed.split(/\s+/).filter((pid) => pid !== '');
};

/** Traces processes until the work is done; says how often a call was made to fail. */
const failing = async (pids: readonly string[], inject: readonly string[], work: () => Promise<void>): Promise<number> => {
	const trace = inject.map((one) => one.split(':')[0]).join(',');
	const tracer = spawn(
		'strace',
		['-f', '-q', '-e', `trace=${trace}`, ...inject.flatMap((one) => ['-e', `inject=${one}`]), ...pids.flatMap((pid) => ['-p', pid])],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
		},
	);
	// It ends by itself when all whom it watches are dead.
	const ended = once(tracer, 'exit');
	let seen = '';
	tracer.stderr.on('data', (chunk: Buffer) => (seen += chunk.toString()));
	await pause(1000);
	await work();
	tracer.kill('SIGINT');
	await ended;
	return seen.split('(INJECTED)').length - 1;
};

const cookieOf = () => here.signIn(people.anna.email, demoPassword);
const titlesIn = async (cookie: string): Promise<Set<string>> => {
	const found = new Set<string>();
	for (let page = 1; page < 60; page++) {
		const { text } = await here.ask(`/verwaltung/aktuelles?seite=${page}`, { cookie });
		const before = found.size;
		for (const [title] of text.matchAll(/Dauer \w+ \d+/g)) found.add(title);
		if (found.size === before && page > 2) break;
	}
	return found;
};

const commits = async (name: string, inject: string): Promise<void> => {
	const cookie = await cookieOf();
	const statuses = new Map<number, number>();
	const kept: string[] = [];
	const injected = await failing(databasePids(), [inject], async () => {
		for (let at = 0; at < 40; at++) {
			const title = `Dauer ${name} ${at}`;
			const form = { deed: 'save', sprache: 'de', title, summary: 'Auf kranker Platte', urgency: 'none', baseVersion: '0' };
			const { status } = await here
				.ask(`/verwaltung/aktuelles/${newId()}/bearbeiten`, { method: 'POST', form, cookie })
				.catch(() => ({ status: 0 }));
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			if (status >= 200 && status < 400) kept.push(title);
		}
	});
	await well();
	const found = await titlesIn(await cookieOf());
	const lost = kept.filter((title) => !found.has(title)).length;
	const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
	console.log(`| ${inject} at the database | ${injected} | ${answers} | ${kept.length} | ${lost} |`);
};

const upload = async (cookie: string): Promise<number> => {
	const form = new FormData();
	const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
	const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff', noise } })
		.jpeg()
		.toBuffer();
	form.append('file', new File([new Uint8Array(bytes)], 'anger.jpg'));
	for (const [name, value] of Object.entries({ alt: 'Der Anger', credit: '', fuer: '' })) form.append(name, value);
	const host = `auenrode.localhost:${here.port}`;
	const packed = new Response(form);
	const body = Buffer.from(await packed.arrayBuffer());
	const headers = { cookie, host, origin: `http://${host}`, 'content-type': packed.headers.get('content-type') ?? '' };
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port: here.port, path: '/verwaltung/medien/hochladen', method: 'POST', headers }, (response) => {
			response.resume().on('end', () => resolve(response.statusCode ?? 0));
		})
			.on('error', reject)
			.end(body);
	});
};

const pictures = async (inject: string): Promise<void> => {
	const cookie = await cookieOf();
	const count = async (): Promise<number> =>
		new Set((await here.ask('/verwaltung/medien', { cookie })).text.match(/medien\/[0-9a-f-]{36}/g)).size;
	await upload(cookie);
	const before = await count();
	const statuses: number[] = [];
	const injected = await failing([String(here.pid)], [inject], async () => {
		for (let at = 0; at < 4; at++) statuses.push(await upload(cookie));
	});
	const kept = statuses.filter((status) => status < 400).length;
	const parts = globSync('media/**/*.part', { cwd: here.folder }).length;
	console.log(
		`| ${inject} at a picture (${parts} half files) | ${injected} | ${statuses.join(', ')} | ${kept} | ${before + kept - (await count())} |`,
	);
};

const backups = async (): Promise<void> => {
	const folder = temporary('cut');
	let [kills, looksWhole] = [0, 0];
	for (let at = 0; at < 12; at++) {
		const path = join(folder, `${at}.tgz`);
		const made = spawn(process.execPath, ['--import', './scripts/load-typescript.mjs', 'src/app/cli.ts', 'backup', path], {
			stdio: 'ignore',
			detached: true,
			env: { ...process.env, DATA_DIR: here.folder },
		});
		while (made.exitCode === null && !existsSync(`${path}.part`) && !existsSync(path)) await pause(5);
		await pause(at * 25);
		const isOver = existsSync(path);
		if (made.pid !== undefined && made.exitCode === null) process.kill(-made.pid, 'SIGKILL');
		if (!isOver) kills++;
		await pause(50);
		if (!isOver && readdirSync(folder).includes(`${at}.tgz`)) looksWhole++;
	}
	console.log(`\nBackups killed while they were written: ${kills} of 12; files that bear the name of a whole one: ${looksWhole}.`);
};

if (spawnSync('strace', ['-V']).status === 0) {
	await here.start();
	console.log('| made to fail | times | answers | acknowledged | of these lost |\n|---|---|---|---|---|');
	await commits('synchron', 'fdatasync:error=EIO:when=5+10');
	await commits('voll', 'pwrite64:error=ENOSPC:when=6+20');
	await pictures('fsync:error=EIO:when=2');
	await pictures('fsync:error=ENOSPC:when=1+3');
	await backups();
	await here.remove();
} else console.log('No strace here: nothing was measured.');
